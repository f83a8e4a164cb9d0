package org.legger.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.legger.archive.Article;
import org.legger.archive.Block;

/**
 * Texts to words. What a word folds to is remembered, so that a word that all texts have is folded
 * once. Not for several threads, and with one table only.
 */
final class Tokens {
  private static final int LONGEST = 64;
  private static final int LONGEST_TOKEN = 255;
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char LATIN = '\u0250';
  private static final char PUNCTUATION = '\u2010';
  private static final char LAST_PUNCTUATION = '\u2027';

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final TokenStream tokens = new CJKBigramFilter(tokenizer);
  private final CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
  private final FoldedWords memory = new FoldedWords();
  private final boolean[] isLetter = new boolean[LATIN];
  private final Forms forms = new Forms();
  private final Bytes stream = new Bytes(1 << 12);
  private char[] letters = new char[1 << 12];

  Tokens() {
    for (char c = 0; c < LATIN; c++) {
      isLetter[c] = c < 128 ? isAscii(c) : Character.isLetter(c);
    }
  }

  /**
   * The words of a text; they are valid until the next text.
   *
   * @param title how many words of a headline stand first
   * @param used the forms that occur, by their numbers
   * @param forms knows these
   * @param stream the words in order as references to these, 0 standing for a break that no phrase
   *     crosses
   */
  record Words(int title, int[] used, Forms forms, byte[] stream) {
    /** What is remembered: the number of headline words, the forms, and the words in order. */
    byte[] record() {
      int length = 0;
      for (int form : used) {
        length += forms.utf8(form).length + 1;
      }
      Bytes record = new Bytes(stream.length + length + 8);
      record.number(title).number(used.length);
      for (int form : used) {
        byte[] utf8 = forms.utf8(form);
        record.number(utf8.length).all(utf8, 0, utf8.length);
      }
      return record.all(stream, 0, stream.length).toArray();
    }

    /** The same with the forms as numbers of a table, as {@link TextRecord} reads it. */
    byte[] text(FormTable table) {
      int[] numbers = new int[used.length];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = forms.in(table, used[i]);
      }
      return TextRecord.bytes(title, numbers, stream, 0, stream.length);
    }
  }

  /** The words of an article; depends on nothing but its arguments. */
  Words of(Article article, List<Block> body) {
    if (memory.isFull()) {
      memory.clear();
      forms.clear();
    }
    forms.start();
    stream.clear();
    boolean titled = !article.headline().derived();
    int title = titled ? add(article.headline().text()) : 0;
    for (Block block : body) {
      if (!titled || block.kind() != Block.Kind.HEADLINE) {
        stream.put(0);
        add(block.text());
      }
    }
    for (List<String> names : List.of(article.subjects().topics(), article.subjects().authors())) {
      for (String name : names) {
        stream.put(0);
        add(name);
      }
    }
    return new Words(title, forms.used(), forms, stream.toArray());
  }

  private int add(String value) {
    int length = value.length();
    if (letters.length < length) {
      letters = new char[length * 2];
    }
    value.getChars(0, length, letters, 0);
    return isLatin(length) ? addLatin(length) : addAny(value);
  }

  /** Whether words are runs of letters and digits, for which no tokenizer is needed. */
  private boolean isLatin(int length) {
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      if (c >= SOFT_HYPHEN
          && (c == SOFT_HYPHEN || c >= LATIN && (c < PUNCTUATION || c > LAST_PUNCTUATION))) {
        return false;
      }
    }
    return true;
  }

  private int addLatin(int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      int start = i;
      int hash = 0;
      while (i < length && letters[i] < LATIN && isLetter[letters[i]]) {
        hash = FoldedWords.hash(hash, letters[i++]);
      }
      if (i - start <= LONGEST_TOKEN) {
        count += i == start ? 0 : put(letters, start, i, hash);
        continue;
      }
      for (int from = start; from < i; from += LONGEST_TOKEN) {
        count += put(letters, from, Math.min(i, from + LONGEST_TOKEN));
      }
    }
    return count;
  }

  private static boolean isAscii(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private int addAny(String value) {
    int count = 0;
    try {
      tokenizer.setReader(new StringReader(value));
      tokens.reset();
      while (tokens.incrementToken()) {
        count += put(term.buffer(), 0, term.length());
      }
      tokens.end();
      tokens.close();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return count;
  }

  private int put(char[] from, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = FoldedWords.hash(hash, from[i]);
    }
    return put(from, start, end, hash);
  }

  private int put(char[] from, int start, int end, int hash) {
    int found = memory.get(from, start, end, hash);
    if (found == FoldedWords.NONE) {
      int[] folded = folded(new String(from, start, end - start));
      found = memory.put(from, start, end, hash, folded);
    }
    if (found >= 0) {
      stream.number(forms.use(found));
      return 1;
    }
    int[] several = memory.several(found);
    for (int form : several) {
      stream.number(forms.use(form));
    }
    return several.length;
  }

  /** A token of the tokenizer may join words with an apostrophe, a full stop or a colon. */
  private int[] folded(String token) {
    List<Integer> found = new ArrayList<>();
    String folded = Folding.of(token);
    int start = 0;
    for (int i = 0; i <= folded.length(); ) {
      int c = i == folded.length() ? -1 : folded.codePointAt(i);
      if (c < 0 || !isPartOfWord(c)) {
        if (i > start) {
          String word = folded.substring(start, Math.min(i, start + LONGEST));
          found.add(forms.of(word));
        }
        start = i + (c < 0 ? 1 : Character.charCount(c));
      }
      i += c < 0 ? 1 : Character.charCount(c);
    }
    return found.stream().mapToInt(form -> form).toArray();
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
