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
    long hash = language.hashCode();
    for (int i = 0; i < lower.length(); i++) {
      hash = (hash ^ lower.charAt(i)) * 0x9e3779b97f4a7c15L;
    }
    return (int) (hash ^ hash >>> 32);
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
