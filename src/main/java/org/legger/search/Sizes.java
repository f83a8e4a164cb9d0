package org.legger.search;

/**
 * How large shards are. A larger archive gets larger shards, so that there are never too many
 * files; the steps are powers of two, so that a further text hardly ever changes them.
 *
 * @param words the most signs of a shard of words
 * @param inline the most signs of a list that stands in a shard of words
 * @param set the most signs of the articles of a part of another list
 * @param positions the most signs of a shard of positions
 * @param addresses the most articles in a shard of addresses
 * @param texts the most articles in a shard of headlines and leads
 */
record Sizes(int words, int inline, int set, int positions, int addresses, int texts) {
  /** Tells how large shards are. */
  @FunctionalInterface
  interface Rule {
    /** For so many articles, which have so many different words together. */
    Sizes sizes(int articles, long postings);
  }

  private static final int STEP = 12_800;
  private static final int WORDS = 6_144;
  private static final int SET = 24_000;
  private static final int POSITIONS = 32_768;
  private static final int ADDRESSES = 7;
  private static final int MORE_ADDRESSES = 20;
  private static final int MOST_ADDRESSES = 67;
  private static final int TEXTS = 128;
  private static final int MOST_TEXTS = 1_024;
  private static final int USUAL = 300;

  /**
   * A query loads ten shards of addresses and up to two of words: each weighs on what is loaded as
   * on the files.
   *
   * @param postings how many different words the articles have together
   */
  static Sizes of(int articles, long postings) {
    int more = steps(articles);
    int words = WORDS * (steps(postings / USUAL) + 1);
    return new Sizes(
        words,
        words / 4 * 3,
        SET,
        POSITIONS * Math.max(1, 2 * steps(postings / USUAL)),
        Math.min(MOST_ADDRESSES, ADDRESSES + MORE_ADDRESSES * more),
        (int) Math.min(MOST_TEXTS, (long) TEXTS << more));
  }

  private static int steps(long articles) {
    int steps = 0;
    while (articles >= (long) STEP << steps) {
      steps++;
    }
    return steps;
  }
}
