package org.legger.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the names of persons are filed, after the custom of the Low Countries: by surname, a particle
 * in lower case behind the first names ({@code Vries, Anna de}), one with a capital before the
 * surname as the Flemish have it ({@code De Vries, Anna}).
 */
final class Persons {
  private final Map<String, String> filed = new HashMap<>();

  /**
   * Files names.
   *
   * @param names that may be persons'
   * @param sure those of them that are
   */
  Persons(List<String> names, Set<String> sure) {
    Set<String> first = new HashSet<>();
    sure.forEach(name -> first.add(name.split(" ")[0]));
    for (String name : names) {
      String[] tokens = name.split(" ");
      if (tokens.length > 1 && (sure.contains(name) || first.contains(tokens[0]))) {
        filed.put(name, filed(tokens));
      }
    }
  }

  /** A name as it is filed; names that are no person's as they are. */
  String filed(String name) {
    return filed.getOrDefault(name, name);
  }

  /** A person's name as it is filed. */
  static String filed(String... tokens) {
    String[] own = own(tokens);
    String filed = filedOwn(own);
    return own.length == tokens.length
        ? filed
        : filed + " " + String.join(" ", List.of(tokens).subList(own.length, tokens.length));
  }

  /** Without the name that she was born with. */
  static String[] own(String... tokens) {
    int born = Math.max(List.of(tokens).indexOf("geb."), List.of(tokens).indexOf("née"));
    return born < 1 ? tokens : Arrays.copyOf(tokens, born);
  }

  private static String filedOwn(String... tokens) {
    List<String> all = List.of(tokens);
    int last = all.size() - 1;
    if (tokens[last].matches("[IVX]+e?")) {
      return String.join(" ", all);
    }
    int surname = last;
    for (int i = 1; i < last; i++) {
      if (isParticle(tokens[i])) {
        surname = i;
        break;
      }
    }
    int head = surname;
    while (head < last && isSmall(tokens[head])) {
      head++;
    }
    String behind = String.join(" ", all.subList(surname, head));
    return String.join(" ", all.subList(head, last + 1))
        + ", "
        + String.join(" ", all.subList(0, surname))
        + (behind.isEmpty() ? "" : " " + behind);
  }

  private static boolean isSmall(String token) {
    return Character.isLowerCase(token.charAt(0)) || token.length() == 2 && token.charAt(1) == 't';
  }

  private static boolean isParticle(String token) {
    return isSmall(token)
        || Set.of(
                "Van", "De", "Den", "Der", "Ter", "Ten", "Vande", "Vanden", "Von", "D'", "Du", "La")
            .contains(token);
  }
}
