package org.legger.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.legger.archive.Block.Kind;

/**
 * A run of lines of a plain text that belong together, with its kind where that shows in its lines
 * alone.
 *
 * @param kind a paragraph unless its lines say more
 * @param text its words; hard-wrapped lines are joined
 */
record Piece(Kind kind, String text) {
  private static final int WRAPPED = 100;
  private static final int OPENING = 3;
  private static final String CLOSERS = "'\"’”»›」』“‘";
  private static final String FINAL = ".!?:;,…。！？";
  private static final Pattern GAP = Pattern.compile("\\n[ \\t\\u00a0]*+(?:\\n[ \\t\\u00a0]*+)++");
  private static final Pattern PAGE_BREAK = Pattern.compile("\\s*\\f\\s*");
  private static final Pattern COLUMNS =
      Pattern.compile("[^\\s.!?:;](?: {2,}|\\t+)\\S|\\S(?: {3,}|\\t+)\\S");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•·–] +|\\d{1,3}[.)] +)(?=\\S)");
  private static final Pattern LIVE =
      Pattern.compile("^\\s*\\[?[0-2]?\\d[:.][0-5]\\d\\]?(?: uur| Uhr|h)?\\s*[-–—:|]?\\s+\\p{Lu}");
  private static final Pattern QUOTED_MAIL = Pattern.compile("^\\s*> ?");
  private static final Pattern WRAP_HYPHEN = Pattern.compile("\\p{L}[-\u00ad]\\z");
  private static final Set<String> JOINING_WORDS =
      Set.of("en", "of", "and", "or", "und", "oder", "et", "ou", "y", "o", "e", "ja", "tot");

  /** Takes a text apart where it has blank lines, or, where no line is wrapped, at each line. */
  static List<Piece> of(String text) {
    int longest = text.lines().map(String::strip).mapToInt(String::length).max().orElse(0);
    List<Piece> pieces = new ArrayList<>();
    for (String gap : GAP.split(withoutPageBreaks(text))) {
      List<String> lines = gap.lines().filter(Piece::hasText).toList();
      if (!lines.isEmpty()) {
        add(lines, longest, pieces);
      }
    }
    return pieces;
  }

  /** Whether a line holds anything but blanks, of whatever width. */
  static boolean hasText(String line) {
    return !line.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static boolean hasColumns(String line) {
    return (line.indexOf('\t') >= 0 || line.contains("  ")) && COLUMNS.matcher(line.strip()).find();
  }

  private static boolean startsWithTime(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) <= ' ') {
      start++;
    }
    char first = start < line.length() ? line.charAt(start) : ' ';
    return (first == '[' || first >= '0' && first <= '9') && LIVE.matcher(line).find();
  }

  /** Whether a text ends as a sentence does, or a part of one. */
  static boolean isFinal(String text) {
    int end = text.length();
    while (end > 1 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return FINAL.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** A page's end in a converted document parts nothing where a sentence goes on behind it. */
  private static String withoutPageBreaks(String text) {
    if (text.indexOf('\f') < 0) {
      return text;
    }
    StringBuilder joined = new StringBuilder();
    for (String page : PAGE_BREAK.split(text)) {
      boolean goesOn =
          !joined.isEmpty()
              && !page.isEmpty()
              && !isFinal(joined.toString())
              && Character.isLowerCase(page.codePointAt(0));
      joined.append(joined.isEmpty() ? "" : goesOn ? "\n" : "\n\n").append(page);
    }
    return joined.toString();
  }

  private static void add(List<String> lines, int longest, List<Piece> pieces) {
    boolean several = lines.size() > 1;
    long columns = several ? lines.stream().filter(Piece::hasColumns).count() : 0;
    long live = lines.stream().filter(Piece::startsWithTime).count();
    boolean opens =
        pieces.size() < OPENING && lines.stream().anyMatch(l -> DateReader.line(l).isPresent());
    if (several && columns * 10 >= lines.size() * 6L) {
      pieces.add(new Piece(Kind.TABLE, String.join("\n", lines).stripTrailing()));
    } else if (several && lines.stream().allMatch(l -> BULLET.matcher(l).find())) {
      pieces.add(new Piece(Kind.LIST, list(lines)));
    } else if (lines.stream().allMatch(l -> QUOTED_MAIL.matcher(l).find())) {
      pieces.add(
          new Piece(
              Kind.QUOTE,
              joined(lines.stream().map(l -> QUOTED_MAIL.matcher(l).replaceFirst("")).toList())));
    } else if (live > 1) {
      live(lines).forEach(entry -> pieces.add(new Piece(Kind.PARAGRAPH, joined(entry))));
    } else if (opens) {
      opening(lines, longest, pieces);
    } else if (longest <= WRAPPED) {
      pieces.add(new Piece(Kind.PARAGRAPH, joined(lines)));
    } else {
      lines.forEach(line -> pieces.add(new Piece(Kind.PARAGRAPH, line.strip())));
    }
  }

  /**
   * Lines above a text with a date among them: each stands for itself, and what follows the date is
   * text.
   */
  private static void opening(List<String> lines, int longest, List<Piece> pieces) {
    int date = 0;
    while (DateReader.line(lines.get(date)).isEmpty()) {
      pieces.add(new Piece(Kind.PARAGRAPH, lines.get(date++).strip()));
    }
    pieces.add(new Piece(Kind.DATE_LINE, lines.get(date).strip()));
    if (date + 1 < lines.size()) {
      List<String> rest = lines.subList(date + 1, lines.size());
      boolean wrapped = longest <= WRAPPED;
      (wrapped ? List.of(joined(rest)) : rest)
          .forEach(l -> pieces.add(new Piece(Kind.PARAGRAPH, l.strip())));
    }
  }

  /** The entries of a live blog: each line that starts with a time starts one. */
  private static List<List<String>> live(List<String> lines) {
    List<List<String>> entries = new ArrayList<>();
    for (String line : lines) {
      if (entries.isEmpty() || startsWithTime(line)) {
        entries.add(new ArrayList<>());
      }
      entries.get(entries.size() - 1).add(line);
    }
    return entries;
  }

  private static String list(List<String> lines) {
    return String.join(
        "\n", lines.stream().map(l -> l.strip().replaceFirst("^[-*•·–] +", "")).toList());
  }

  /** Joins hard-wrapped lines, and the two halves of a word that was hyphenated across them. */
  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String next = line.strip();
      if (!WRAP_HYPHEN.matcher(text.substring(Math.max(0, text.length() - 2))).find()) {
        text.append(text.isEmpty() ? "" : " ");
      } else if (JOINING_WORDS.contains(next.split("[ ,]", 2)[0])) {
        text.append(' ');
      } else if (!next.isEmpty() && Character.isLowerCase(next.codePointAt(0))) {
        text.setLength(text.length() - 1);
      }
      text.append(next);
    }
    return text.toString();
  }

  boolean oneLine() {
    return text.indexOf('\n') < 0;
  }

  /** Whether it is a short line that does not end as a sentence does. */
  boolean isShort(int most) {
    return kind == Kind.PARAGRAPH && text.length() <= most && !isFinal(text);
  }

  int words() {
    return text.split("\\s+").length;
  }
}
