package org.legger.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;

/**
 * The numbers of articles. Each year has thirteen slots, one a month and one for what is known to
 * the year only; slot 12 holds what has no year. An article's number is its slot and its rank
 * within the slot in order of time: so a text that comes in changes numbers in its own month only.
 *
 * @param slots those that have articles, in order
 * @param articles in order of their numbers
 * @param slotOf for each of the articles the place of its slot
 */
record Numbering(List<Slot> slots, List<Article> articles, int[] slotOf) {
  private static final int OF_A_YEAR = 13;
  private static final int OF_A_CENTURY = 1300;

  /**
   * The articles of a month, of a year alone, or of no year.
   *
   * @param key year times 13, plus 0 to 11 for a month or 12 for none
   * @param first its first article, among all in order
   * @param count of articles, at least 1
   */
  record Slot(int key, int first, int count) {
    int year() {
      return key / OF_A_YEAR;
    }

    int end() {
      return first + count;
    }
  }

  /** Numbers articles that are in order of time. */
  static Numbering of(List<Article> inOrder) {
    TreeMap<Integer, List<Article>> bySlot = new TreeMap<>();
    for (Article article : inOrder) {
      bySlot.computeIfAbsent(key(article), k -> new ArrayList<>()).add(article);
    }
    List<Slot> slots = new ArrayList<>();
    List<Article> articles = new ArrayList<>(inOrder.size());
    for (Map.Entry<Integer, List<Article>> slot : bySlot.entrySet()) {
      slots.add(new Slot(slot.getKey(), articles.size(), slot.getValue().size()));
      articles.addAll(slot.getValue());
    }
    int[] slotOf = new int[articles.size()];
    for (int i = 0; i < slots.size(); i++) {
      Arrays.fill(slotOf, slots.get(i).first(), slots.get(i).end(), i);
    }
    return new Numbering(List.copyOf(slots), List.copyOf(articles), slotOf);
  }

  private static int key(Article article) {
    Period period = article.date().period();
    return period.year() * OF_A_YEAR + (period.month() == 0 ? OF_A_YEAR : period.month()) - 1;
  }

  /**
   * How far a slot is from where lists start: from 1 on those since the start of the century of the
   * first dated text; 0 for what has no year.
   */
  int step(Slot slot) {
    int first = slots.get(slots.get(0).year() == 0 && slots.size() > 1 ? 1 : 0).key();
    return slot.year() == 0 ? 0 : slot.key() - first / OF_A_CENTURY * OF_A_CENTURY + 1;
  }
}
