package org.legger.names;

import java.util.List;

/**
 * What was gleaned from one text.
 *
 * @param language primary subtag; empty where it could not be told
 * @param runs capitalised runs, each once, by surface
 * @param terms words that it says more than once, the most telling first
 * @param size how many words it has, roughly
 * @param odd how many of them nobody writes
 * @param words the numbers of the words that stand in lower case, each once, in order
 */
record Sighting(String language, List<Run> runs, List<Term> terms, int size, int odd, int[] words) {

  /** Stands before the surface of a name that the keeper has given. */
  static final String GIVEN = "+ ";

  /**
   * A capitalised run.
   *
   * @param surface its words
   * @param opening whether it was only seen at the beginning of sentences
   * @param hinted whether a title or a preposition was seen before it
   * @param count how often it was seen
   */
  record Run(String surface, boolean opening, boolean hinted, int count) {}

  /**
   * A word that a text says more than once.
   *
   * @param word in lower case
   * @param count how often
   */
  record Term(String word, int count) {}
}
