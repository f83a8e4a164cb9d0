package org.legger.names;

import java.util.Arrays;

/** In how many texts words stand in lower case, and in how many with a capital that means much. */
final class Census {
  private static final int NOISE = 250;
  private static final int COMMON = 200;
  private static final int MOST = 12;

  private final Counts lower = new Counts();
  private final Counts upper = new Counts();
  private long size;
  private long odd;

  /** Adds a text. */
  void add(Sighting sighting) {
    size += sighting.size();
    odd += sighting.odd();
    for (int word : sighting.words()) {
      lower.add(word);
    }
    for (Sighting.Run run : sighting.runs()) {
      if (!run.opening()) {
        for (String token : run.surface().split(" ")) {
          if (Character.isUpperCase(token.charAt(0))) {
            upper.add(Words.number(sighting.language(), Words.lower(token)));
          }
        }
      }
    }
  }

  /** Whether the texts were read from print by a machine, so that many words are none. */
  boolean isNoisy() {
    return odd * NOISE > size;
  }

  /** The rarest of some words that more than one text has. */
  int[] rarest(int[] words) {
    long[] rare = new long[words.length];
    int count = 0;
    for (int word : words) {
      int texts = lower.of(word);
      if (texts > 1 && texts <= COMMON) {
        rare[count++] = (long) texts << 32 | word & 0xffffffffL;
      }
    }
    Arrays.sort(rare, 0, count);
    int[] rarest = new int[Math.min(count, MOST)];
    for (int i = 0; i < rarest.length; i++) {
      rarest[i] = (int) rare[i];
    }
    return rarest;
  }

  /** In how many texts a word stands in lower case. */
  int lower(int word) {
    return lower.of(word);
  }

  /** In how many texts a word stands with a capital inside sentences. */
  int upper(int word) {
    return upper.of(word);
  }
}
