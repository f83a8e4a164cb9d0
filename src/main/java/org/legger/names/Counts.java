package org.legger.names;

import java.util.Arrays;

/** How often each of many numbers was counted; takes a dozen bytes for each. */
final class Counts {
  private static final int FIRST_SIZE = 1 << 12;

  private int[] keys = new int[FIRST_SIZE];
  private int[] counts = new int[FIRST_SIZE];
  private int size;

  /** Counts a number once more. */
  void add(int key) {
    int at = place(keys, counts, key);
    keys[at] = key;
    if (counts[at]++ == 0 && ++size * 2 > keys.length) {
      grow();
    }
  }

  /** How often a number was counted. */
  int of(int key) {
    return counts[place(keys, counts, key)];
  }

  private static int place(int[] keys, int[] counts, int key) {
    int mask = keys.length - 1;
    int at = key * 0x9e3779b9 >>> 7 & mask;
    while (counts[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    Arrays.fill(counts, 0);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int at = place(keys, counts, oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }
}
