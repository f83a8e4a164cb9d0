package org.legger.search;

import java.util.Arrays;

/**
 * How much a term weighs in the articles of a part of a long list: exactly where it weighs most,
 * because these articles may come first among the hits; of the others only which quarter they are
 * in.
 *
 * @param least the coarse step from which on weights are exact
 * @param head how many these are, that step, and what the others are taken for until they are known
 *     and then
 * @param rest the quarters of the others
 */
record Weights(int least, Ink head, Ink rest) {
  private static final int QUARTERS = 4;
  private static final int QUARTER_BITS = 2;
  private static final int PAGE = 10;

  /**
   * The weights of a part of a list, of which so many are exact: no more, unless these would be
   * fewer than a page of hits shows.
   */
  static Weights of(int[] weights, int from, int to, int most) {
    int[] having = Weight.having(weights, from, to);
    int least = Weight.threshold(having, most);
    for (int some = sum(having, least); least > 0 && some < PAGE; ) {
      some += having[--least];
    }
    Quarters quarters = Quarters.of(weights, from, to, least << Weight.FINE_BITS);
    Ink rest = new Ink((to - from) / QUARTERS + 2);
    Bits out = new Bits(rest);
    int tops = 0;
    for (int i = from; i < to; i++) {
      if (Weight.coarse(weights[i]) < least) {
        out.put(quarters.of(weights[i]), QUARTER_BITS);
      } else {
        tops++;
      }
    }
    out.end();
    Ink head = new Ink().number(tops).sign(least).number(quarters.mean());
    for (int mean : quarters.means()) {
      head.number(mean);
    }
    return new Weights(least, head, rest);
  }

  private static int sum(int[] having, int from) {
    return Arrays.stream(having, from, having.length).sum();
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
