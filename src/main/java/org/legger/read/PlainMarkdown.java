package org.legger.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;

/**
 * Markdown that holds no markup but headings, as most news does: taken apart here at a tenth of
 * what the Markdown engine and the HTML parser need, and with the same result. Whatever might mean
 * anything to them is left to them.
 */
final class PlainMarkdown {
  private static final String MARKUP = "\\`*_[]<>&~|@";
  private static final String OPENERS = "'\"‘“„«»‹(¿¡–—…";
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char ZERO_WIDTH_SPACE = '\u200b';
  private static final int SMALLEST_HEADING = 6;

  /** The characters that mean nothing wherever they stand. */
  private static final boolean[] PLAIN = plain();

  private PlainMarkdown() {}

  /** The blocks of a text; empty where it may hold markup. */
  static Optional<List<Block>> of(String text) {
    List<Block> blocks = new ArrayList<>();
    HeadingIds ids = new HeadingIds(List.of());
    StringBuilder paragraph = new StringBuilder();
    for (int start = 0; start <= text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (isBlank(text, start, end)) {
        close(paragraph, blocks);
      } else if (paragraph.isEmpty() && text.charAt(start) == '#') {
        Optional<Block> heading = heading(text, start, end, ids);
        if (heading.isEmpty()) {
          return Optional.empty();
        }
        blocks.add(heading.get());
      } else if (isPlain(text, start, end)) {
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(text, start, end);
      } else {
        return Optional.empty();
      }
      start = end + 1;
    }
    close(paragraph, blocks);
    return Optional.of(blocks);
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  private static void close(StringBuilder paragraph, List<Block> blocks) {
    if (!paragraph.isEmpty()) {
      String html = paragraph.toString();
      blocks.add(new Block.Markup(Kind.PARAGRAPH, html.replace('\n', ' '), "<p>" + html + "</p>"));
      paragraph.setLength(0);
    }
  }

  /** A heading of the second level or below: one of the first may be the article's title. */
  private static Optional<Block> heading(String text, int start, int end, HeadingIds ids) {
    int level = 0;
    while (start + level < end && text.charAt(start + level) == '#') {
      level++;
    }
    int words = start + level + 1;
    if (level < 2
        || level > SMALLEST_HEADING
        || words >= end
        || text.charAt(words - 1) != ' '
        || text.charAt(end - 1) == '#'
        || !isPlain(text, words, end)) {
      return Optional.empty();
    }
    String said = text.substring(words, end);
    String id = ids.of(said);
    String html =
        "<h"
            + level
            + (id.isEmpty() ? "" : " id=\"" + id + "\"")
            + ">"
            + said
            + "</h"
            + level
            + ">";
    return Optional.of(new Block.Markup(Kind.HEADING, said, html));
  }

  private static boolean isPlain(String text, int start, int end) {
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    boolean opens = Character.isLetterOrDigit(first) || OPENERS.indexOf(first) >= 0;
    if (!opens || isItem(text, start, end) || last == ' ') {
      return false;
    }
    char before = ' ';
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean plain = c < PLAIN.length && PLAIN[c] && (c != ' ' || before != ' ');
      if (!plain && mayBeMarkup(text, i)) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = !isMarkup(c) && "/wW".indexOf(c) < 0;
    }
    return plain;
  }

  private static boolean mayBeMarkup(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case ' ' -> true;
      case '/' -> at > 0 && text.charAt(at - 1) == ':';
      case 'w', 'W' -> text.regionMatches(true, at, "www.", 0, 4) && !isLast(text, at + 4);
      default -> isMarkup(c);
    };
  }

  /** Whether an address would have to end where it begins. */
  private static boolean isLast(String text, int at) {
    return at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == '\n';
  }

  private static boolean isMarkup(char c) {
    return c < ' '
        || c < 0x7f && MARKUP.indexOf(c) >= 0
        || c > 0x7e && c < 0xa1
        || c == SOFT_HYPHEN
        || c == ZERO_WIDTH_SPACE
        || c > ' ' && Character.isSpaceChar(c);
  }

  /** The number of a list's item. */
  private static boolean isItem(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at > start && at < end && ".)".indexOf(text.charAt(at)) >= 0;
  }
}
