package org.legger.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.legger.archive.Headline;

/** Finds where the first sentence of a text ends, and makes a headline of it. */
final class Sentences {
  /** The most characters of a derived headline, its ellipsis included. */
  static final int HEADLINE = 110;

  private static final String FULL_STOPS = "。！？｡";
  private static final String CLOSERS = "\"'”’»›)]）」』“‘";
  private static final String CLAUSE_ENDS = ",;:–—،、，；：";

  /** What a full stop follows without ending a sentence. */
  private static final Set<String> ABBREVIATIONS = abbreviations();

  private static final Set<String> MONTH_STARTS =
      Set.of(
          "jan feb mrt maa mär mar apr mei mai may jun jul aug sep okt oct nov dec dez".split(" "));
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern GERMAN_ARTICLE =
      Pattern.compile("(?i)\\b(?:der|die|das|den|dem|des|am|vom|zum|im|beim)\\s\\z");
  private static final Set<String> LONG_INITIALS = Set.of("Th", "Ch", "Ph", "Fr", "Jo", "Ij", "IJ");

  private Sentences() {}

  private static Set<String> abbreviations() {
    return WordList.lines("abbreviations.txt").stream()
        .flatMap(line -> Arrays.stream(line.split(" +")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A text with one blank wherever it has blanks, tabs or line ends. */
  static String oneLine(String text) {
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && before) {
        return BLANKS.matcher(text).replaceAll(" ");
      }
      before = c == ' ';
    }
    return text;
  }

  /** Makes a headline of the first sentence of a paragraph. */
  static Headline headline(String paragraph) {
    String flat = oneLine(paragraph.strip());
    String sentence = flat.substring(0, end(flat));
    String bare = withoutFullStop(sentence);
    if (bare.length() <= HEADLINE) {
      return new Headline(bare, Headline.Origin.FIRST_SENTENCE, false);
    }
    return new Headline(cut(bare, HEADLINE), Headline.Origin.FIRST_SENTENCE, true);
  }

  /**
   * The offset behind the first sentence with its closing quotation marks; the text's length where
   * it has no end.
   */
  static int end(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (FULL_STOPS.indexOf(c) >= 0) {
        int end = behindClosers(text, i + 1);
        boolean goesOn = end > i + 1 && end < text.length() && text.charAt(end) == 'と';
        if (!goesOn) {
          return end;
        }
      } else if ((c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '።' || c == '।')
          && ends(text, i)) {
        return behindClosers(text, i + 1);
      }
    }
    return text.length();
  }

  private static boolean ends(String text, int at) {
    int next = behindClosers(text, at + 1);
    if (next >= text.length()) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    int start = next;
    while (start < text.length() && !Character.isLetterOrDigit(text.codePointAt(start))) {
      start++;
    }
    if (start < text.length() && Character.isLowerCase(text.codePointAt(start))) {
      return false;
    }
    return text.charAt(at) != '.' || !isAbbreviation(text, at, start);
  }

  /**
   * Whether the full stop at an offset belongs to the word before it: an abbreviation, an initial,
   * an ordinal.
   */
  private static boolean isAbbreviation(String text, int dot, int nextWord) {
    int start = dot;
    while (start > 0 && isWordPart(text, start - 1)) {
      start--;
    }
    String word = text.substring(start, dot);
    boolean initial =
        word.matches("\\p{L}")
            || LONG_INITIALS.contains(word)
            || word.matches("\\p{Lu}\\p{Ll}?(\\.-?\\p{Lu}\\p{Ll}?)+");
    boolean ordinal =
        word.matches("\\d{1,2}")
            && (GERMAN_ARTICLE.matcher(text.substring(Math.max(0, start - 6), start)).find()
                || isMonth(text, nextWord));
    return initial || ordinal || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isMonth(String text, int word) {
    return word + 3 <= text.length()
        && MONTH_STARTS.contains(text.substring(word, word + 3).toLowerCase(Locale.ROOT));
  }

  private static boolean isWordPart(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || c == '-'
        || c == '.' && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static int behindClosers(String text, int at) {
    int end = at;
    while (end < text.length()
        && (CLOSERS.indexOf(text.charAt(end)) >= 0 || ".!?…".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static String withoutFullStop(String sentence) {
    String s = sentence.strip();
    return (s.endsWith(".") && !s.endsWith("..") || s.endsWith("。") || s.endsWith("።"))
            && s.length() > 1
        ? s.substring(0, s.length() - 1)
        : s;
  }

  /**
   * The beginning of a text with an ellipsis: up to the last clause that ends in its second half,
   * else up to a whole word, else, in scripts without spaces, up to a character.
   *
   * @param most characters of the result
   */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int limit = most - 1;
    for (int i = limit; i > most / 2; i--) {
      boolean clause = CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0;
      if (clause && (text.charAt(i) > 0xff || Character.isWhitespace(text.charAt(i + 1)))) {
        return text.substring(0, i).strip() + "…";
      }
    }
    return atWord(text, limit);
  }

  /** The beginning of a text up to a whole word, with an ellipsis that no other stop precedes. */
  static String atWord(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int space = text.lastIndexOf(' ', limit);
    int end = space > limit / 3 ? space : limit;
    if (space <= limit / 3 && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    while (end > 0 && (CLAUSE_ENDS + ".。").indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip() + "…";
  }
}
