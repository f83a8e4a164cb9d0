package org.legger.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Packs Apache OpenNLP's model of 103 languages when Legger is compiled. Nothing else needs the
 * library, so that the jar does without.
 */
final class LanguageModelPacker {
  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private LanguageModelPacker() {}

  /**
   * Writes the packed model.
   *
   * @param args the folder of the compiled classes
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0], "org", "legger", "read", LanguageModel.RESOURCE);
    try (InputStream in = LanguageModelPacker.class.getResourceAsStream("/langdetect-183.bin")) {
      Files.write(file, pack(new LanguageDetectorModel(in)).packed());
    }
  }

  private static LanguageModel pack(LanguageDetectorModel model) {
    Object[] parts = ((AbstractModel) model.getMaxentModel()).getDataStructures();
    Map<?, ?> contexts = (Map<?, ?>) parts[1];
    List<String> languages =
        Arrays.stream((String[]) parts[2]).map(LanguageModelPacker::bcp47).toList();
    int all = contexts.values().stream().mapToInt(c -> ((Context) c).getOutcomes().length).sum();
    long[] features = new long[Integer.highestOneBit(contexts.size()) * 4];
    int[] weights = new int[all];
    int end = 0;
    for (String run : contexts.keySet().stream().map(String.class::cast).sorted().toList()) {
      Context context = (Context) contexts.get(run);
      int start = end;
      for (int i = 0; i < context.getOutcomes().length; i++) {
        int weight = Float.floatToIntBits((float) context.getParameters()[i]);
        int language = context.getOutcomes()[i];
        weights[end++] =
            weight >>> LanguageModel.LANGUAGE_BITS << LanguageModel.LANGUAGE_BITS | language;
      }
      int slot = LanguageModel.slot(LanguageModel.key(run), features, 2);
      features[slot] = LanguageModel.key(run);
      features[slot + 1] = (long) start << 32 | end;
    }
    return new LanguageModel(languages, features, weights);
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
