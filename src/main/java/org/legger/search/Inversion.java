package org.legger.search;

import java.util.Arrays;

/**
 * The lists of some terms over a run of articles: which of these have them, how much that weighs,
 * and where in each text they stand, as {@link Postings} reads it. Articles are added in order.
 */
final class Inversion {
  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double WEAK = 0.4;

  private final Vocabulary vocabulary;
  private final int firstTerm;
  private final double averageLength;
  private final int firstArticle;
  private final Bytes[] lists;
  private final int[] counts;
  private final int[] last;

  /** Of the article that is being added: the terms, and where each stands, as chains of words. */
  private final int[] slots;

  private int[] terms = new int[1 << 8];
  private int[] heads = new int[1 << 8];
  private int[] tails = new int[1 << 8];
  private int[] strong = new int[1 << 8];
  private int[] weak = new int[1 << 8];
  private int[] slotOf = new int[1 << 8];
  private int[] formOf = new int[1 << 8];
  private int[] times = new int[1 << 8];
  private int[] places = new int[1 << 10];
  private int[] forms = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int size;

  /**
   * Empty lists.
   *
   * @param firstTerm the first of the terms
   * @param lastTerm behind the last
   * @param firstArticle the place of the first among all articles
   * @param averageLength of all texts, in words
   */
  Inversion(
      Vocabulary vocabulary, int firstTerm, int lastTerm, int firstArticle, double averageLength) {
    this.vocabulary = vocabulary;
    this.firstTerm = firstTerm;
    this.firstArticle = firstArticle;
    this.averageLength = averageLength;
    int count = lastTerm - firstTerm;
    lists = new Bytes[count];
    counts = new int[count];
    last = new int[count];
    Arrays.fill(last, firstArticle - 1);
    slots = new int[count];
    Arrays.fill(slots, -1);
  }

  /** Adds the words of an article. */
  void add(int article, TextRecord text, int stemmer) {
    size = 0;
    int[] used = text.forms();
    if (slotOf.length < used.length) {
      slotOf = new int[used.length * 2];
      formOf = new int[used.length * 2];
      times = new int[used.length * 2];
    }
    for (int i = 0; i < used.length; i++) {
      int place = vocabulary.place(used[i]);
      slotOf[i] = slot(vocabulary.term(stemmer, place));
      formOf[i] = vocabulary.formOfTerm(stemmer, place);
      times[i] = 0;
    }
    chain(text);
    for (int i = 0; i < used.length; i++) {
      for (int part : vocabulary.parts(stemmer, vocabulary.place(used[i]))) {
        int slot = slot(part);
        if (slot >= 0) {
          weak[slot] += times[i];
        }
      }
    }
    double length = K1 * (1 - B + B * text.length() / averageLength);
    for (int slot = 0; slot < size; slot++) {
      write(slot, article, length);
      slots[terms[slot]] = -1;
    }
  }

  /** Where a term of this article is gathered; -1 for a term that is not asked for. */
  private int slot(int term) {
    int place = term - firstTerm;
    if (place < 0 || place >= slots.length) {
      return -1;
    }
    if (slots[place] < 0) {
      if (size == terms.length) {
        widen();
      }
      terms[size] = place;
      heads[size] = -1;
      strong[size] = 0;
      weak[size] = 0;
      slots[place] = size++;
    }
    return slots[place];
  }

  private void widen() {
    terms = Arrays.copyOf(terms, size * 2);
    heads = Arrays.copyOf(heads, size * 2);
    tails = Arrays.copyOf(tails, size * 2);
    strong = Arrays.copyOf(strong, size * 2);
    weak = Arrays.copyOf(weak, size * 2);
  }

  private void chain(TextRecord text) {
    Varint stream = text.stream();
    int words = 0;
    for (int place = 1; stream.hasNext(); place++) {
      int word = stream.next() - 1;
      if (word < 0) {
        continue;
      }
      times[word]++;
      int slot = slotOf[word];
      if (slot >= 0) {
        if (words == places.length) {
          places = Arrays.copyOf(places, words * 2);
          forms = Arrays.copyOf(forms, words * 2);
          next = Arrays.copyOf(next, words * 2);
        }
        places[words] = place;
        forms[words] = formOf[word];
        next[words] = -1;
        if (heads[slot] < 0) {
          heads[slot] = words;
        } else {
          next[tails[slot]] = words;
        }
        tails[slot] = words++;
        strong[slot] += text.times(place);
      }
    }
  }

  private void write(int slot, int article, double length) {
    int term = terms[slot];
    Bytes list = lists[term];
    if (list == null) {
      list = new Bytes(8);
      lists[term] = list;
    }
    list.number(article - last[term]);
    last[term] = article;
    counts[term]++;
    list.number(Weight.of((strong[slot] + WEAK * weak[slot]) / length));
    int usual = vocabulary.usual(term + firstTerm);
    int before = 0;
    for (int word = heads[slot]; word >= 0; word = next[word]) {
      Postings.write(list, places[word] - before, forms[word] == usual ? -1 : forms[word]);
      before = places[word];
    }
    list.put(0);
  }

  int firstArticle() {
    return firstArticle;
  }

  /** How many articles have a term. */
  int count(int term) {
    return counts[term - firstTerm];
  }

  /** The list of a term, from the start; empty where no article has it. */
  Varint read(int term) {
    Bytes list = lists[term - firstTerm];
    return list == null ? new Varint(new byte[0]) : list.read();
  }

  /** Lets the list of a term go. */
  void drop(int term) {
    lists[term - firstTerm] = null;
  }
}
