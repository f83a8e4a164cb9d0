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
    Varint stream = new Varint(bytes);
    stream.skip(start);
    return stream;
  }
}
