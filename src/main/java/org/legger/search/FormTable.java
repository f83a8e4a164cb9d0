package org.legger.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gives each word form a number, in the order in which they come. Not for several threads. */
final class FormTable {
  private byte[] pool = new byte[1 << 16];
  private int[] starts = new int[1 << 12];
  private int[] slots = new int[1 << 13];
  private int size;

  /** The number of the form that some bytes spell in UTF-8, which is added if it is new. */
  int number(byte[] bytes, int from, int length) {
    int slot = slot(bytes, from, length);
    if (slots[slot] == 0) {
      slots[slot] = size + 1;
      add(bytes, from, length);
      return size - 1;
    }
    return slots[slot] - 1;
  }

  /** The number of a form; -1 where it is not here. */
  int find(byte[] bytes, int from, int length) {
    return slots[slot(bytes, from, length)] - 1;
  }

  private int slot(byte[] bytes, int from, int length) {
    int mask = slots.length - 1;
    int slot = hash(bytes, from, length) & mask;
    while (slots[slot] != 0 && !spells(slots[slot] - 1, bytes, from, length)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean spells(int form, byte[] bytes, int from, int length) {
    return Arrays.equals(pool, starts[form], starts[form + 1], bytes, from, from + length);
  }

  private void add(byte[] bytes, int from, int length) {
    int end = starts[size];
    if (end + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(end + length, pool.length * 2));
    }
    System.arraycopy(bytes, from, pool, end, length);
    size++;
    if (size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[size] = end + length;
    if (size * 2 > slots.length) {
      grow();
    }
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int form = 0; form < size; form++) {
      int slot = hash(pool, starts[form], starts[form + 1] - starts[form]) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = form + 1;
    }
  }

  private static int hash(byte[] bytes, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + bytes[i];
    }
    return hash * 0x9e3779b9 >>> 7;
  }

  int size() {
    return size;
  }

  String form(int number) {
    return new String(
        pool, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
  }
}
