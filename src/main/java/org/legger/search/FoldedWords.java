package org.legger.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the words met so far fold to. A look at a word that is known touches as few places in memory
 * as can be: its slot, which holds its hash, then its letters and its form. Not for several
 * threads.
 */
final class FoldedWords {
  /** What a word that is not known folds to. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int MOST = 200_000;
  private static final int SMALLEST = 1 << 12;
  private static final int HALF = 32;

  private final List<int[]> several = new ArrayList<>();
  private char[] letters = new char[SMALLEST * 8];

  /** For each word where its letters start, and its form; then where the next one starts. */
  private int[] words = new int[SMALLEST * 2 + 1];

  /** Hashes, and behind each the word's number from 1. */
  private long[] slots = new long[SMALLEST * 2];

  private int size;

  /** The hash of a word that goes on by a letter; that of an empty word is 0. */
  static int hash(int hash, char letter) {
    return hash * 31 + letter;
  }

  boolean isFull() {
    return size > MOST;
  }

  void clear() {
    several.clear();
    Arrays.fill(slots, 0);
    size = 0;
  }

  /**
   * The form that some letters fold to; negative where they do not fold to one form, {@link #NONE}
   * if they are new.
   */
  int get(char[] from, int start, int end, int hash) {
    int mask = slots.length - 1;
    for (int at = place(hash) & mask; ; at = at + 1 & mask) {
      long slot = slots[at];
      if (slot == 0) {
        return NONE;
      }
      if ((int) (slot >>> HALF) == hash) {
        int word = 2 * ((int) slot - 1);
        if (is(word, from, start, end)) {
          return words[word + 1];
        }
      }
    }
  }

  private boolean is(int word, char[] from, int start, int end) {
    return Arrays.equals(letters, words[word], words[word + 2], from, start, end);
  }

  /** The forms for which a negative answer stands. */
  int[] several(int answer) {
    return several.get(-1 - answer);
  }

  /** Keeps what some new letters fold to, and gives what {@link #get} will. */
  int put(char[] from, int start, int end, int hash, int[] forms) {
    if (size * 2 == slots.length) {
      grow();
    }
    int word = size * 2;
    int to = words[word] + end - start;
    if (to > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(to, letters.length * 2));
    }
    System.arraycopy(from, start, letters, words[word], end - start);
    if (forms.length == 1) {
      words[word + 1] = forms[0];
    } else {
      several.add(forms);
      words[word + 1] = -several.size();
    }
    words[word + 2] = to;
    insert((long) hash << HALF | ++size);
    return words[word + 1];
  }

  private void grow() {
    words = Arrays.copyOf(words, size * 4 + 1);
    long[] before = slots;
    slots = new long[size * 4];
    for (long slot : before) {
      if (slot != 0) {
        insert(slot);
      }
    }
  }

  private void insert(long slot) {
    int mask = slots.length - 1;
    int at = place((int) (slot >>> HALF)) & mask;
    while (slots[at] != 0) {
      at = at + 1 & mask;
    }
    slots[at] = slot;
  }

  private static int place(int hash) {
    return hash * 0x9e3779b9 >>> 9;
  }
}
