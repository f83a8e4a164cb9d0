package org.legger.archive;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The part of an address that a headline or a name gives: lower-case ASCII letters, digits and
 * single hyphens.
 *
 * <p>Latin letters lose their accents, German umlauts become {@code ae}, {@code oe}, {@code ue} in
 * German texts, other scripts are transliterated by ICU: {@code Oekraïne} gives {@code oekraine},
 * {@code 東京} gives {@code dong-jing}.
 */
public final class Slug {
  /** The most characters of a slug; a longer one is cut at a hyphen. */
  public static final int LENGTH = 60;

  private static final String APOSTROPHES = "'’‘ʼ`´";

  private Slug() {}

  /**
   * Makes a slug.
   *
   * @param text any text in any script
   * @param language BCP 47 tag of the text, or empty
   * @return 1 to {@value #LENGTH} characters out of {@code a-z0-9-}; {@code text} where nothing is
   *     left
   */
  public static String of(String text, String language) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String umlauts = language.startsWith("de") ? german(composed) : composed;
    String ascii = Normalizer.normalize(latin(umlauts), Normalizer.Form.NFKD);
    StringBuilder slug = new StringBuilder(LENGTH + 1);
    for (int i = 0; i < ascii.length() && slug.length() <= LENGTH; i++) {
      char c = Character.toLowerCase(ascii.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        slug.append(c);
      } else if (!isSilent(c) && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return cut(slug);
  }

  private static String cut(StringBuilder slug) {
    int end = slug.length();
    if (end > LENGTH) {
      int hyphen = slug.lastIndexOf("-", LENGTH);
      end = hyphen > LENGTH / 2 ? hyphen : LENGTH;
    }
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return end == 0 ? "text" : slug.substring(0, end);
  }

  private static boolean isSilent(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || APOSTROPHES.indexOf(c) >= 0;
  }

  private static String german(String text) {
    return text.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("Ä", "Ae")
        .replace("Ö", "Oe")
        .replace("Ü", "Ue");
  }

  /** Letters beyond what Unicode decomposes go through ICU, which most headlines never need. */
  private static String latin(String text) {
    boolean simple =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .chars()
            .allMatch(c -> c < 0x80 || !Character.isLetter(c) && !isUnusual(c));
    return simple ? text : Icu.TO_ASCII.transliterate(text).toLowerCase(Locale.ROOT);
  }

  private static boolean isUnusual(int c) {
    return Character.isDigit(c);
  }

  /** Loaded by the first text that needs it: it takes a tenth of a second. */
  private static final class Icu {
    private static final Transliterator TO_ASCII =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; NFKD");
  }
}
