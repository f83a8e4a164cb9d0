package org.legger.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.legger.archive.Article;
import org.legger.archive.Block;

/**
 * Texts to words. What a word folds to is remembered, so that a word that all texts have is folded
 * once. Not for several threads.
 *
 * <p>The record of a text: its number of headline words, its word forms, then its words in order as
 * references to these, 0 standing for a break that no phrase crosses.
 */
final class Tokens {
  private static final int MEMORY = 200_000;
  private static final int LONGEST = 64;
  private static final int LONGEST_TOKEN = 255;
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char LATIN = '\u0250';
  private static final char PUNCTUATION = '\u2010';
  private static final char LAST_PUNCTUATION = '\u2027';

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final TokenStream words = new CJKBigramFilter(tokenizer);
  private final CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
  private final CharArrayMap<Form[]> memory = new CharArrayMap<>(1 << 12, false);
  private final Map<String, Form> known = new HashMap<>();
  private char[] letters = new char[1 << 12];
  private int text;

  private static final class Form {
    private final byte[] utf8;
    private int text;
    private int number;

    private Form(String word) {
      utf8 = word.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The record of an article; depends on nothing but its arguments. */
  byte[] of(Article article, List<Block> body) {
    text = memory.size() > MEMORY ? 0 : text + 1;
    if (text == 0) {
      memory.clear();
      known.clear();
      text = 1;
    }
    List<Form> forms = new ArrayList<>();
    ByteArrayOutputStream stream = new ByteArrayOutputStream(1024);
    boolean titled = !article.headline().derived();
    int title = titled ? add(article.headline().text(), forms, stream) : 0;
    for (Block block : body) {
      if (!titled || block.kind() != Block.Kind.HEADLINE) {
        stream.write(0);
        add(block.text(), forms, stream);
      }
    }
    for (List<String> names : List.of(article.subjects().topics(), article.subjects().authors())) {
      for (String name : names) {
        stream.write(0);
        add(name, forms, stream);
      }
    }
    ByteArrayOutputStream record = new ByteArrayOutputStream(stream.size() + forms.size() * 8);
    Varint.write(record, title);
    Varint.write(record, forms.size());
    for (Form form : forms) {
      Varint.write(record, form.utf8.length);
      record.writeBytes(form.utf8);
    }
    record.writeBytes(stream.toByteArray());
    return record.toByteArray();
  }

  private int add(String value, List<Form> forms, ByteArrayOutputStream stream) {
    return isLatin(value) ? addLatin(value, forms, stream) : addAny(value, forms, stream);
  }

  /** Whether words are runs of letters and digits, for which no tokenizer is needed. */
  private static boolean isLatin(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean other = c >= LATIN && (c < PUNCTUATION || c > LAST_PUNCTUATION);
      if (other || c == SOFT_HYPHEN) {
        return false;
      }
    }
    return true;
  }

  private int addLatin(String value, List<Form> forms, ByteArrayOutputStream stream) {
    if (letters.length < value.length()) {
      letters = new char[value.length() * 2];
    }
    value.getChars(0, value.length(), letters, 0);
    int count = 0;
    for (int i = 0; i < value.length(); ) {
      int start = i;
      while (i < value.length() && isLetter(letters[i])) {
        i++;
      }
      for (int from = start; from < i; from += LONGEST_TOKEN) {
        count += put(letters, from, Math.min(LONGEST_TOKEN, i - from), forms, stream);
      }
      i += i == start ? 1 : 0;
    }
    return count;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || (c < 128 ? isAscii(c) : c < LATIN && Character.isLetter(c));
  }

  private static boolean isAscii(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private int addAny(String value, List<Form> forms, ByteArrayOutputStream stream) {
    int count = 0;
    try {
      tokenizer.setReader(new StringReader(value));
      words.reset();
      while (words.incrementToken()) {
        count += put(term.buffer(), 0, term.length(), forms, stream);
      }
      words.end();
      words.close();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return count;
  }

  private int put(
      char[] from, int start, int length, List<Form> forms, ByteArrayOutputStream stream) {
    Form[] found = memory.get(from, start, length);
    if (found == null) {
      String token = new String(from, start, length);
      found = folded(token);
      memory.put(token, found);
    }
    for (Form form : found) {
      if (form.text != text) {
        form.text = text;
        forms.add(form);
        form.number = forms.size();
      }
      Varint.write(stream, form.number);
    }
    return found.length;
  }

  /** A token of the tokenizer may join words with an apostrophe, a full stop or a colon. */
  private Form[] folded(String token) {
    List<Form> forms = new ArrayList<>();
    String folded = Folding.of(token);
    int start = 0;
    for (int i = 0; i <= folded.length(); ) {
      int c = i == folded.length() ? -1 : folded.codePointAt(i);
      if (c < 0 || !isPartOfWord(c)) {
        if (i > start) {
          String word = folded.substring(start, Math.min(i, start + LONGEST));
          forms.add(known.computeIfAbsent(word, Form::new));
        }
        start = i + (c < 0 ? 1 : Character.charCount(c));
      }
      i += c < 0 ? 1 : Character.charCount(c);
    }
    return forms.toArray(Form[]::new);
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
