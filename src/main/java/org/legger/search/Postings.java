package org.legger.search;

import java.util.List;

/**
 * Reads which articles have a term, in order, with weights and places; the list goes on from one
 * run of articles to the next.
 */
final class Postings {
  private final List<Inversion> runs;
  private final int term;
  private int run = -1;
  private Varint in = new Varint(new byte[0]);
  private boolean more;
  private int article;
  private int weight;
  private int distance;
  private int form;

  Postings(List<Inversion> runs, int term) {
    this.runs = runs;
    this.term = term;
  }

  /**
   * Writes a place; behind an article's last one stands a zero.
   *
   * @param distance from the place before, at least 1
   * @param form which of the term's forms; negative for the usual one
   */
  static void write(Bytes to, int distance, int form) {
    to.number(distance * 2 + (form < 0 ? 0 : 1));
    if (form >= 0) {
      to.number(form);
    }
  }

  /** How many articles there are. */
  int count() {
    return runs.stream().mapToInt(each -> each.count(term)).sum();
  }

  /** Goes to the next article; false if there is none. */
  boolean next() {
    while (more) {
      nextPlace();
    }
    while (!in.hasNext()) {
      if (++run >= runs.size()) {
        return false;
      }
      in = runs.get(run).read(term);
      article = runs.get(run).firstArticle() - 1;
    }
    article += in.next();
    weight = in.next();
    more = true;
    return true;
  }

  /** Goes to the next place in the article; false if there is none. */
  boolean nextPlace() {
    int word = more ? in.next() : 0;
    more = word > 0;
    distance = word >> 1;
    form = (word & 1) == 1 ? in.next() : -1;
    return more;
  }

  /** The article's place among all. */
  int article() {
    return article;
  }

  /** As {@link Weight} gives it. */
  int weight() {
    return weight;
  }

  /** From the place before. */
  int distance() {
    return distance;
  }

  /** Which of the term's forms stands at the place; negative for the usual one. */
  int form() {
    return form;
  }
}
