package org.legger.search;

/** Reads whole numbers in bytes of seven bits, the lowest first. */
final class Varint {
  private final byte[] bytes;
  private final int end;
  private int at;

  Varint(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  Varint(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int next() {
    int value = bytes[at++];
    if (value >= 0) {
      return value;
    }
    value &= 0x7f;
    for (int shift = 7; ; shift += 7) {
      byte b = bytes[at++];
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  boolean hasNext() {
    return at < end;
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }
}
