package org.legger.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Bytes that grow: numbers in as few bytes as they need, texts in UTF-8 behind their length. */
final class Packer {
  private static final int SEVEN_BITS = 0x7f;

  private byte[] bytes;
  private int size;

  Packer() {
    this(1 << 16);
  }

  /** Bytes of which there will be about so many. */
  Packer(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** How many bytes there are. */
  int size() {
    return size;
  }

  /** All bytes. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Writes all bytes and starts anew. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }

  /** A number; the smaller, the fewer bytes, one at least and ten at most. */
  Packer number(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~SEVEN_BITS) != 0) {
      bytes[size++] = (byte) (rest & SEVEN_BITS | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** Eight bytes, whatever the number. */
  Packer word(long value) {
    ensure(Long.BYTES);
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[size++] = (byte) (value >>> 8 * i);
    }
    return this;
  }

  Packer text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).bytes(utf8);
  }

  Packer bytes(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  Packer texts(List<String> texts) {
    return list(texts, this::text);
  }

  <T> Packer list(List<T> values, Consumer<T> pack) {
    number(values.size());
    values.forEach(pack);
    return this;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
