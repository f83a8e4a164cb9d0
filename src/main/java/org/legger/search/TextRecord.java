package org.legger.search;

/**
 * The words of one text as they lie in the temporary file.
 *
 * @param title how many words of a headline stand first
 * @param words how many words there are
 * @param forms the forms that the words refer to, by their numbers in the table
 * @param bytes of the record
 * @param start where the words start in these
 */
record TextRecord(int title, int words, int[] forms, byte[] bytes, int start) {
  private static final int BOOST = 2;

  /**
   * The bytes of a record.
   *
   * @param words holds the words in order, from a place on
   */
  static byte[] bytes(int title, int[] forms, byte[] words, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += words[i] > 0 ? 1 : 0;
    }
    Bytes bytes = new Bytes(to - from + forms.length * 3 + 8);
    bytes.number(title).number(count).number(forms.length);
    for (int form : forms) {
      bytes.number(form);
    }
    return bytes.all(words, from, to).toArray();
  }

  static TextRecord of(byte[] bytes) {
    Varint in = new Varint(bytes);
    int title = in.next();
    int words = in.next();
    int[] forms = new int[in.next()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = in.next();
    }
    return new TextRecord(title, words, forms, bytes, in.at());
  }

  /** The words in order, each a reference to a form from 1, or 0 for a break. */
  Varint stream() {
    return new Varint(bytes, start, bytes.length);
  }

  /** How long the text counts as: the words of its headline weigh three times. */
  int length() {
    return words + BOOST * title;
  }

  /** How often a word at a place counts, places from 1. */
  int times(int place) {
    return place <= title ? 1 + BOOST : 1;
  }
}
