package org.legger.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * Recognises what wrote a text that is no Unicode. ICU tells the encodings of East Asia and of
 * other alphabets than Latin; of those that Western texts were written in, which it does not know
 * all, the one is taken that gives the most likely letters.
 */
final class LegacyCharset {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<Charset> WESTERN =
      List.of(
          WINDOWS_1252,
          Charset.forName("ISO-8859-15"),
          Charset.forName("x-MacRoman"),
          Charset.forName("IBM437"));
  private static final List<String> LATIN =
      List.of(
          "ISO-8859-1",
          "ISO-8859-2",
          "ISO-8859-9",
          "windows-1250",
          "windows-1252",
          "windows-1254",
          "IBM424",
          "UTF-8",
          "UTF-16",
          "UTF-32");
  private static final int SAMPLE = 1 << 16;
  private static final int SURE = 10;
  private static final String PUNCTUATION = "‘’“”„‚«»‹›–—…•·€£§°¡¿ºª½¼¾©®™´\u00a0";

  private LegacyCharset() {}

  /** The encoding of bytes that are no UTF-8; windows-1252 where nothing speaks for another. */
  static Charset of(byte[] bytes) {
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    if (match != null
        && match.getConfidence() >= SURE
        && LATIN.stream().noneMatch(match.getName()::startsWith)
        && Charset.isSupported(match.getName())
        && mostlyBeyondAscii(sample)) {
      return Charset.forName(match.getName());
    }
    Charset best = WINDOWS_1252;
    int most = Integer.MIN_VALUE;
    for (Charset charset : WESTERN) {
      int score = score(new String(sample, charset));
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return best;
  }

  /**
   * In other scripts than Latin a good part of the bytes is beyond ASCII; in Western texts a few
   * are.
   */
  private static boolean mostlyBeyondAscii(byte[] bytes) {
    int beyond = 0;
    int letters = 0;
    for (byte b : bytes) {
      beyond += b < 0 ? 1 : 0;
      letters += b >= 'A' && b <= 'z' ? 1 : 0;
    }
    return beyond * 2 > letters;
  }

  private static int score(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        score += score(before, c, after);
      }
    }
    return score;
  }

  private static int score(char before, char c, char after) {
    boolean inWord = Character.isLetter(before) && Character.isLetter(after);
    if (c == '\ufffd' || c < 0xa0) {
      return -5;
    } else if (Character.isLetter(c) && c < 0x180) {
      boolean misplacedCapital = Character.isUpperCase(c) && Character.isLowerCase(before);
      return misplacedCapital || "ªºƒ".indexOf(c) >= 0 ? -2 : 2;
    } else if (PUNCTUATION.indexOf(c) >= 0) {
      return inWord && c != '’' ? -2 : 1;
    }
    return -2;
  }
}
