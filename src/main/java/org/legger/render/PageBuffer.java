package org.legger.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** The UTF-8 bytes of a page while it is printed. */
final class PageBuffer {
  /** What stands for the five characters that mean something; null for every other byte. */
  private static final byte[][] ESCAPES = escapes();

  private byte[] bytes = new byte[1 << 14];
  private int length;

  /** Adds bytes as they are. */
  void append(byte[] more) {
    append(more, 0, more.length);
  }

  private void append(byte[] more, int from, int to) {
    room(to - from);
    System.arraycopy(more, from, bytes, length, to - from);
    length += to - from;
  }

  /** Adds text. */
  PageBuffer append(String text) {
    append(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds text with the five characters that mean something in XML as Thymeleaf writes them. */
  void escape(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int start = 0;
    for (int i = 0; i < utf8.length; i++) {
      byte[] escape = ESCAPES[utf8[i] & 0xff];
      if (escape != null) {
        append(utf8, start, i);
        append(escape, 0, escape.length);
        start = i + 1;
      }
    }
    append(utf8, start, utf8.length);
  }

  private static byte[][] escapes() {
    byte[][] escapes = new byte[256][];
    Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;")
        .forEach((c, escape) -> escapes[c] = escape.getBytes(StandardCharsets.UTF_8));
    return escapes;
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
