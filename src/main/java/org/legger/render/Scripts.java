package org.legger.render;

import java.nio.charset.StandardCharsets;

/** Scripts of the theme as they are published. */
final class Scripts {
  private Scripts() {}

  /**
   * The same script in fewer bytes: without indentation, empty lines and the comments that have
   * lines of their own. It must have no text of several lines.
   */
  static byte[] slim(byte[] script) {
    StringBuilder slim = new StringBuilder(script.length);
    boolean comment = false;
    for (String line : new String(script, StandardCharsets.UTF_8).lines().toList()) {
      String bare = line.strip();
      boolean starts = bare.startsWith("/*");
      if (!comment && !starts && !bare.isEmpty() && !bare.startsWith("//")) {
        slim.append(bare).append('\n');
      }
      comment = (comment || starts) && !bare.endsWith("*/");
    }
    return slim.toString().getBytes(StandardCharsets.UTF_8);
  }
}
