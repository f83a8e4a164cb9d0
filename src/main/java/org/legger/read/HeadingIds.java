package org.legger.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives the headings of one text ids by which they can be linked to, as GitHub makes them: the
 * words in lower case, in any script, with hyphens for blanks and without other signs; {@code De
 * bouw, één} gives {@code de-bouw-één}. What is there already gets a number behind it.
 */
final class HeadingIds {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc} -]");

  /** What pages name their own parts. */
  private static final List<String> OF_PAGES = List.of("main", "find");

  /** All ids, each with how many were made of it by a number. */
  private final Map<String, Integer> used = new HashMap<>();

  /**
   * No heading yet.
   *
   * @param taken ids that the text has already
   */
  HeadingIds(Collection<String> taken) {
    OF_PAGES.forEach(id -> used.put(id, 0));
    taken.forEach(id -> used.put(id, 0));
  }

  /** The id of the next heading; empty where nothing is left of it. */
  String of(String heading) {
    String base = SIGNS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
    if (base.isEmpty()) {
      return "";
    }
    String id = base;
    while (used.containsKey(id)) {
      id = base + "-" + used.merge(base, 1, Integer::sum);
    }
    used.put(id, 0);
    return id;
  }
}
