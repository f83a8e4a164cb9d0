package org.legger.search;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One file of the index: a script that hands plain texts to {@code search.js}, with a sum that
 * tells whether it arrived whole.
 */
final class Shard {
  private static final int CHUNK = 1 << 9;

  private Shard() {}

  /** The name of the file that holds a shard, for a key of any letters. */
  static String name(String kind, String key) {
    StringBuilder name = new StringBuilder(kind).append('-');
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
      name.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "_%x_", (int) c));
    }
    return name.toString();
  }

  /** The script. */
  static byte[] script(String name, String... texts) {
    int length = name.length() + 2 * CHUNK;
    for (String text : texts) {
      length += text.length() + text.length() / 4;
    }
    Bytes script = new Bytes(length);
    plain("legger.shard(\"" + name + "\",[", script);
    char[] chunk = new char[CHUNK];
    int sum = 0;
    for (int i = 0; i < texts.length; i++) {
      plain(i == 0 ? "\"" : ",\"", script);
      for (int from = 0, to; from < texts[i].length(); from = to) {
        to = Math.min(texts[i].length(), from + CHUNK);
        texts[i].getChars(from, to, chunk, 0);
        sum = put(chunk, to - from, sum, script);
      }
      script.put('"');
    }
    plain("]," + sum + ");\n", script);
    return script.toArray();
  }

  private static void plain(String text, Bytes script) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    script.all(ascii, 0, ascii.length);
  }

  /**
   * Writes letters in UTF-8, those with a backslash that would end a text; gives the sum so far.
   */
  private static int put(char[] letters, int count, int before, Bytes script) {
    int sum = before;
    for (int i = 0; i < count; i++) {
      char c = letters[i];
      sum = sum * 31 + c;
      if (c == '"' || c == '\\') {
        script.put('\\').put(c);
      } else if (c == '\n') {
        script.put('\\').put('n');
      } else if (c == 0
          || c == '\r'
          || c == '\u2028'
          || c == '\u2029'
          || Character.isSurrogate(c)) {
        plain(String.format(Locale.ROOT, "\\u%04x", (int) c), script);
      } else if (c < 0x80) {
        script.put(c);
      } else if (c < 0x800) {
        script.put(0xc0 | c >> 6).put(0x80 | c & 0x3f);
      } else {
        script.put(0xe0 | c >> 12).put(0x80 | c >> 6 & 0x3f).put(0x80 | c & 0x3f);
      }
    }
    return sum;
  }
}
