package org.legger.names;

import java.lang.Character.UnicodeScript;

/**
 * Finds in a text of a language without capitals what is sure: the names of countries, and foreign
 * names whose parts are set apart by a dot, as Japanese and Chinese do; and its words, by which it
 * is related to others.
 */
final class Uncased {
  private static final String DOTS = "・·‧";

  private final String text;
  private final Cldr cldr;
  private final Scanner.Sink sink;

  Uncased(String text, Cldr cldr, Scanner.Sink sink) {
    this.text = text;
    this.cldr = cldr;
    this.sink = sink;
  }

  void scan() {
    for (int i = 0; i < text.length(); ) {
      int end = Math.max(dotted(i), country(i));
      if (end > i) {
        sink.mention(new Mention(text.substring(i, end), false, true, i, end));
      }
      i = Math.max(end, i + 1);
    }
    words();
  }

  /** Tells the words; where no blanks stand between them, pairs of characters do for words. */
  private void words() {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Tokens.isLetter(text.charAt(i));
      boolean joined = i > 0 && letter && Tokens.isLetter(text.charAt(i - 1));
      if (joined && !isSpaced(text.charAt(i - 1)) && !isSpaced(text.charAt(i))) {
        sink.word(text.substring(i - 1, i + 1));
        start = i + 1;
      } else if (!letter) {
        if (i - start > 1 && isSpaced(text.charAt(start))) {
          sink.word(text.substring(start, i));
        }
        start = i + 1;
      }
    }
  }

  private int country(int at) {
    int end = at;
    if (isJoined(at)) {
      return end;
    }
    for (String name : cldr.startingWith(text.charAt(at))) {
      int behind = at + name.length();
      if (behind > end && text.startsWith(name, at) && !isJoined(behind)) {
        end = behind;
      }
    }
    return end;
  }

  /** Whether a place lies within a word; scripts that write no blanks have no such place. */
  private boolean isJoined(int at) {
    return at > 0
        && at < text.length()
        && isSpaced(text.charAt(at - 1))
        && isSpaced(text.charAt(at));
  }

  private static boolean isSpaced(char c) {
    if (!Character.isLetter(c)) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }

  /** Katakana, or Chinese characters, on both sides of a dot. */
  private int dotted(int at) {
    UnicodeScript script = UnicodeScript.of(text.charAt(at));
    boolean starts = at == 0 || UnicodeScript.of(text.charAt(at - 1)) != script;
    if (script != UnicodeScript.KATAKANA || !starts) {
      return at;
    }
    int end = at;
    boolean dot = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean isDot = DOTS.indexOf(c) >= 0;
      if (!isDot && c != 'ー' && UnicodeScript.of(c) != UnicodeScript.KATAKANA) {
        break;
      }
      dot |= isDot && end > at && end + 1 < text.length();
      end++;
    }
    while (end > at && DOTS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return dot ? end : at;
  }
}
