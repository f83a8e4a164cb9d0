package org.legger.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What spellings of one word have in common: case, diacritics of alphabets that can do without,
 * ligatures and forms for presentation. {@code search.js} does the same to a query, so each rule
 * stands here and there.
 */
final class Folding {
  private Folding() {}

  /** A word in lower case without what folding takes away; may be empty. */
  static String of(String word) {
    if (isPlain(word)) {
      return word;
    }
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    char base = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (isMark(c, base)) {
        continue;
      }
      base = c;
      switch (c) {
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case 'ø' -> folded.append('o');
        case 'đ', 'ð' -> folded.append('d');
        case 'þ' -> folded.append("th");
        case 'ł' -> folded.append('l');
        case 'ı' -> folded.append('i');
        case 'ς' -> folded.append('σ');
        case 'ة' -> folded.append('ه');
        case 'ى' -> folded.append('ي');
        default -> folded.append(c);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 'z' || c >= 'A' && c <= 'Z') {
        return false;
      }
    }
    return true;
  }

  /**
   * Cyrillic й is a letter of its own, ё is not; the marks of kana and Indic scripts are letters.
   */
  private static boolean isMark(char c, char base) {
    boolean cyrillicBreve = c == '\u0306' && base >= '\u0400' && base < '\u0530';
    return c >= '\u0300' && c <= '\u036f' && !cyrillicBreve
        || c >= '\u0591' && c <= '\u05c7'
        || c >= '\u064b' && c <= '\u065f'
        || c == '\u0670'
        || c == '\u0640'
        || c == '\u00ad'
        || c >= '\u200b' && c <= '\u200f';
  }
}
