package org.legger.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.legger.archive.Shelf;
import org.legger.archive.Words;

/** Takes apart what {@link Packer} made, from a place in it on. */
final class Unpacker {
  private final byte[] bytes;
  private int at;

  Unpacker(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** The place of what is next. */
  int at() {
    return at;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  long word() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value |= (bytes[at++] & 0xffL) << 8 * i;
    }
    return value;
  }

  String text() {
    int length = (int) number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  /** Whether what is next is the same text as another's next; both go on behind it. */
  boolean isSameText(Unpacker other) {
    int length = (int) number();
    int others = (int) other.number();
    at += length;
    other.at += others;
    return Arrays.equals(bytes, at - length, at, other.bytes, other.at - others, other.at);
  }

  /** A text that stays where it is. */
  Words words(Shelf whole) {
    int length = (int) number();
    at += length;
    return Words.on(whole, at - length, length);
  }

  List<String> texts() {
    return list(this::text);
  }

  <T> List<T> list(Supplier<T> one) {
    int size = (int) number();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(one.get());
    }
    return values;
  }
}
