package org.legger.render;

import java.nio.charset.StandardCharsets;

/** The style sheet as it is published: without what only its author needs. */
final class Styles {
  private Styles() {}

  /** The same style sheet without comments and indentation; no text in it may hold a comment. */
  static byte[] slim(byte[] sheet) {
    return new String(sheet, StandardCharsets.UTF_8)
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s*\\n\\s*", "\n")
        .strip()
        .concat("\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
