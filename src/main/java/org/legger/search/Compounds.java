package org.legger.search;

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
  private static final List<String> LINKS = List.of("", "s", "e", "en", "er", "n", "es");

  private final Vocabulary vocabulary;
  private final boolean[] compounding;
  private final int[][][] known;

  Compounds(Vocabulary vocabulary, List<String> stemmers) {
    this.vocabulary = vocabulary;
    this.compounding = new boolean[stemmers.size()];
    this.known = new int[stemmers.size()][][];
    for (int s = 0; s < compounding.length; s++) {
      compounding[s] = Stems.hasCompounds(stemmers.get(s));
      known[s] = compounding[s] ? new int[vocabulary.size()][] : null;
    }
  }

  int[] parts(int stemmer, int place) {
    if (!compounding[stemmer]) {
      return NONE;
    }
    int[] parts = known[stemmer][place];
    if (parts == null) {
      parts = split(stemmer, vocabulary.form(place));
      known[stemmer][place] = parts;
    }
    return parts;
  }

  /**
   * Of all ways to divide a word, the one whose parts are the commonest. Where only the last part
   * is a word of the archive, it alone is found.
   */
  private int[] split(int stemmer, String word) {
    if (word.length() < SHORTEST) {
      return NONE;
    }
    int[] best = NONE;
    long most = 0;
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      int tail = part(stemmer, word.substring(at), word.length() - at > SHORTEST_PART ? 1 : 2);
      if (tail >= 0) {
        int head = head(stemmer, word.substring(0, at));
        long heads = head < 0 ? 0 : vocabulary.articles(head);
        long common = heads * vocabulary.articles(tail);
        if (head >= 0 && common > most) {
          most = common;
          best = new int[] {vocabulary.term(stemmer, head), vocabulary.term(stemmer, tail)};
        } else if (best.length == 0 && word.length() - at > SHORTEST_PART) {
          best = new int[] {vocabulary.term(stemmer, tail)};
        }
      }
    }
    return IntStream.of(best).distinct().toArray();
  }

  private int head(int stemmer, String word) {
    for (String link : LINKS) {
      if (word.endsWith(link) && word.length() - link.length() >= SHORTEST_PART) {
        String bare = word.substring(0, word.length() - link.length());
        int place = part(stemmer, bare, OFTEN_ENOUGH);
        if (place >= 0) {
          return place;
        }
      }
    }
    return -1;
  }

  private int part(int stemmer, String word, int articles) {
    int place = vocabulary.find(word);
    boolean usable =
        place >= 0
            && vocabulary.term(stemmer, place) >= 0
            && vocabulary.articles(place) >= articles
            && !Character.isDigit(word.charAt(0));
    return usable ? place : -1;
  }
}
