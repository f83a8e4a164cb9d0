package org.legger.search;

import java.util.Arrays;

/** Bytes that grow, with whole numbers among them as {@link Varint} reads them. */
final class Bytes {
  private static final int LONGEST = 5;

  private byte[] bytes;
  private int length;

  Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  Bytes put(int value) {
    if (length == bytes.length) {
      grow(1);
    }
    bytes[length++] = (byte) value;
    return this;
  }

  Bytes number(int value) {
    if ((value & ~0x7f) == 0 || length + LONGEST > bytes.length) {
      return one(value);
    }
    int rest = value;
    while (rest > 0x7f) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** A number that is short, or for which there may be no room. */
  private Bytes one(int value) {
    int rest = value;
    while (rest > 0x7f) {
      put(rest | 0x80);
      rest >>>= 7;
    }
    return put(rest);
  }

  Bytes all(byte[] other, int from, int to) {
    if (length + to - from > bytes.length) {
      grow(to - from);
    }
    System.arraycopy(other, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  Bytes all(Bytes other) {
    return all(other.bytes, 0, other.length);
  }

  private void grow(int more) {
    bytes = Arrays.copyOf(bytes, Math.max(length + more, length + (length >> 1)));
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  Varint read() {
    return new Varint(bytes, 0, length);
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }
}
