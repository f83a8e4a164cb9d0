package org.legger.search;

import java.util.Arrays;

/**
 * How much a term weighs in the articles of a long list: exactly where it weighs most, because
 * these articles may come first among the hits; of the others only which quarter they are in.
 *
 * @param top which articles are exact, and their weights; first what the others are taken for until
 *     they are known
 * @param rest of the others
 */
record Weights(Ink top, Ink rest) {
  private static final int BITS = 6;
  private static final int MOST_BITS = 14;
  private static final int QUARTERS = 4;
  private static final int QUARTER_BITS = 2;

  /** The weights of a part of a list, of which at most so many are exact. */
  static Weights of(int[] weights, int from, int to, int most) {
    int least = Weight.threshold(Weight.having(weights, from, to), most);
    Quarters quarters = Quarters.of(weights, from, to, least << Weight.FINE_BITS);
    Ink rest = new Ink((to - from) / QUARTERS + 2);
    Bits out = new Bits(rest);
    for (int i = from; i < to; i++) {
      if (Weight.coarse(weights[i]) < least) {
        out.put(quarters.of(weights[i]), QUARTER_BITS);
      }
    }
    out.end();
    return new Weights(top(weights, from, to, least, quarters), rest);
  }

  private static Ink top(int[] weights, int from, int to, int least, Quarters quarters) {
    int tops = 0;
    long above = 0;
    int last = from - 1;
    for (int i = from; i < to; i++) {
      if (Weight.coarse(weights[i]) >= least) {
        above += Weight.coarse(weights[i]) - least;
        tops++;
        last = i;
      }
    }
    int gapBits = Math.min(MOST_BITS, Bits.suited(last + 1 - from - tops, tops));
    int weightBits = Math.min(BITS - 1, Bits.suited(above, tops));
    Ink top = new Ink().number(tops).sign(least).number(quarters.mean());
    for (int mean : quarters.means()) {
      top.number(mean);
    }
    Bits out = new Bits(top.sign(gapBits * BITS + weightBits));
    last = from - 1;
    for (int i = from; i < to; i++) {
      int coarse = Weight.coarse(weights[i]);
      if (coarse >= least) {
        out.rice(i - last - 1, gapBits)
            .rice(coarse - least, weightBits)
            .put(weights[i], Weight.FINE_BITS);
        last = i;
      }
    }
    out.end();
    return top;
  }

  /**
   * Weights below a limit in four parts of about the same size.
   *
   * @param starts the least weights of all but the first
   * @param means of each; 0 where it is empty
   * @param mean of all
   */
  private record Quarters(int[] starts, int[] means, int mean) {
    private static Quarters of(int[] weights, int from, int to, int limit) {
      int[] having = new int[limit + 1];
      int count = 0;
      for (int i = from; i < to; i++) {
        if (weights[i] < limit) {
          having[weights[i]]++;
          count++;
        }
      }
      int[] starts = new int[QUARTERS - 1];
      Arrays.fill(starts, limit);
      long[] sums = new long[QUARTERS];
      int[] counts = new int[QUARTERS];
      int quarter = 0;
      long seen = 0;
      long sum = 0;
      for (int weight = 0; weight < limit; weight++) {
        while (quarter < QUARTERS - 1 && seen * QUARTERS >= (quarter + 1L) * count) {
          starts[quarter++] = weight;
        }
        seen += having[weight];
        counts[quarter] += having[weight];
        sums[quarter] += (long) having[weight] * weight;
        sum += (long) having[weight] * weight;
      }
      int[] means = new int[QUARTERS];
      for (int i = 0; i < QUARTERS; i++) {
        means[i] = (int) (sums[i] / Math.max(1, counts[i]));
      }
      return new Quarters(starts, means, (int) (sum / Math.max(1, count)));
    }

    private int of(int weight) {
      int quarter = 0;
      while (quarter < starts.length && weight >= starts[quarter]) {
        quarter++;
      }
      return quarter;
    }
  }
}
