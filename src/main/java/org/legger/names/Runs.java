package org.legger.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different runs of capitalised words of an archive, each with a number, and how often they
 * stand inside sentences.
 */
final class Runs {
  private static final int FIRST_SIZE = 1 << 10;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> all = new ArrayList<>();
  private int[] inside = new int[FIRST_SIZE];
  private int[] hinted = new int[FIRST_SIZE];

  /**
   * Adds a text.
   *
   * @return for each of its runs twice its number, one more where it only opens sentences, and how
   *     often it was seen
   */
  int[] add(Sighting sighting) {
    int[] seen = new int[sighting.runs().size() * 2];
    int at = 0;
    for (Sighting.Run run : sighting.runs()) {
      int number = number(sighting.language() + " " + run.surface());
      if (!run.opening()) {
        inside[number]++;
        hinted[number] += run.hinted() ? 1 : 0;
      }
      seen[at++] = number * 2 + (run.opening() ? 1 : 0);
      seen[at++] = run.count();
    }
    return seen;
  }

  private int number(String run) {
    Integer known = numbers.get(run);
    if (known != null) {
      return known;
    }
    int number = all.size();
    all.add(run);
    numbers.put(run, number);
    if (number == inside.length) {
      inside = Arrays.copyOf(inside, number * 2);
      hinted = Arrays.copyOf(hinted, number * 2);
    }
    return number;
  }

  int size() {
    return all.size();
  }

  /** The primary subtag of the texts that a run stands in. */
  String language(int number) {
    String run = all.get(number);
    return run.substring(0, run.indexOf(' '));
  }

  /** The words of a run. */
  String surface(int number) {
    String run = all.get(number);
    return run.substring(run.indexOf(' ') + 1);
  }

  /** Teaches all runs that stand inside sentences. */
  void teach(Verdicts verdicts) {
    for (int i = 0; i < all.size(); i++) {
      if (inside[i] > 0) {
        verdicts.learn(language(i), surface(i), inside[i], hinted[i]);
      }
    }
  }
}
