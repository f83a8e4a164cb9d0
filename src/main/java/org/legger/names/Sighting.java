package org.legger.names;

import java.util.List;

/**
 * What was gleaned from one text.
 *
 * @param language primary subtag; empty where it could not be told
 * @param runs capitalised runs, each once
 * @param size how many words it has, roughly
 * @param odd how many of them nobody writes
 * @param words the numbers of the words that stand in lower case, each once
 */
record Sighting(String language, List<Run> runs, int size, int odd, int[] words) {

  /**
   * A capitalised run.
   *
   * @param surface its words
   * @param opening whether it was only seen at the beginning of sentences
   * @param hinted whether a title or a preposition was seen before it
   * @param count how often it was seen
   */
  record Run(String surface, boolean opening, boolean hinted, int count) {}
}
