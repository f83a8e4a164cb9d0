package org.legger.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.legger.search.Numbering.Slot;

/**
 * The articles that have a term, as a browser reads them: in the shard of the word, or, where they
 * are many, in files of their own that are divided by time.
 */
final class TermList {
  private static final int MOST_TOPS = 4_000;
  private static final int TOPS = 8;
  private static final int EXACT = 4;
  private static final int SIX = 6;
  private static final int MOST_SLOT_BITS = 14;
  private static final int WEIGHT_BITS = 6;
  private static final int MANY = 32;

  private final Numbering numbering;
  private final int[] articles;
  private final int[] weights;

  TermList(Numbering numbering, Postings postings) {
    this(numbering, new int[postings.count()], new int[postings.count()]);
    for (int i = 0; i < articles.length && postings.next(); i++) {
      articles[i] = postings.article();
      weights[i] = postings.weight();
    }
  }

  private TermList(Numbering numbering, int[] articles, int[] weights) {
    this.numbering = numbering;
    this.articles = articles;
    this.weights = weights;
  }

  int count() {
    return articles.length;
  }

  /** All of it in one place; a quarter of the weights is exact. */
  Ink inline() {
    return weighted(0, weights.length / EXACT);
  }

  /**
   * All articles, each with its weight.
   *
   * @param firstSlot where the list starts
   * @param most how many weights, of the highest, may be told whole
   */
  private Ink weighted(int firstSlot, int most) {
    Ink to = new Ink(articles.length * 2 + 8);
    int[] having = Weight.having(weights, 0, weights.length);
    int usual = median(having);
    int exact = Weight.threshold(having, most);
    long sum = 0;
    for (int weight : weights) {
      sum += folded(Weight.coarse(weight) - usual);
    }
    int bits = Math.min(WEIGHT_BITS - 1, Bits.suited(sum, weights.length));
    int slotBits = slotBits(firstSlot, 0, articles.length);
    int rankBits = rankBits(0, articles.length);
    head(slotBits * WEIGHT_BITS + bits, rankBits, articles.length, to).sign(usual).sign(exact);
    Walk walk = new Walk(firstSlot, slotBits, rankBits, new Bits(to));
    for (int i = 0; i < articles.length; i++) {
      walk.to(articles[i]);
      int coarse = Weight.coarse(weights[i]);
      walk.out.rice(folded(coarse - usual), bits);
      if (coarse >= exact) {
        walk.out.put(weights[i], Weight.FINE_BITS);
      }
    }
    walk.out.end();
    return to;
  }

  private int median(int[] having) {
    int median = 0;
    for (int sum = having[0]; sum * 2 < weights.length; median++) {
      sum += having[median + 1];
    }
    return median;
  }

  /** Small numbers for those around zero: 0, -1, 1, -2 and so on are 0, 1, 2, 3. */
  private static int folded(int value) {
    return value < 0 ? -2 * value - 1 : 2 * value;
  }

  /**
   * Writes files. Where there are several parts, their highest weights have files of their own.
   *
   * @param name of the list
   * @param most the most signs of a part's articles
   * @param directory gets what a browser must know to choose among them
   */
  void write(String name, int most, Ink directory, ShardSink sink) {
    List<Integer> starts = divided(most);
    directory.number(starts.size());
    int from = 0;
    int before = 0;
    for (int i = 0; i < starts.size(); i++) {
      int firstSlot = starts.get(i);
      int endSlot = i + 1 < starts.size() ? starts.get(i + 1) : numbering.slots().size();
      int end = numbering.slots().get(endSlot - 1).end();
      int to = from;
      while (to < articles.length && articles[to] < end) {
        to++;
      }
      int key = numbering.slots().get(firstSlot).key();
      directory.number(key - before);
      before = key;
      Ink set = part(firstSlot, endSlot, from, to, directory);
      Weights all = Weights.of(weights, from, to, Math.min(MOST_TOPS, (to - from) / TOPS));
      TermList heaviest = heaviest(from, to, all.least());
      Ink tops = all.head().all(heaviest.weighted(firstSlot, heaviest.count()));
      String file = "-" + name + "-" + key;
      if (starts.size() == 1) {
        sink.add("b" + file, set.toString(), tops.toString());
      } else {
        sink.add("b" + file, set.toString());
        sink.add("h" + file, tops.toString());
      }
      sink.add("r" + file, all.rest().toString());
      from = to;
    }
  }

  /** The places of the slots at which parts start. */
  private List<Integer> divided(int most) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int size = 0;
    int at = 0;
    for (int slot = 0; slot < numbering.slots().size(); slot++) {
      Slot now = numbering.slots().get(slot);
      int to = at;
      while (to < articles.length && articles[to] < now.end()) {
        to++;
      }
      int cost = Math.min(to - at, (now.count() + SIX - 1) / SIX);
      if (size > 0 && size + cost > most) {
        starts.add(slot);
        size = 0;
      }
      size += cost;
      at = to;
    }
    return starts;
  }

  /** The articles of some slots. */
  private Ink part(int firstSlot, int endSlot, int from, int to, Ink directory) {
    Ink gaps = new Ink();
    set(firstSlot, from, to, gaps);
    Ink bits = bits(firstSlot, endSlot, from, to);
    boolean bitmap = bits.length() < gaps.length();
    directory.number((to - from) * 2L + (bitmap ? 1 : 0));
    return bitmap ? bits : gaps;
  }

  /** Those of some articles that weigh at least so much. */
  private TermList heaviest(int from, int to, int least) {
    int[] tops =
        IntStream.range(from, to).filter(i -> Weight.coarse(weights[i]) >= least).toArray();
    return new TermList(
        numbering,
        Arrays.stream(tops).map(i -> articles[i]).toArray(),
        Arrays.stream(tops).map(i -> weights[i]).toArray());
  }

  private void set(int firstSlot, int from, int to, Ink ink) {
    int slotBits = slotBits(firstSlot, from, to);
    int rankBits = rankBits(from, to);
    head(slotBits * WEIGHT_BITS, rankBits, to - from, ink);
    Walk walk = new Walk(firstSlot, slotBits, rankBits, new Bits(ink));
    for (int i = from; i < to; i++) {
      walk.to(articles[i]);
    }
    walk.out.end();
  }

  /** From which bits on the way from slot to slot is shortest. */
  private int slotBits(int firstSlot, int from, int to) {
    if (from == to) {
      return 0;
    }
    Slot last = numbering.slots().get(numbering.slotOf()[articles[to - 1]]);
    int steps = numbering.step(last) - start(firstSlot);
    return Math.min(MOST_SLOT_BITS, Bits.suited(steps, to - from));
  }

  /** How a list's articles are written; of few there is no choice. */
  private static Ink head(int slotAndWeightBits, int rankBits, int count, Ink to) {
    to.sign(slotAndWeightBits);
    return count < MANY ? to : to.sign(rankBits + 1);
  }

  /**
   * From which bits on the way within a slot is shortest by Rice's code; -1 where it is shorter to
   * tell which of the slot's articles it is.
   */
  private int rankBits(int from, int to) {
    if (to - from < MANY) {
      return -1;
    }
    long ways = 0;
    long choices = 0;
    int last = -1;
    for (int i = from; i < to; i++) {
      Slot slot = numbering.slots().get(numbering.slotOf()[articles[i]]);
      last = Math.max(last, slot.first() - 1);
      ways += articles[i] - last - 1;
      choices += Integer.SIZE - Integer.numberOfLeadingZeros(slot.end() - last - 2);
      last = articles[i];
    }
    int bits = Bits.suited(ways, to - from);
    return (ways >> bits) + (to - from) * (bits + 1L) < choices ? bits : -1;
  }

  private int start(int firstSlot) {
    return firstSlot == 0 ? 0 : numbering.step(numbering.slots().get(firstSlot));
  }

  /**
   * Writes articles one after the other: how many slots further, by Rice's code, then how many
   * articles of the slot further or which of those that are left. Numbers of articles elsewhere do
   * not matter.
   */
  private final class Walk {
    private final int bits;
    private final int rankBits;
    private final Bits out;
    private int step;
    private int rank = -1;

    private Walk(int firstSlot, int bits, int rankBits, Bits out) {
      this.bits = bits;
      this.rankBits = rankBits;
      this.out = out;
      this.step = start(firstSlot);
    }

    private void to(int article) {
      Slot now = numbering.slots().get(numbering.slotOf()[article]);
      int further = numbering.step(now) - step;
      if (further > 0) {
        rank = -1;
        step += further;
      }
      int next = article - now.first();
      out.rice(further, bits);
      if (rankBits < 0) {
        out.below(next - rank - 1, now.count() - rank - 1);
      } else {
        out.rice(next - rank - 1, rankBits);
      }
      rank = next;
    }
  }

  /** For each article of some slots a bit, six a sign; each slot starts a sign. */
  private Ink bits(int firstSlot, int endSlot, int from, int to) {
    Ink bits = new Ink();
    int at = from;
    for (int s = firstSlot; s < endSlot; s++) {
      Slot slot = numbering.slots().get(s);
      for (int rank = 0; rank < slot.count(); rank += SIX) {
        int six = 0;
        for (; at < to && articles[at] < slot.first() + rank + SIX; at++) {
          six |= 1 << articles[at] - slot.first() - rank;
        }
        bits.sign(six);
      }
    }
    return bits;
  }
}
