package org.legger.names;

import java.util.Locale;

/** Words as numbers: those of one language differ from those of another. */
final class Words {
  private Words() {}

  /**
   * The number of a word.
   *
   * @param language primary subtag
   * @param lower in lower case
   */
  static int number(String language, String lower) {
    int hash = 0;
    for (int i = 0; i < language.length(); i++) {
      hash = hash * 31 + language.charAt(i);
    }
    hash *= 0x85ebca6b;
    for (int i = 0; i < lower.length(); i++) {
      hash = (hash ^ lower.charAt(i)) * 0x01000193;
      hash ^= hash >>> 15;
    }
    return hash * 0xc2b2ae35 ^ hash >>> 13;
  }

  /** The primary subtag of a language tag. */
  static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
