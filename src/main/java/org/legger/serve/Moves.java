package org.legger.serve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where pages have gone that lay elsewhere when a browser showed them. */
final class Moves {
  private final Map<String, String> addresses = new HashMap<>();

  /** A page that was at one address is at another, and so are those that moved there before. */
  synchronized void add(String from, String to) {
    if (!from.equals(to)) {
      addresses.replaceAll((first, last) -> last.equals(from) ? to : last);
      addresses.put(from, to);
      addresses.remove(to);
    }
  }

  /** Where the page that was at an address is now. */
  synchronized Optional<String> from(String address) {
    return Optional.ofNullable(addresses.get(address));
  }
}
