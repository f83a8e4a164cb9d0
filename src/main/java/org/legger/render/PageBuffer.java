package org.legger.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The UTF-8 bytes of a page while it is printed. */
final class PageBuffer {
  private byte[] bytes = new byte[1 << 14];
  private int length;

  /** Adds bytes as they are. */
  void append(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /** Adds text. */
  PageBuffer append(String text) {
    append(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds text with the five characters that mean something in XML as Thymeleaf writes them. */
  void escape(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      switch (b) {
        case '&' -> append("&amp;");
        case '<' -> append("&lt;");
        case '>' -> append("&gt;");
        case '"' -> append("&quot;");
        case '\'' -> append("&#39;");
        default -> {
          room(1);
          bytes[length++] = b;
        }
      }
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** The page so far. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
