package org.legger.search;

import java.io.ByteArrayOutputStream;

/** Whole numbers in bytes of seven bits, the lowest first. */
final class Varint {
  private final byte[] bytes;
  private int at;

  Varint(byte[] bytes) {
    this.bytes = bytes;
  }

  static void write(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 0x7f) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  int next() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }
}
