package org.legger.read;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Apache OpenNLP's maximum entropy model of 103 languages, asked in a way that suits an archive:
 * its features, runs of one to three characters, lie in flat arrays, because the library's own maps
 * took ten times as long as all other reading, and are packed when Legger is built, because the
 * library needs half a second to read them.
 *
 * @param languages BCP 47 tags
 * @param features a hash table whose size is a power of two; of each feature its key and where its
 *     weights start and end
 * @param weights of one language each, which the lowest {@value #LANGUAGE_BITS} bits number; the
 *     others are those of the float
 */
record LanguageModel(List<String> languages, long[] features, int[] weights) {
  /** The packed model's name beside this class. */
  static final String RESOURCE = "languages.bin";

  static final int LANGUAGE_BITS = 7;
  private static final int LANGUAGE = (1 << LANGUAGE_BITS) - 1;
  private static final int LONGEST = 3;
  private static final int BITS_OF_A_CHARACTER = 16;
  private static final int NONE = -1;

  /** Bytes that are read at once. */
  private static final int PIECE = 1 << 14;

  /**
   * What a text is taken for.
   *
   * @param language BCP 47
   * @param confidence from 0 to 1
   * @param next the confidence in the second best, which is no more than that
   */
  record Guess(String language, double confidence, double next) {}

  /** Reads the packed model, piece by piece: memory that is new costs more than to unpack it. */
  static LanguageModel load() {
    try (DataInputStream in =
        new DataInputStream(LanguageModel.class.getResourceAsStream(RESOURCE))) {
      byte[] names = new byte[in.readInt()];
      long[] features = new long[in.readInt()];
      int[] weights = new int[in.readInt()];
      in.readFully(names);
      byte[] piece = new byte[PIECE];
      ByteBuffer bytes = ByteBuffer.wrap(piece);
      for (int at = 0; at < features.length; at += PIECE / Long.BYTES) {
        int length = Math.min(PIECE / Long.BYTES, features.length - at);
        in.readFully(piece, 0, length * Long.BYTES);
        bytes.asLongBuffer().get(features, at, length);
      }
      for (int at = 0; at < weights.length; at += PIECE / Integer.BYTES) {
        int length = Math.min(PIECE / Integer.BYTES, weights.length - at);
        in.readFully(piece, 0, length * Integer.BYTES);
        bytes.asIntBuffer().get(weights, at, length);
      }
      List<String> languages = List.of(new String(names, StandardCharsets.US_ASCII).split(" "));
      return new LanguageModel(languages, features, weights);
    } catch (IOException e) {
      throw new UncheckedIOException("the language model is damaged", e);
    }
  }

  /** The model as {@link #load} reads it. */
  byte[] packed() {
    byte[] names = String.join(" ", languages).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes =
        ByteBuffer.allocate(
            3 * Integer.BYTES
                + names.length
                + features.length * Long.BYTES
                + weights.length * Integer.BYTES);
    bytes.putInt(names.length).putInt(features.length).putInt(weights.length).put(names);
    for (long feature : features) {
      bytes.putLong(feature);
    }
    for (int weight : weights) {
      bytes.putInt(weight);
    }
    return bytes.array();
  }

  /** Weighs every run of characters that occurs in a text, each once. */
  Guess guess(String text) {
    double[] sums = new double[languages.size()];
    char[] shape = shape(text);
    long[] seen = new long[Integer.highestOneBit(Math.max(1, shape.length)) * 8];
    for (int start = 0; start < shape.length; start++) {
      long key = 0;
      for (int end = start; end < Math.min(shape.length, start + LONGEST); end++) {
        key = key << BITS_OF_A_CHARACTER | shape[end];
        if (isFirst(key, seen)) {
          add(key, sums);
        }
      }
    }
    return best(sums);
  }

  /** Lower case, with one blank for whatever is no letter, as the model has been taught. */
  private static char[] shape(String text) {
    char[] shape = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isDigit(c);
      if (!blank) {
        shape[length++] = c;
      } else if (length > 0 && shape[length - 1] != ' ') {
        shape[length++] = ' ';
      }
    }
    return Arrays.copyOf(shape, length);
  }

  private static boolean isFirst(long key, long[] seen) {
    int at = slot(key, seen, 1);
    boolean first = seen[at] == 0;
    seen[at] = key;
    return first;
  }

  private void add(long key, double[] sums) {
    int at = slot(key, features, 2);
    long place = features[at + 1];
    int end = (int) place;
    for (int i = (int) (place >>> 32); i < end; i++) {
      int weight = weights[i];
      sums[weight & LANGUAGE] += Float.intBitsToFloat(weight & ~LANGUAGE);
    }
  }

  private Guess best(double[] sums) {
    int first = 0;
    int second = NONE;
    double all = 0;
    for (int i = 0; i < sums.length; i++) {
      all += Math.exp(sums[i] - sums[first]);
      if (i > 0 && sums[i] > sums[first]) {
        all = all * Math.exp(sums[first] - sums[i]);
        second = first;
        first = i;
      } else if (i > 0 && (second == NONE || sums[i] > sums[second])) {
        second = i;
      }
    }
    return new Guess(languages.get(first), 1 / all, Math.exp(sums[second] - sums[first]) / all);
  }

  /**
   * Where a key stands in a table, or the free place for it.
   *
   * @param table its size is a power of two
   * @param width how many words each entry has, 1 or 2
   */
  static int slot(long key, long[] table, int width) {
    int at = (int) (key * 0x9e3779b97f4a7c15L >>> 32) & table.length - width;
    while (table[at] != 0 && table[at] != key) {
      at = at + width & table.length - 1;
    }
    return at;
  }

  /** A run of characters as one word. */
  static long key(String run) {
    long key = 0;
    for (int i = 0; i < run.length(); i++) {
      key = key << BITS_OF_A_CHARACTER | run.charAt(i);
    }
    return key;
  }
}
