package org.legger.names;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.legger.names.Lexicon.Kind;

/**
 * Decides of runs of capitalised words which part of them is a name, by the whole archive: all runs
 * inside sentences are learnt before any run is judged.
 */
final class Verdicts {
  private final Lexicon lexicon;
  private final Function<String, Cldr> cldr;
  private final Census census;
  private final Known known = new Known();

  /** Part of a run: the words from one number up to another. */
  record Part(int from, int to) {
    /** The words themselves. */
    List<String> of(String[] tokens) {
      return List.of(tokens).subList(from, to);
    }

    /** What spellings with other capitals have in common. */
    String key(String[] tokens) {
      return Words.lower(String.join(" ", of(tokens)));
    }
  }

  Verdicts(Lexicon lexicon, Function<String, Cldr> cldr, Census census) {
    this.lexicon = lexicon;
    this.cldr = cldr;
    this.census = census;
  }

  /**
   * Learns a run.
   *
   * @param texts in how many it stands inside sentences, at least 1
   * @param hints in how many behind a title or a preposition
   */
  void learn(String language, String surface, int texts, int hints) {
    if (!Gleaner.isCased(language) || surface.startsWith(Sighting.GIVEN)) {
      return;
    }
    boolean german = language.equals("de");
    String[] tokens = surface.split(" ");
    if (german && tokens.length == 1) {
      known.hint(Words.lower(tokens[0]), hints);
    }
    judge(language, tokens)
        .part(false)
        .ifPresent(p -> known.add(p.key(tokens), texts, hints(tokens, p, texts, hints), german));
  }

  /** A title in the run itself hints at what follows it; what else is stripped does not. */
  private int hints(String[] tokens, Part part, int texts, int hints) {
    if (part.from() == 0) {
      return hints;
    }
    String before = Words.lower(tokens[part.from() - 1]);
    boolean titled = lexicon.is(Kind.ADDRESS, before) || lexicon.is(Kind.OFFICE, before);
    return titled ? texts : 0;
  }

  private Judge judge(String language, String[] tokens) {
    return new Judge(lexicon, cldr.apply(language), census, known, language, tokens);
  }

  /** The part of a run that is a name. */
  Optional<Part> of(String language, String[] tokens, boolean opening) {
    if (tokens[0].equals(Sighting.GIVEN.strip())) {
      return Optional.of(new Part(1, tokens.length));
    } else if (!Gleaner.isCased(language)) {
      return Optional.of(new Part(0, tokens.length));
    }
    Optional<Part> part = judge(language, tokens).part(opening);
    return census.isNoisy() ? part.filter(p -> isSure(language, tokens, p)) : part;
  }

  private boolean isSure(String language, String[] tokens, Part part) {
    String name = String.join(" ", part.of(tokens));
    return cldr.apply(language).region(name) != null
        || known.isSureInNoise(part.key(tokens), part.of(tokens));
  }
}
