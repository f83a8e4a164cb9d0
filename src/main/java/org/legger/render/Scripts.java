package org.legger.render;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Scripts of the theme as they are published. */
final class Scripts {
  private Scripts() {}

  private static final Pattern REGEX_AFTER =
      Pattern.compile("(^|[-+*(,=:\\[!&|?{};>]|return|case) *$");

  /**
   * The same script in fewer bytes: without indentation, empty lines, the comments that have lines
   * of their own, and the blanks and ends of lines that nothing needs. It must have no text of
   * several lines.
   */
  static byte[] slim(byte[] script) {
    StringBuilder slim = new StringBuilder(script.length);
    boolean comment = false;
    String before = "";
    for (String line : new String(script, StandardCharsets.UTF_8).lines().toList()) {
      String bare = line.strip();
      boolean starts = bare.startsWith("/*");
      if (!comment && !starts && !bare.isEmpty() && !bare.startsWith("//")) {
        String now = tight(bare);
        slim.append(isJoined(before, now) ? "" : "\n").append(now);
        before = now;
      }
      comment = (comment || starts) && !bare.endsWith("*/");
    }
    return slim.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether two lines may stand in one: where no statement ends between them without a sign. */
  private static boolean isJoined(String before, String after) {
    boolean sign = before.isEmpty() || "{;,(".indexOf(before.charAt(before.length() - 1)) >= 0;
    return (sign || after.startsWith("}")) && !before.contains("//");
  }

  /** A line without the blanks beside signs, but for those within texts and patterns. */
  private static String tight(String line) {
    StringBuilder tight = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); ) {
      char c = line.charAt(i);
      boolean text = c == '\'' || c == '"' || c == '`';
      int end = i + 1;
      if (text || c == '/' && REGEX_AFTER.matcher(tight).find()) {
        end = end(line, i);
      }
      if (c != ' ' || isNeeded(tight.charAt(tight.length() - 1), line.charAt(end))) {
        tight.append(line, i, end);
      }
      i = end;
    }
    return tight.toString();
  }

  /** Where a text or a pattern that starts at a place ends. */
  private static int end(String line, int start) {
    boolean group = false;
    int at = start + 1;
    while (at < line.length() && (group || line.charAt(at) != line.charAt(start))) {
      char c = line.charAt(at);
      group = line.charAt(start) == '/' && (c == '[' || group && c != ']');
      at += c == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, line.length());
  }

  /** Between words, and between signs that would become others. */
  private static boolean isNeeded(char before, char after) {
    boolean words = Character.isJavaIdentifierPart(before) && Character.isJavaIdentifierPart(after);
    return words || before == after && (before == '+' || before == '-');
  }
}
