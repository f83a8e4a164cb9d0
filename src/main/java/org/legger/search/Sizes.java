package org.legger.search;

/**
 * How large shards are. A larger archive gets larger shards, so that there are never too many
 * files; the steps are powers of two, so that a further text hardly ever changes them.
 *
 * @param words the most signs of a shard of words
 * @param inline the most signs of a list that stands in a shard of words
 * @param positions the most signs of a shard of positions
 * @param addresses the most articles in a shard of addresses
 * @param texts the most articles in a shard of headlines and leads
 */
record Sizes(int words, int inline, int positions, int addresses, int texts) {
  private static final int SMALL = 8_192;

  static Sizes of(int articles) {
    int scale = Math.max(8, Integer.highestOneBit(articles / 800 + 1));
    boolean large = articles >= 20_000;
    int words = articles < 20_000 ? SMALL : articles < 60_000 ? 14_000 : 18_000;
    return new Sizes(
        words,
        words / 4 * 3,
        large ? 24 * SMALL : 4 * SMALL,
        Math.min(256, (articles < 60_000 ? scale : 2 * scale) / 4 * 5),
        Math.min(512, scale * 4));
  }
}
