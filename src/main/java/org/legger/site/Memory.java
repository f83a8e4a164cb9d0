package org.legger.site;

import java.util.Optional;

/**
 * What one build leaves to the next, by number. What it gives was put there under the same number;
 * it may have forgotten anything. Safe for many threads.
 */
public interface Memory {
  /** Whether something is remembered under a number. */
  boolean has(long key);

  /** What is remembered under a number. */
  Optional<byte[]> get(long key);

  /** Remembers something under a number that nothing is remembered under. */
  void put(long key, byte[] bytes);
}
