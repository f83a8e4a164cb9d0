package org.legger.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** The UTF-8 bytes of a page while it is printed. */
final class PageBuffer {
  /** What stands for the five characters that mean something; null for every other of ASCII. */
  private static final byte[][] ESCAPES = escapes();

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
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ESCAPES.length) {
        escape(text.substring(i).getBytes(StandardCharsets.UTF_8));
        return;
      } else if (ESCAPES[c] != null) {
        append(ESCAPES[c]);
        room(text.length() - i);
      } else {
        bytes[length++] = (byte) c;
      }
    }
  }

  /** The same where not all characters are of ASCII. */
  private void escape(byte[] utf8) {
    room(utf8.length);
    for (int i = 0; i < utf8.length; i++) {
      byte[] escape = utf8[i] < 0 ? null : ESCAPES[utf8[i]];
      if (escape != null) {
        append(escape);
        room(utf8.length - i);
      } else {
        bytes[length++] = utf8[i];
      }
    }
  }

  private static byte[][] escapes() {
    byte[][] escapes = new byte[128][];
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
