package org.legger.search;

import java.util.Arrays;

/**
 * The lists of some terms: which articles have them, how much that weighs, and where in each text
 * they stand. Articles are added in order of their numbers.
 */
final class Inversion {
  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double WEAK = 0.4;
  private static final double LEAST = -2;
  private static final double MOST = 4;
  private static final int BOOST = 2;
  private static final int TERM = 36;
  private static final int POSITION = 12;

  private final Vocabulary vocabulary;
  private final int firstTerm;
  private final int lastTerm;
  private final double averageLength;
  private final Ink[] postings;
  private final Ink[] positions;
  private final int[] counts;
  private final long[] last;
  private long[] words = new long[1 << 12];

  /**
   * Empty lists.
   *
   * @param firstTerm the first of the terms
   * @param lastTerm behind the last
   * @param averageLength of all texts, in words
   */
  Inversion(Vocabulary vocabulary, int firstTerm, int lastTerm, double averageLength) {
    this.vocabulary = vocabulary;
    this.firstTerm = firstTerm;
    this.lastTerm = lastTerm;
    this.averageLength = averageLength;
    int size = lastTerm - firstTerm;
    postings = new Ink[size];
    positions = new Ink[size];
    counts = new int[size];
    last = new long[size];
  }

  /** How long a text counts as: the words of its headline weigh three times. */
  static int length(TextRecord text) {
    return text.words() + BOOST * text.title();
  }

  /** Adds the words of an article. */
  void add(long number, TextRecord text, int stemmer) {
    int size = gather(text, stemmer);
    Arrays.sort(words, 0, size);
    double length = K1 * (1 - B + B * length(text) / averageLength);
    for (int from = 0, to; from < size; from = to) {
      long term = words[from] >>> TERM;
      for (to = from + 1; to < size && words[to] >>> TERM == term; ) {
        to++;
      }
      add((int) term, number, from, to, text.title(), length);
    }
  }

  private int gather(TextRecord text, int stemmer) {
    int[] forms = text.forms();
    Varint stream = text.stream();
    int size = 0;
    int position = 0;
    while (stream.hasNext()) {
      int word = stream.next();
      position++;
      if (word > 0) {
        int place = vocabulary.place(forms[word - 1]);
        int form = vocabulary.formOfTerm(stemmer, place);
        size = put(size, vocabulary.term(stemmer, place), position, form);
        for (int part : vocabulary.parts(stemmer, place)) {
          size = put(size, part, 0, 0);
        }
      }
    }
    return size;
  }

  private int put(int size, int term, int position, int form) {
    if (term < firstTerm || term >= lastTerm) {
      return size;
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size] = (long) (term - firstTerm) << TERM | (long) position << POSITION | form;
    return size + 1;
  }

  private void add(int term, long number, int from, int to, int title, double length) {
    if (postings[term] == null) {
      postings[term] = new Ink();
      positions[term] = new Ink();
    }
    int usual = vocabulary.usual(term + firstTerm);
    Ink where = positions[term];
    double frequency = 0;
    int before = 0;
    for (int i = from; i < to; i++) {
      int position = (int) (words[i] >>> POSITION) & (1 << TERM - POSITION) - 1;
      if (position == 0) {
        frequency += WEAK;
      } else {
        frequency += position <= title ? 1 + BOOST : 1;
        int form = (int) words[i] & (1 << POSITION) - 1;
        Places.write(where, position - before, form == usual ? -1 : form, i == to - 1);
        before = position;
      }
    }
    if (before == 0) {
      Places.none(where);
    }
    postings[term].number(number - last[term]).sign(sign(frequency / length));
    last[term] = number;
    counts[term]++;
  }

  /**
   * Steps of a weight x / (1 + x) are even in the logarithm of x: finest where weights are high.
   */
  private static int sign(double x) {
    double step = (StrictMath.log(x) - LEAST) / (MOST - LEAST) * (Ink.SIGNS - 1);
    return (int) Math.max(0, Math.min(Ink.SIGNS - 1, Math.round(step)));
  }

  /** How many articles have a term. */
  int count(int term) {
    return counts[term - firstTerm];
  }

  /**
   * A term's articles in order: how far each number is from the one before, then a sign for the
   * weight.
   */
  Ink postings(int term) {
    return postings[term - firstTerm];
  }

  /** Where a term stands, article by article, as {@link Places} writes it. */
  Ink positions(int term) {
    return positions[term - firstTerm];
  }

  /** Lets the lists of a term go. */
  void drop(int term) {
    postings[term - firstTerm] = null;
    positions[term - firstTerm] = null;
  }
}
