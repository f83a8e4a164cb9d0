package org.legger.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The word forms that one {@link Tokens} has met, by numbers of its own, and what is known of each:
 * its number in the table of all, and in the text at hand. Not for several threads.
 */
final class Forms {
  private static final int SMALLEST = 1 << 12;
  private static final int HALF = 32;

  private final Map<String, Integer> known = new HashMap<>();
  private byte[][] utf8 = new byte[SMALLEST][];
  private int[] inTable = new int[SMALLEST];

  /** The last text that has the form, and behind it the form's number there. */
  private long[] seen = new long[SMALLEST];

  private int text = 1;
  private int[] used = new int[1 << 8];
  private int count;

  /** Forgets all forms. */
  void clear() {
    Arrays.fill(utf8, 0, known.size(), null);
    Arrays.fill(seen, 0, known.size(), 0);
    known.clear();
  }

  /** Starts a text, which has no form yet. */
  void start() {
    text++;
    count = 0;
  }

  /** The form that a folded word is. */
  int of(String word) {
    Integer found = known.get(word);
    if (found != null) {
      return found;
    }
    int form = known.size();
    if (form == utf8.length) {
      utf8 = Arrays.copyOf(utf8, form * 2);
      inTable = Arrays.copyOf(inTable, form * 2);
      seen = Arrays.copyOf(seen, form * 2);
    }
    utf8[form] = word.getBytes(StandardCharsets.UTF_8);
    inTable[form] = -1;
    known.put(word, form);
    return form;
  }

  /** The number of a form in the text, from 1; it is added if it is new there. */
  int use(int form) {
    long last = seen[form];
    if ((int) (last >>> HALF) == text) {
      return (int) last;
    }
    if (count == used.length) {
      used = Arrays.copyOf(used, count * 2);
    }
    used[count++] = form;
    seen[form] = (long) text << HALF | count;
    return count;
  }

  /** The forms of the text, in the order of their numbers there. */
  int[] used() {
    return Arrays.copyOf(used, count);
  }

  byte[] utf8(int form) {
    return utf8[form];
  }

  /** The number of a form in the table of all, which is always the same one. */
  int in(FormTable table, int form) {
    if (inTable[form] < 0) {
      synchronized (table) {
        inTable[form] = table.number(utf8[form], 0, utf8[form].length);
      }
    }
    return inTable[form];
  }
}
