package org.legger.search;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One file of the index: a script that hands plain texts to {@code search.js}, with a sum that
 * tells whether it arrived whole.
 */
final class Shard {
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
    int sum = 0;
    StringBuilder script = new StringBuilder("legger.shard(\"").append(name).append("\",[");
    for (int i = 0; i < texts.length; i++) {
      script.append(i == 0 ? "\"" : ",\"");
      String text = texts[i];
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        sum = sum * 31 + c;
        if (c == '"' || c == '\\') {
          script.append('\\').append(c);
        } else if (c == '\n') {
          script.append("\\n");
        } else if (c == 0
            || c == '\r'
            || c == '\u2028'
            || c == '\u2029'
            || Character.isSurrogate(c)) {
          script.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
          script.append(c);
        }
      }
      script.append('"');
    }
    script.append("],").append(sum).append(");\n");
    return script.toString().getBytes(StandardCharsets.UTF_8);
  }
}
