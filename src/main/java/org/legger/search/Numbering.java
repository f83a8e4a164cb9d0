package org.legger.search;

import java.util.ArrayList;
import java.util.List;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;

/**
 * The numbers of articles. Each year has thirteen slots, one a month and one for what is known to
 * the year only; slot 12 holds what has no year. An article's number is its slot times the slots'
 * width, plus its rank within the slot in order of time: so a text that comes in changes numbers in
 * its own month only.
 *
 * @param slots those that have articles, in order
 * @param width of all slots; changes when the largest outgrows it
 * @param articles in order of their numbers
 * @param numbers of the articles, in the same order
 */
record Numbering(List<Slot> slots, int width, List<Article> articles, long[] numbers) {
  private static final int OF_A_YEAR = 13;
  private static final int NARROWEST = 16;

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
    List<List<Article>> bySlot = new ArrayList<>();
    List<Integer> keys = new ArrayList<>();
    java.util.TreeMap<Integer, List<Article>> slots = new java.util.TreeMap<>();
    for (Article article : inOrder) {
      slots.computeIfAbsent(key(article), k -> new ArrayList<>()).add(article);
    }
    slots.forEach(
        (key, articles) -> {
          keys.add(key);
          bySlot.add(articles);
        });
    int largest = bySlot.stream().mapToInt(List::size).max().orElse(0);
    int width = NARROWEST;
    while (width < largest) {
      width += Math.max(NARROWEST, Integer.highestOneBit(width) / 4);
    }
    List<Slot> made = new ArrayList<>();
    List<Article> articles = new ArrayList<>(inOrder.size());
    long[] numbers = new long[inOrder.size()];
    for (int i = 0; i < keys.size(); i++) {
      made.add(new Slot(keys.get(i), articles.size(), bySlot.get(i).size()));
      for (int rank = 0; rank < bySlot.get(i).size(); rank++) {
        numbers[articles.size()] = (long) keys.get(i) * width + rank;
        articles.add(bySlot.get(i).get(rank));
      }
    }
    return new Numbering(List.copyOf(made), width, List.copyOf(articles), numbers);
  }

  private static int key(Article article) {
    Period period = article.date().period();
    return period.year() * OF_A_YEAR + (period.month() == 0 ? OF_A_YEAR : period.month()) - 1;
  }

  /** The place in {@link #slots} of the slot of a number. */
  int slotOf(long number) {
    int key = (int) (number / width);
    int low = 0;
    int high = slots.size() - 1;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (slots.get(middle).key() <= key) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
