package org.legger.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Themes of texts that have no topics: words and phrases of two words that tell most of some text,
 * because it says them more than once and few others say them at all, and that others have as well.
 */
final class Themes {
  private static final int MOST = 3;

  /** A word that more than one text in so many has is none of its themes. */
  private static final int RARITY = 25;

  /** The share of a word's texts that must have a phrase with it. */
  private static final int BOUND = 6;

  /** One text in so many of those that have a word must say it more than once. */
  private static final int SAID = 3;

  /** A phrase says more than a word. */
  private static final double FULLER = 1.5;

  private static final int FEW = 8;
  private static final int LARGE = 2_000;
  private static final int SHOWN = 5;

  /** Languages that say the noun before the word that tells it apart. */
  private static final Set<String> NOUN_FIRST = Set.of("fr", "es", "it", "pt");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Theme> all = new ArrayList<>();
  private final Map<Integer, Theme> themes = new HashMap<>();

  /** What may be a theme, how many texts say it more than once, and of how many it tells most. */
  private static final class Theme {
    private final String language;
    private final String words;
    private final int form;
    private int said;
    private int texts;

    private Theme(String language, String words) {
      this.language = language;
      this.words = words;
      this.form = Words.number(language, words);
    }

    private String noun() {
      int blank = words.indexOf(' ');
      boolean first = NOUN_FIRST.contains(language);
      return blank < 0 ? words : first ? words.substring(0, blank) : words.substring(blank + 1);
    }

    /** The word of a phrase that tells its noun apart. */
    private String other() {
      int blank = words.indexOf(' ');
      boolean first = NOUN_FIRST.contains(language);
      return first ? words.substring(blank + 1) : words.substring(0, blank);
    }

    /** German writes its nouns with a capital. */
    private String shown() {
      if (!language.equals("de")) {
        return words;
      }
      int at = words.indexOf(' ') + 1;
      return words.substring(0, at)
          + Character.toTitleCase(words.charAt(at))
          + words.substring(at + 1);
    }
  }

  /** Whether words are more than one. */
  static boolean isPhrase(String words) {
    return words.indexOf(' ') >= 0;
  }

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
      all.get(number).said++;
      terms[at++] = number;
      terms[at++] = term.count();
    }
    return terms;
  }

  private int number(String language, String words) {
    return numbers.computeIfAbsent(
        language + " " + words,
        key -> {
          all.add(new Theme(language, words));
          return all.size() - 1;
        });
  }

  /** Learns which words tell most of a text. */
  void choose(int[] terms, Census census, int articles) {
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < terms.length; i += 2) {
      Theme theme = all.get(terms[i]);
      int texts = census.lower(theme.form);
      boolean few = texts > 1 && texts <= Math.max(FEW, articles / RARITY);
      if (few && (!isPhrase(theme.words) || isBound(theme, texts, census))) {
        best.add(i);
      }
    }
    best.sort(
        Comparator.comparingDouble((Integer i) -> -weight(terms, i, census, articles))
            .thenComparing(i -> all.get(terms[i]).words));
    for (int i : best.subList(0, Math.min(MOST, best.size()))) {
      all.get(terms[i]).texts++;
    }
  }

  /** Whether two words belong together: one is a noun, and the other is not said of everything. */
  private boolean isBound(Theme theme, int texts, Census census) {
    return numbers.containsKey(theme.language + " " + theme.noun())
        && texts * BOUND >= census.lower(Words.number(theme.language, theme.other()));
  }

  private double weight(int[] terms, int i, Census census, int articles) {
    Theme theme = all.get(terms[i]);
    double fullness = isPhrase(theme.words) ? FULLER : 1;
    return fullness * terms[i + 1] * Math.log((double) articles / census.lower(theme.form));
  }

  /** Settles the themes of the archive: what tells most of some texts, by number of the word. */
  void settle(Census census, int articles) {
    for (Theme theme : all) {
      if (theme.texts > articles / LARGE && theme.said * SAID >= census.lower(theme.form)) {
        themes.put(theme.form, theme);
      }
    }
  }

  /** The themes among the words of a text, the rarest first; no word of a phrase besides. */
  List<String> of(int[] wordNumbers, Census census) {
    List<Theme> found = new ArrayList<>();
    Set<String> within = new HashSet<>();
    for (int word : wordNumbers) {
      Theme theme = themes.get(word);
      if (theme != null) {
        found.add(theme);
        within.addAll(isPhrase(theme.words) ? List.of(theme.words.split(" ")) : List.of());
      }
    }
    found.removeIf(theme -> within.contains(theme.words));
    found.sort(
        Comparator.comparingInt((Theme theme) -> census.lower(theme.form))
            .thenComparing(theme -> theme.words));
    return found.stream().limit(SHOWN).map(Theme::shown).toList();
  }
}
