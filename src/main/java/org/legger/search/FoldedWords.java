package org.legger.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.legger.search.Tokens.Form;

/** What the words met so far fold to. Not for several threads. */
final class FoldedWords {
  private static final int MOST = 200_000;
  private static final int SMALLEST = 1 << 12;

  private final Map<String, Form> known = new HashMap<>();
  private char[] letters = new char[SMALLEST * 8];
  private int[] starts = new int[SMALLEST + 1];
  private int[] hashes = new int[SMALLEST];
  private Form[][] forms = new Form[SMALLEST][];
  private int[] slots = new int[SMALLEST * 4];
  private int size;

  /** The hash of a word that goes on by a letter; that of an empty word is 0. */
  static int hash(int hash, char letter) {
    return hash * 31 + letter;
  }

  boolean isFull() {
    return size > MOST;
  }

  void clear() {
    known.clear();
    Arrays.fill(slots, 0);
    size = 0;
  }

  /** The forms that some letters fold to; null if they are new. */
  Form[] get(char[] from, int start, int end, int hash) {
    int mask = slots.length - 1;
    for (int at = place(hash) & mask; slots[at] != 0; at = at + 1 & mask) {
      int word = slots[at] - 1;
      if (hashes[word] == hash && is(word, from, start, end)) {
        return forms[word];
      }
    }
    return null;
  }

  private boolean is(int word, char[] from, int start, int end) {
    int at = starts[word];
    if (starts[word + 1] - at != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (letters[at++] != from[i]) {
        return false;
      }
    }
    return true;
  }

  void put(char[] from, int start, int end, int hash, Form[] of) {
    if (size == hashes.length) {
      starts = Arrays.copyOf(starts, size * 2 + 1);
      hashes = Arrays.copyOf(hashes, size * 2);
      forms = Arrays.copyOf(forms, size * 2);
      slots = new int[size * 8];
      for (int word = 0; word < size; word++) {
        insert(word);
      }
    }
    int to = starts[size] + end - start;
    if (to > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(to, letters.length * 2));
    }
    System.arraycopy(from, start, letters, starts[size], end - start);
    hashes[size] = hash;
    forms[size] = of;
    starts[size + 1] = to;
    insert(size++);
  }

  private void insert(int word) {
    int mask = slots.length - 1;
    int at = place(hashes[word]) & mask;
    while (slots[at] != 0) {
      at = at + 1 & mask;
    }
    slots[at] = word + 1;
  }

  private static int place(int hash) {
    return hash * 0x9e3779b9 >>> 9;
  }

  /** The form that a folded word is. */
  Form form(String word) {
    return known.computeIfAbsent(word, Form::new);
  }
}
