package org.legger.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Words written together, taken apart into words that the archive has by themselves: {@code
 * regeringscrisis} into {@code regering} and {@code crisis}.
 */
final class Compounds {
  private static final int[] NONE = {};
  private static final int SHORTEST = 9;
  private static final int SHORTEST_PART = 4;
  private static final int OFTEN_ENOUGH = 2;
  private static final int RARER = 2;
  private static final int RARER_OF_TWO = 10;
  private static final int TASK = 10_000;
  private static final List<String> LINKS = List.of("", "s", "e", "en", "er", "n", "es");

  private final Vocabulary vocabulary;

  /** For each stemmer and form the terms of the parts; null for languages without compounds. */
  private final int[][][] known;

  private Compounds(Vocabulary vocabulary, int[][][] known) {
    this.vocabulary = vocabulary;
    this.known = known;
  }

  static Compounds of(Vocabulary vocabulary, List<String> stemmers, Parts parts) {
    Compounds compounds = new Compounds(vocabulary, new int[stemmers.size()][][]);
    for (int s = 0; s < stemmers.size(); s++) {
      if (Stems.hasCompounds(stemmers.get(s))) {
        compounds.known[s] = compounds.split(s, parts);
      }
    }
    return compounds;
  }

  /** The terms of the parts of a form; empty for what is no compound. */
  int[] parts(int stemmer, int place) {
    return known[stemmer] == null ? NONE : known[stemmer][place];
  }

  private int[][] split(int stemmer, Parts parts) {
    int[][] found = new int[vocabulary.size()][];
    parts.each(
        (found.length + TASK - 1) / TASK,
        task -> {
          int to = Math.min(found.length, (task + 1) * TASK);
          for (int place = task * TASK; place < to; place++) {
            found[place] = split(stemmer, place);
          }
        });
    return found;
  }

  /**
   * Of all ways to divide a word, the one whose parts are the commonest. Where only the last part
   * is a word of the archive, it alone is found, unless it is rare beside the whole: {@code zingen}
   * is no part of {@code verkiezingen}.
   */
  private int[] split(int stemmer, int place) {
    String word = vocabulary.form(place);
    if (word.length() < SHORTEST || vocabulary.term(stemmer, place) < 0) {
      return NONE;
    }
    int whole = vocabulary.articles(place);
    int least = (whole + RARER_OF_TWO - 1) / RARER_OF_TWO;
    int often = Math.max(least, OFTEN_ENOUGH);
    int[] best = NONE;
    long most = 0;
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      boolean longer = word.length() - at > SHORTEST_PART;
      int tail = part(stemmer, word, at, word.length(), longer ? least : often);
      if (tail >= 0) {
        int head = head(stemmer, word, at, often);
        long common = head < 0 ? 0 : (long) vocabulary.articles(head) * vocabulary.articles(tail);
        if (common > most) {
          most = common;
          best = new int[] {vocabulary.term(stemmer, head), vocabulary.term(stemmer, tail)};
        } else if (best.length == 0 && longer && vocabulary.articles(tail) * RARER >= whole) {
          best = new int[] {vocabulary.term(stemmer, tail)};
        }
      }
    }
    return best.length == 0 ? NONE : IntStream.of(best).distinct().toArray();
  }

  private int head(int stemmer, String word, int end, int articles) {
    for (String link : LINKS) {
      int bare = end - link.length();
      if (bare >= SHORTEST_PART && word.startsWith(link, bare)) {
        int place = part(stemmer, word, 0, bare, articles);
        if (place >= 0) {
          return place;
        }
      }
    }
    return -1;
  }

  private int part(int stemmer, String word, int from, int to, int articles) {
    byte[] bytes = word.substring(from, to).getBytes(StandardCharsets.UTF_8);
    int place = vocabulary.find(bytes, 0, bytes.length);
    boolean usable =
        place >= 0
            && vocabulary.term(stemmer, place) >= 0
            && vocabulary.articles(place) >= articles
            && !Character.isDigit(word.charAt(from));
    return usable ? place : -1;
  }
}
