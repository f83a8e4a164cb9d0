package org.legger.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Themes of texts that have no topics: words that tell most of some text, because it says them more
 * than once and few others say them at all, and that others have as well.
 */
final class Themes {
  private static final int MOST = 3;

  /** A word that more than one text in so many has is none of its themes. */
  private static final int RARITY = 25;

  private static final int FEW = 8;
  private static final int LARGE = 2_000;
  private static final int SHOWN = 5;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<Integer> forms = new ArrayList<>();
  private final List<Integer> texts = new ArrayList<>();
  private final Map<Integer, String> themes = new HashMap<>();

  /**
   * Adds a text.
   *
   * @return the numbers of its terms, each with how often it says it
   */
  int[] add(Sighting sighting) {
    int[] terms = new int[sighting.terms().size() * 2];
    int at = 0;
    for (Sighting.Term term : sighting.terms()) {
      int number = number(sighting.language(), term.word());
      terms[at++] = number;
      terms[at++] = term.count();
    }
    return terms;
  }

  private int number(String language, String word) {
    return numbers.computeIfAbsent(
        language + " " + word,
        key -> {
          words.add(language.equals("de") ? capital(word) : word);
          forms.add(Words.number(language, word));
          texts.add(0);
          return words.size() - 1;
        });
  }

  /** German writes its nouns with a capital. */
  private static String capital(String word) {
    return Character.toTitleCase(word.charAt(0)) + word.substring(1);
  }

  /** Learns which words tell most of a text. */
  void choose(int[] terms, Census census, int articles) {
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < terms.length; i += 2) {
      int all = census.lower(forms.get(terms[i]));
      if (all > 1 && all <= Math.max(FEW, articles / RARITY)) {
        best.add(i);
      }
    }
    best.sort(
        Comparator.comparingDouble((Integer i) -> -weight(terms, i, census, articles))
            .thenComparing(i -> words.get(terms[i])));
    for (int i : best.subList(0, Math.min(MOST, best.size()))) {
      texts.set(terms[i], texts.get(terms[i]) + 1);
    }
  }

  private double weight(int[] terms, int i, Census census, int articles) {
    return terms[i + 1] * Math.log((double) articles / census.lower(forms.get(terms[i])));
  }

  /** Settles the themes of the archive: what tells most of some texts, by number of the word. */
  void settle(int articles) {
    for (int i = 0; i < words.size(); i++) {
      if (texts.get(i) > articles / LARGE) {
        themes.put(forms.get(i), words.get(i));
      }
    }
  }

  /** The themes among the words of a text, the rarest first. */
  List<String> of(int[] wordNumbers, Census census) {
    List<Integer> found = new ArrayList<>();
    for (int word : wordNumbers) {
      if (themes.containsKey(word)) {
        found.add(word);
      }
    }
    found.sort(
        Comparator.comparingInt((Integer word) -> census.lower(word)).thenComparing(themes::get));
    return found.stream().limit(SHOWN).map(themes::get).toList();
  }
}
