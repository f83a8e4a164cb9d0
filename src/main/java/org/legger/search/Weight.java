package org.legger.search;

/**
 * How much a term weighs in an article: BM25's x / (1 + x) as one of 512 steps that are even in the
 * logarithm of x. Three of its nine bits are fine; only where weights are high they tell which
 * articles come first.
 */
final class Weight {
  /** Bits of a weight that are left out where it need not be exact. */
  static final int FINE_BITS = 3;

  /** How many steps there are without those bits. */
  static final int COARSE = 64;

  private static final int STEPS = COARSE << FINE_BITS;
  private static final double LEAST = -2;
  private static final double MOST = 4;

  private Weight() {}

  static int of(double x) {
    double step = (StrictMath.log(x) - LEAST) / (MOST - LEAST) * STEPS;
    return (int) Math.max(0, Math.min(STEPS - 1, step));
  }

  static int coarse(int weight) {
    return weight >> FINE_BITS;
  }

  /** How many of some weights have each coarse step. */
  static int[] having(int[] weights, int from, int to) {
    int[] having = new int[COARSE];
    for (int i = from; i < to; i++) {
      having[coarse(weights[i])]++;
    }
    return having;
  }

  /** The least coarse step that no more than so many reach, with all above it. */
  static int threshold(int[] having, int most) {
    int threshold = COARSE;
    for (int sum = 0; threshold > 0; threshold--) {
      sum += having[threshold - 1];
      if (sum > most) {
        break;
      }
    }
    return threshold;
  }
}
