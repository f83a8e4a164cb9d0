package org.legger.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a person most likely meant who wrote a word that there is not. */
public final class Spelling {
  private Spelling() {}

  /**
   * The word nearest to a written one: at most a third of its letters, or two, are wrong, whatever
   * their case.
   *
   * @return empty where none is near
   */
  public static Optional<String> nearest(String written, Collection<String> words) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> distance(word, wanted) <= Math.max(2, wanted.length() / 3))
        .filter(word -> distance(word, wanted) < Math.max(word.length(), wanted.length()))
        .min(
            Comparator.<String>comparingInt(word -> distance(word, wanted))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The end of a sentence that names the nearest word; empty where none is near. */
  public static String didYouMean(String written, Collection<String> words) {
    return nearest(written, words).map(word -> "; did you mean \"" + word + "\"?").orElse("");
  }

  /** Levenshtein's, with neighbours that changed places as one step (Damerau's). */
  private static int distance(String word, String b) {
    String a = word.toLowerCase(Locale.ROOT);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        steps[i][j] =
            Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[a.length()][b.length()];
  }
}
