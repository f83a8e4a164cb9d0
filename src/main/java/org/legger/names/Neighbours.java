package org.legger.names;

import java.util.Arrays;
import java.util.List;
import org.legger.archive.Article;

/**
 * Which articles are nearest to which, by the names and the rare words that they share: the rarer,
 * the nearer; of equally near ones those nearer in time come first. Only articles that share
 * something are compared, and of what many share only those nearest in time.
 */
final class Neighbours {
  private static final int MOST = 5;
  private static final int WINDOW = 24;
  private static final double STEPS = 8;

  private final long[] times;
  private final long[] contents;
  private final long[] postings;
  private final int[][] features;
  private final int[] scores;
  private final int[] touched;

  /**
   * Neighbours of articles.
   *
   * @param articles in order of time
   * @param features of each: numbers that differ for what differs
   */
  Neighbours(List<Article> articles, int[][] features) {
    this.times = articles.stream().mapToLong(article -> article.date().from()).toArray();
    this.contents = articles.stream().mapToLong(article -> article.likeness().exact()).toArray();
    this.features = features;
    this.scores = new int[articles.size()];
    this.touched = new int[articles.size()];
    int size = 0;
    for (int[] some : features) {
      size += some.length;
    }
    postings = new long[size];
    int at = 0;
    for (int i = 0; i < features.length; i++) {
      for (int feature : features[i]) {
        postings[at++] = (long) feature << 32 | i;
      }
    }
    Arrays.parallelSort(postings);
  }

  /** The numbers of the articles nearest to one, the nearest first. */
  int[] of(int article) {
    int found = 0;
    for (int feature : features[article]) {
      int here = Arrays.binarySearch(postings, (long) feature << 32 | article);
      int from = here;
      while (from > 0 && here - from < WINDOW && (int) (postings[from - 1] >> 32) == feature) {
        from--;
      }
      int to = here + 1;
      while (to < postings.length && to - here <= WINDOW && (int) (postings[to] >> 32) == feature) {
        to++;
      }
      int share = to - from;
      int weight = weight(share);
      for (int i = from; i < to; i++) {
        int other = (int) postings[i];
        if (scores[other] == 0) {
          touched[found++] = other;
        }
        scores[other] += weight;
      }
    }
    return best(article, found);
  }

  private int weight(int share) {
    return 1 + (int) Math.max(0, STEPS * Math.log((double) (4 * WINDOW) / share));
  }

  private int[] best(int article, int found) {
    int[] best = new int[MOST];
    int count = 0;
    scores[article] = 0;
    for (int i = 0; i < found; i++) {
      int other = touched[i];
      boolean far = count == MOST && scores[other] < scores[best[MOST - 1]];
      if (!far && other != article && !isSame(article, other)) {
        int place = count;
        while (place > 0 && isNearer(article, other, best[place - 1])) {
          place--;
        }
        if (place < MOST) {
          count = Math.min(MOST, count + 1);
          System.arraycopy(best, place, best, place + 1, count - 1 - place);
          best[place] = other;
        }
      }
    }
    for (int i = 0; i < found; i++) {
      scores[touched[i]] = 0;
    }
    return Arrays.copyOf(best, count);
  }

  /** Whether two texts have the same words; short ones are not compared. */
  private boolean isSame(int a, int b) {
    return contents[a] != 0 && contents[a] == contents[b];
  }

  private boolean isNearer(int article, int a, int b) {
    if (scores[a] != scores[b]) {
      return scores[a] > scores[b];
    }
    long toA = distance(article, a);
    long toB = distance(article, b);
    return toA != toB ? toA < toB : a < b;
  }

  /** Seconds between two articles; what has no year is far from everything. */
  private long distance(int a, int b) {
    boolean known = times[a] != Long.MIN_VALUE && times[b] != Long.MIN_VALUE;
    return known ? Math.abs(times[a] - times[b]) : Long.MAX_VALUE;
  }
}
