package org.legger.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Apache OpenNLP's maximum entropy model of 103 languages, asked in a way that suits an archive:
 * its features, runs of one to three characters, lie in flat arrays, because the library's own maps
 * took ten times as long as all other reading.
 */
final class LanguageModel {
  private static final int LONGEST = 3;
  private static final int BITS_OF_A_CHARACTER = 16;
  private static final int NONE = -1;
  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private final String[] languages;
  private final long[] keys;
  private final int[] features;
  private final int[] starts;
  private final byte[] outcomes;
  private final float[] weights;

  /**
   * What a text is taken for.
   *
   * @param language BCP 47
   * @param confidence from 0 to 1
   * @param next the confidence in the second best, which is no more than that
   */
  record Guess(String language, double confidence, double next) {}

  private LanguageModel(AbstractModel model) {
    Object[] parts = model.getDataStructures();
    Map<?, ?> contexts = (Map<?, ?>) parts[1];
    this.languages =
        Arrays.stream((String[]) parts[2]).map(LanguageModel::bcp47).toArray(String[]::new);
    this.keys = new long[Integer.highestOneBit(contexts.size()) * 4];
    this.features = new int[keys.length];
    this.starts = new int[contexts.size() + 1];
    int all = contexts.values().stream().mapToInt(c -> ((Context) c).getOutcomes().length).sum();
    this.outcomes = new byte[all];
    this.weights = new float[all];
    int feature = 0;
    int at = 0;
    for (Map.Entry<?, ?> entry : contexts.entrySet()) {
      Context context = (Context) entry.getValue();
      for (int i = 0; i < context.getOutcomes().length; i++) {
        outcomes[at] = (byte) context.getOutcomes()[i];
        weights[at++] = (float) context.getParameters()[i];
      }
      int slot = slot(key((String) entry.getKey()), keys);
      keys[slot] = key((String) entry.getKey());
      features[slot] = feature++;
      starts[feature] = at;
    }
  }

  /** Reads the model, which takes half a second. */
  static LanguageModel load() {
    try (InputStream in = LanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
      return new LanguageModel((AbstractModel) new LanguageDetectorModel(in).getMaxentModel());
    } catch (IOException e) {
      throw new UncheckedIOException("the language model is damaged", e);
    }
  }

  /** Weighs every run of characters that occurs in a text, each once. */
  Guess guess(String text) {
    double[] sums = new double[languages.length];
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
    int at = slot(key, seen);
    boolean first = seen[at] == 0;
    seen[at] = key;
    return first;
  }

  private void add(long key, double[] sums) {
    int at = slot(key, keys);
    if (keys[at] != 0) {
      for (int i = starts[features[at]]; i < starts[features[at] + 1]; i++) {
        sums[outcomes[i]] += weights[i];
      }
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
    return new Guess(languages[first], 1 / all, Math.exp(sums[second] - sums[first]) / all);
  }

  /** Where a key stands in a table whose size is a power of two, or the free place for it. */
  private static int slot(long key, long[] table) {
    int at = (int) (key * 0x9e3779b97f4a7c15L >>> 32) & table.length - 1;
    while (table[at] != 0 && table[at] != key) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }

  private static long key(String run) {
    long key = 0;
    for (int i = 0; i < run.length(); i++) {
      key = key << BITS_OF_A_CHARACTER | run.charAt(i);
    }
    return key;
  }

  /**
   * BCP 47 wants the two letters of ISO 639-1 where a language has them; the model speaks ISO
   * 639-3.
   */
  private static String bcp47(String iso3) {
    return switch (iso3) {
      case "nob" -> "nb";
      case "nno" -> "nn";
      case "cmn" -> "zh";
      case "pes" -> "fa";
      case "ekk" -> "et";
      case "lvs" -> "lv";
      case "plt" -> "mg";
      case "npi" -> "ne";
      case "zlm" -> "ms";
      default -> TWO_LETTERS.getOrDefault(iso3, iso3);
    };
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    return Map.copyOf(codes);
  }
}
