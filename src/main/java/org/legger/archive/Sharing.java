package org.legger.archive;

import java.util.List;

/**
 * Lets articles share what is the same in many of them: dates, receipts, languages, topics and
 * authors. Without it a million articles hold a million copies of them. It remembers only values
 * that it saw lately, so that it stays small. Headlines and leads it lays outside the heap. Safe
 * for many threads, which at worst share less.
 */
public final class Sharing {
  private static final int SLOTS = 1 << 14;

  private final Object[] seen = new Object[SLOTS];
  private final Shelf.Shelves shelves;

  /**
   * Nothing to share yet.
   *
   * @param shelves for words
   */
  public Sharing(Shelf.Shelves shelves) {
    this.shelves = shelves;
  }

  /** A reading that is equal to another and shares what it can with those before it. */
  public Reading of(Reading reading) {
    return reading instanceof Reading.Text text
        ? new Reading.Text(of(text.article()), text.body(), text.meta(), text.problems())
        : reading;
  }

  private Article of(Article article) {
    return new Article(
        article.source(),
        article.permalink(),
        one(article.date(), article.date().edtf().hashCode()),
        article.headline().on(shelves),
        one(article.language()),
        of(article.subjects()),
        article.lead().on(shelves),
        article.references(),
        one(article.receipt(), article.receipt().encoding().hashCode() + place(article.receipt())),
        article.likeness(),
        article.hash(),
        article.shown());
  }

  private static int place(Receipt receipt) {
    return receipt.date().ordinal() * 31 + receipt.language().ordinal();
  }

  private Article.Subjects of(Article.Subjects subjects) {
    if (subjects.equals(Article.Subjects.NONE)) {
      return Article.Subjects.NONE;
    }
    Article.Subjects shared =
        new Article.Subjects(
            all(subjects.topics()),
            all(subjects.authors()),
            all(subjects.names()),
            all(subjects.themes()));
    return one(shared, shared.topics().hashCode() * 31 + shared.authors().hashCode());
  }

  private List<String> all(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    String[] all = new String[texts.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = one(texts.get(i));
    }
    return List.of(all);
  }

  private String one(String text) {
    return one(text, text.hashCode());
  }

  /** The value, or an equal one seen before. */
  @SuppressWarnings("unchecked") // equal values are of one class
  private <T> T one(T value, int hash) {
    int slot = (hash ^ hash >>> 14) & SLOTS - 1;
    Object before = seen[slot];
    if (value.equals(before)) {
      return (T) before;
    }
    seen[slot] = value;
    return value;
  }
}
