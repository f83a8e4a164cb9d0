package org.legger.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.legger.site.Memory;

/** A memory in memory that counts how often it is used. */
final class Kept implements Memory {
  final Map<Long, byte[]> all = new HashMap<>();
  int puts;
  int gets;

  @Override
  public boolean has(long key) {
    return all.containsKey(key);
  }

  @Override
  public Optional<byte[]> get(long key) {
    gets++;
    return Optional.ofNullable(all.get(key));
  }

  @Override
  public void put(long key, byte[] bytes) {
    puts++;
    all.put(key, bytes);
  }
}
