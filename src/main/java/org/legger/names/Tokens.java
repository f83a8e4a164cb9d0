package org.legger.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.legger.names.Lexicon.Kind;

/**
 * The words of one text in order, and what lies between them. A word may hold hyphens, apostrophes
 * and the full stops of initials; {@code l'}, {@code d'} and a genitive's {@code 's} are no part of
 * the word that they are written to.
 */
final class Tokens {
  private static final Set<String> ELISIONS =
      Set.of(
          "l", "d", "j", "m", "t", "c", "n", "s", "qu", "jusqu", "lorsqu", "puisqu", "dell", "all",
          "nell", "sull", "dall", "un");
  private static final String APOSTROPHES = "'’‘ʼ";
  private static final String OPENING = "“„«»\"‘'‹›”—–";
  private static final String ENDS = ".!?…:。";
  private static final String ODD = "*^|~_<>{}=\\■•»«";
  private static final Pattern DAY = Pattern.compile(" ?, ?\\d{1,2} \\p{Lu}\\p{Ll}{2}");
  private static final int LONGEST_INITIAL = 2;

  private final Lexicon lexicon;
  private final String text;
  private final boolean lines;
  private int start;
  private int end;
  private String word = "";
  private String lower = "";
  private int kinds;
  private Gap gap = Gap.OPENING;
  private int odd;

  /** What lies between two words. */
  enum Gap {
    /** Blanks. */
    JOINED,
    /** Something that a name does not go on behind. */
    BREAK,
    /** The end of a sentence, or the beginning of a quotation. */
    OPENING
  }

  /**
   * The words of a text.
   *
   * @param lines whether each line stands for itself, as in lists and tables
   */
  Tokens(Lexicon lexicon, String text, boolean lines) {
    this.lexicon = lexicon;
    this.text = text;
    this.lines = lines;
  }

  /** Goes on to the next word; false where there is none. */
  boolean next() {
    int from = end;
    int at = from;
    while (at < text.length() && !startsWord(at)) {
      at++;
    }
    if (at == text.length()) {
      return false;
    }
    gap = from == 0 ? Gap.OPENING : between(from, at, is(Kind.ABBREVIATION));
    start = at;
    end = behind(at);
    word = text.substring(start, end);
    lower = Words.lower(word);
    kinds = lexicon.kinds(lower);
    odd += isOdd() ? 1 : 0;
    return true;
  }

  String word() {
    return word;
  }

  /** The word in lower case. */
  String lower() {
    return lower;
  }

  /** Whether the word is of a kind. */
  boolean is(Kind kind) {
    return Lexicon.is(kind, kinds);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Gap gap() {
    return gap;
  }

  /** How many words and signs so far are of the kind that nobody writes. */
  int odd() {
    return odd;
  }

  /** Whether the word is an elided article or preposition with its apostrophe. */
  boolean isElided() {
    return end - start > 1 && isApostrophe(end - 1);
  }

  private boolean isApostrophe(int at) {
    return APOSTROPHES.indexOf(text.charAt(at)) >= 0;
  }

  private boolean startsWord(int at) {
    char c = text.charAt(at);
    return isLetter(c) || Character.isDigit(c) || isShortArticle(at);
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 127 && isOtherLetter(c);
  }

  private static boolean isOtherLetter(char c) {
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Dutch {@code 's-Gravenhage}, {@code 't Hart}. */
  private boolean isShortArticle(int at) {
    if (at + 3 >= text.length() || !isApostrophe(at)) {
      return false;
    }
    char letter = text.charAt(at + 1);
    char link = text.charAt(at + 2);
    boolean fresh = at == 0 || !isLetter(text.charAt(at - 1));
    return fresh
        && (letter == 's' || letter == 't')
        && (link == ' ' || link == '-')
        && Character.isUpperCase(text.charAt(at + 3));
  }

  /** The offset behind the word that starts somewhere. */
  private int behind(int from) {
    int i = from;
    if (isShortArticle(from)) {
      if (text.charAt(from + 2) == ' ') {
        return from + 2;
      }
      i = from + 3;
    }
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetter(c) || Character.isDigit(c)) {
        continue;
      }
      boolean inside = i + 1 < text.length() && i > from && isLetter(text.charAt(i + 1));
      if (inside && isApostrophe(i)) {
        String prefix = text.substring(from, i).toLowerCase(Locale.ROOT);
        if (ELISIONS.contains(prefix)) {
          return i + 1;
        } else if (isGenitive(i)) {
          return i;
        }
      } else if (inside && (c == '-' || c == '‐' || c == '\u00ad')) {
        boolean lower = Character.isLowerCase(text.charAt(from));
        if (lower && Character.isUpperCase(text.charAt(i + 1))) {
          return i + 1;
        }
      } else {
        if (c == '.' && isInitial(from, i)) {
          return initials(from, i);
        }
        return c == '.' && lexicon.is(Kind.BORN, text.substring(from, i + 1)) ? i + 1 : i;
      }
    }
    return i;
  }

  /** An {@code 's} that no further capital follows. */
  private boolean isGenitive(int apostrophe) {
    boolean s =
        text.charAt(apostrophe + 1) == 's'
            && (apostrophe + 2 >= text.length() || !isLetter(text.charAt(apostrophe + 2)));
    boolean capital =
        apostrophe + 3 < text.length()
            && text.charAt(apostrophe + 2) == ' '
            && Character.isUpperCase(text.charAt(apostrophe + 3));
    return s && !capital;
  }

  private boolean isInitial(int from, int dot) {
    boolean capital = Character.isUpperCase(text.charAt(from));
    return capital && (dot - from == 1 || dot - from == LONGEST_INITIAL && isShortForm(dot));
  }

  /** {@code St.}, {@code Th.} before another capital. */
  private boolean isShortForm(int dot) {
    String word = text.substring(dot - LONGEST_INITIAL, dot).toLowerCase(Locale.ROOT);
    return lexicon.is(Kind.ABBREVIATION, word)
        && dot + 2 < text.length()
        && text.charAt(dot + 1) == ' '
        && Character.isUpperCase(text.charAt(dot + 2));
  }

  private int initials(int from, int dot) {
    int i = dot - from == 1 ? from : dot + 1;
    while (i + 1 < text.length()
        && Character.isUpperCase(text.charAt(i))
        && text.charAt(i + 1) == '.') {
      i += 2;
    }
    return Math.max(i, dot + 1);
  }

  private Gap between(int from, int to, boolean abbreviation) {
    Gap found = Gap.JOINED;
    int blanks = 0;
    int breaks = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      odd += ODD.indexOf(c) >= 0 ? 1 : 0;
      if (c == '\n') {
        breaks++;
      } else if (c == ' ' || c == '\u00a0' || c == '\t') {
        blanks += c == '\t' ? 2 : 1;
      } else {
        Gap sign = sign(c, i == from, abbreviation);
        found = sign.compareTo(found) > 0 ? sign : found;
      }
    }
    boolean line = lines && (breaks > 0 || blanks > 1);
    return breaks > 1 || line ? Gap.OPENING : found;
  }

  /** What a sign means; one right behind a word closes, one further on may open. */
  private Gap sign(char c, boolean behind, boolean abbreviation) {
    if (c == '.' && behind && abbreviation) {
      return Gap.BREAK;
    } else if (ENDS.indexOf(c) >= 0 || c == '—' || c == '–') {
      return Gap.OPENING;
    }
    return !behind && (c == '-' || OPENING.indexOf(c) >= 0) ? Gap.OPENING : Gap.BREAK;
  }

  /** Capitals and digits within words: machines that read old print make many. */
  private boolean isOdd() {
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      char last = text.charAt(i - 1);
      if (c >= 'a' && c <= 'z' && last > '9') {
        continue;
      }
      boolean mixed = Character.isUpperCase(c) && Character.isLowerCase(last);
      if (mixed || Character.isDigit(last) && Character.isLetter(c) && c != 'e') {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is followed by a full stop in the middle of a sentence: it is cut short. */
  boolean isCutShort(int wordEnd) {
    if (wordEnd + 1 >= text.length() || text.charAt(wordEnd) != '.') {
      return false;
    }
    char next = text.charAt(wordEnd + 1);
    char behind = wordEnd + 2 < text.length() ? text.charAt(wordEnd + 2) : ' ';
    return next == ','
        || next == ';'
        || next == '-'
        || next == ' ' && (Character.isLowerCase(behind) || Character.isDigit(behind));
  }

  /** Whether a day follows behind a comma: the word is the place that news comes from. */
  boolean isDated(int wordEnd) {
    boolean comma = text.startsWith(",", wordEnd) || text.startsWith(" ,", wordEnd);
    return comma && DAY.matcher(text).region(wordEnd, text.length()).lookingAt();
  }

  /** Whether the text goes on with one of some words in lower case, behind a blank. */
  boolean goesOn(String... words) {
    return Arrays.stream(words).anyMatch(word -> text.startsWith(word, end + 1));
  }

  /** The word behind this one and a blank, in lower case, with a full stop. */
  String following() {
    int stop = Math.min(end + 1, text.length());
    while (stop < text.length() && (isLetter(text.charAt(stop)) || text.charAt(stop) == '.')) {
      stop++;
    }
    return text.substring(Math.min(end + 1, stop), stop).toLowerCase(Locale.ROOT);
  }
}
