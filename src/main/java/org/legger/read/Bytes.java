package org.legger.read;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that know where they are. */
final class Bytes extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private long at;
  private int line = 1;

  Bytes(InputStream in) {
    super(new BufferedInputStream(in, BUFFER));
  }

  /** How many have been read. */
  long at() {
    return at;
  }

  /** The line that the next one stands in, from 1. */
  int line() {
    return line;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    at += b < 0 ? 0 : 1;
    line += b == '\n' ? 1 : 0;
    return b;
  }

  /** The name behind a bracket, or the start of what is no tag. */
  String tag() throws IOException {
    StringBuilder name = new StringBuilder();
    while (name.length() < 40) {
      in.mark(1);
      int b = in.read();
      if (b < 0 || b == '>' || b <= ' ' || b == '/' && name.length() > 0) {
        in.reset();
        break;
      }
      at++;
      name.append((char) b);
      if (name.toString().equals("![CDATA[") || name.toString().equals("!--")) {
        break;
      }
    }
    return name.toString();
  }

  void skipTo(String end) throws IOException {
    int matched = 0;
    while (matched < end.length()) {
      int b = read();
      if (b < 0) {
        return;
      }
      boolean again = matched > 1 && b == end.charAt(0) && matched == end.length() - 1;
      matched =
          b == end.charAt(matched) ? matched + 1 : again ? matched : b == end.charAt(0) ? 1 : 0;
    }
  }
}
