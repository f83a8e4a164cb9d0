package org.legger.search;

/**
 * How much a term weighs in the articles of a list: those that weigh most exactly, because they may
 * come first among the hits, the others in nine steps.
 */
record Weights(int tops, int low, int high, Ink top, Ink rest) {
  private static final int LEVELS = 9;

  /** The weights of a part of a list, of which at most so many are exact. */
  static Weights of(int[] weights, int from, int to, int most) {
    int threshold = threshold(weights, from, to, most);
    Ink top = new Ink();
    int last = from;
    int tops = 0;
    int low = Ink.SIGNS - 1;
    int high = 0;
    for (int i = from; i < to; i++) {
      if (weights[i] >= threshold) {
        top.number(i - last).sign(weights[i]);
        last = i;
        tops++;
      } else {
        low = Math.min(low, weights[i]);
        high = Math.max(high, weights[i]);
      }
    }
    low = Math.min(low, high);
    return new Weights(tops, low, high, top, rest(weights, from, to, threshold, low, high));
  }

  /** What is above a part of a list: how many weights are exact, and between which the rest lie. */
  void head(Ink to) {
    to.number(tops).sign(low).sign(high);
  }

  private static int threshold(int[] weights, int from, int to, int most) {
    int[] having = new int[Ink.SIGNS];
    for (int i = from; i < to; i++) {
      having[weights[i]]++;
    }
    int threshold = Ink.SIGNS;
    for (int sum = 0; threshold > 0; threshold--) {
      sum += having[threshold - 1];
      if (sum > most) {
        break;
      }
    }
    return threshold;
  }

  /** Two weights a sign. */
  private static Ink rest(int[] weights, int from, int to, int threshold, int low, int high) {
    Ink rest = new Ink();
    int first = -1;
    for (int i = from; i < to; i++) {
      if (weights[i] < threshold) {
        int step =
            high == low ? 0 : Math.round((float) (weights[i] - low) * (LEVELS - 1) / (high - low));
        if (first < 0) {
          first = step;
        } else {
          rest.sign(first * LEVELS + step);
          first = -1;
        }
      }
    }
    return first < 0 ? rest : rest.sign(first * LEVELS);
  }
}
