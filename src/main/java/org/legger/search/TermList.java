package org.legger.search;

import java.util.ArrayList;
import java.util.List;
import org.legger.search.Numbering.Slot;

/**
 * The articles that have a term, as a browser reads them: in the shard of the word, or, where they
 * are many, in files of their own that are divided by time.
 */
final class TermList {
  private static final int MOST_SET = 24_000;
  private static final int TOP = 1_000;
  private static final int INLINE_TOP = 400;
  private static final int MOST_REST = 8_000;
  private static final int BITS = 6;

  private final Numbering numbering;
  private final long[] numbers;
  private final int[] weights;

  TermList(Numbering numbering, Ink postings, int count) {
    this.numbering = numbering;
    this.numbers = new long[count];
    this.weights = new int[count];
    Ink.Reader in = postings.read();
    long number = 0;
    for (int i = 0; i < count; i++) {
      number += in.number();
      numbers[i] = number;
      weights[i] = in.sign();
    }
  }

  /** Writes all of it in one place. */
  void inline(Ink to) {
    to.number(numbers[0]);
    gaps(numbers[0], 1, numbers.length, to);
    if (numbers.length <= INLINE_TOP) {
      for (int weight : weights) {
        to.sign(weight);
      }
    } else {
      Weights all = Weights.of(weights, 0, weights.length, INLINE_TOP);
      all.head(to);
      to.all(all.top()).all(all.rest());
    }
  }

  /**
   * Writes files.
   *
   * @param name of the list
   * @param directory gets what a browser must know to choose among them
   */
  void write(String name, Ink directory, ShardSink sink) {
    List<Integer> starts = divided();
    directory.number(starts.size());
    int from = 0;
    int before = 0;
    for (int i = 0; i < starts.size(); i++) {
      int firstSlot = starts.get(i);
      int endSlot = i + 1 < starts.size() ? starts.get(i + 1) : numbering.slots().size();
      int to = from;
      while (to < numbers.length && numbering.slotOf(numbers[to]) < endSlot) {
        to++;
      }
      int key = numbering.slots().get(firstSlot).key();
      directory.number(key - before);
      before = key;
      part(name + "-" + key, firstSlot, endSlot, from, to, directory, sink);
      from = to;
    }
  }

  /** The places of the slots at which parts start. */
  private List<Integer> divided() {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int size = 0;
    int at = 0;
    for (int slot = 0; slot < numbering.slots().size(); slot++) {
      Slot now = numbering.slots().get(slot);
      int to = at;
      while (to < numbers.length && numbers[to] / numbering.width() == now.key()) {
        to++;
      }
      int cost = Math.min(to - at, (now.count() + BITS - 1) / BITS);
      if (size > 0 && size + cost > MOST_SET) {
        starts.add(slot);
        size = 0;
      }
      size += cost;
      at = to;
    }
    return starts;
  }

  private void part(
      String name, int firstSlot, int endSlot, int from, int to, Ink directory, ShardSink sink) {
    Ink gaps = new Ink();
    gaps((long) numbering.slots().get(firstSlot).key() * numbering.width() - 1, from, to, gaps);
    Ink bits = bits(firstSlot, endSlot, from, to);
    Weights all = Weights.of(weights, from, to, Math.min(TOP, (to - from) / 8));
    boolean bitmap = bits.length() < gaps.length();
    boolean apart = all.rest().length() > MOST_REST;
    directory.number(to - from).number((bitmap ? 1 : 0) + (apart ? 2 : 0));
    all.head(directory);
    String rest = all.rest().toString();
    String set = (bitmap ? bits : gaps).toString();
    sink.add("b-" + name, set, all.top().toString(), apart ? "" : rest);
    if (apart) {
      sink.add("r-" + name, rest);
    }
  }

  /** How far each number is from the one before, by Rice's code. */
  private void gaps(long before, int from, int to, Ink ink) {
    if (from < to) {
      int bits = Bits.suited(numbers[to - 1] - before - (to - from), to - from);
      Bits out = new Bits(ink.sign(bits));
      long last = before;
      for (int i = from; i < to; i++) {
        out.rice(numbers[i] - last - 1, bits);
        last = numbers[i];
      }
      out.end();
    }
  }

  /** For each article of some slots a bit, six a sign; each slot starts a sign. */
  private Ink bits(int firstSlot, int endSlot, int from, int to) {
    Ink bits = new Ink();
    int at = from;
    for (int s = firstSlot; s < endSlot; s++) {
      Slot slot = numbering.slots().get(s);
      long start = (long) slot.key() * numbering.width();
      for (int rank = 0; rank < slot.count(); rank += BITS) {
        int six = 0;
        for (; at < to && numbers[at] < start + rank + BITS; at++) {
          six |= 1 << numbers[at] - start - rank;
        }
        bits.sign(six);
      }
    }
    return bits;
  }
}
