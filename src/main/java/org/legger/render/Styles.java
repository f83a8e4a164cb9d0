package org.legger.render;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The style sheet as it is published: without what only its author needs. */
final class Styles {
  private Styles() {}

  /**
   * The same style sheet without comments, indentation and the blanks beside signs. Lines that hold
   * a text in quotes keep theirs, and no such text may hold a comment.
   */
  static byte[] slim(byte[] sheet) {
    return new String(sheet, StandardCharsets.UTF_8)
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line.contains("\"") || line.contains("'") ? line : tight(line))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String tight(String line) {
    return line.replaceAll("\\s*([{};,])\\s*", "$1").replaceAll(":\\s+", ":").replace(";}", "}");
  }
}
