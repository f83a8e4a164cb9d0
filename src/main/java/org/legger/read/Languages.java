package org.legger.read;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legger.archive.Letters;
import org.legger.archive.Receipt.LanguageFrom;

/**
 * Which language a text is in. Asked in order: the script, where only one language of news uses it;
 * the commonest words of nine languages, where one of them leads clearly; Apache OpenNLP's model of
 * 103 languages. A text that none of them is sure of has none.
 */
final class Languages {
  private static final int SAMPLE = 1200;
  private static final int MODEL_SAMPLE = 400;
  private static final int SURE_WORDS = 8;
  private static final int LEAD_IN_TENTHS = 25;
  private static final int LONGEST_WORD = 8;
  private static final double SURE = 0.25;
  private static final int SHORTEST = 40;

  /** Words that stand in any long text of a language; those of two languages count for both. */
  private static final Map<String, String> COMMON_WORDS =
      Map.of(
          "nl",
              "de het een en van in is dat op te voor met zijn aan niet door werd naar bij uit ook als om er maar hun dit nog wordt werden",
          "en",
              "the and of to in is that for on was with as by at from are were be this it an which has had their not have been",
          "de",
              "der die das und in den von zu mit ist auf für des im dem nicht ein eine als auch an werden aus wurde sich nach bei war",
          "fr",
              "le la les des et en un une du dans que qui pour au par sur est plus ne pas aux sont avec ce se été cette son ses",
          "es",
              "el la los las de que y en un una del por con para se su al lo como más fue es no sus este ha entre",
          "it",
              "il la di che e in un una del della per con non si è gli le dei al alla da nel sono come più ha anche dalla",
          "pt",
              "o a os as de que e em um uma do da dos das para com não se por no na mais foi ao pela são sua como",
          "da",
              "og i at det er en til af på for med den der som de har ikke et var fra blev sig om men ved efter",
          "af",
              "die en van in is het dat wat nie vir met op te aan was hy sy hulle deur ook om maar word hierdie");

  /**
   * Languages whose words keep others from being sure, and which the model tells from their own
   * neighbours.
   */
  private static final Set<String> RELATIVES = Set.of("da", "af");

  private static final List<String> SPOKEN = COMMON_WORDS.keySet().stream().sorted().toList();

  /** A hash table of words, and of each the languages it is common in, a bit a {@link #SPOKEN}. */
  private static final long[] WORDS = words();

  /** Stands for a language that no word is common in. */
  private static final int NONE = SPOKEN.size();

  private Languages() {}

  /** Tells the language of a text. */
  interface Recogniser {
    /** Nothing is told: for texts whose language is known by now. */
    Recogniser NONE = text -> new Found("", LanguageFrom.ARCHIVE);

    Found of(String text);
  }

  /**
   * What a text was recognised as.
   *
   * @param tag BCP 47; empty where it is left to the archive
   * @param from which rule told
   */
  record Found(String tag, LanguageFrom from) {}

  /**
   * Recognises the language of a text.
   *
   * @return its tag is empty where it is too short or unclear
   */
  static Found of(String text) {
    String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    String script = byScript(sample);
    if (!script.isEmpty()) {
      return new Found(script, LanguageFrom.SCRIPT);
    }
    String words = byCommonWords(sample);
    if (!words.isEmpty()) {
      return new Found(words, LanguageFrom.COMMON_WORDS);
    }
    String model = byModel(sample);
    return new Found(model, model.isEmpty() ? LanguageFrom.ARCHIVE : LanguageFrom.MODEL);
  }

  private static String byScript(String text) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Letters.isLetter(c);
      if (letter && c > 0x2ff) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
      letters += letter ? 1 : 0;
    }
    if (counts.isEmpty() || letters < 8) {
      return "";
    }
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    if ((kana + han) * 2 > letters) {
      return kana * 10 > han ? "ja" : "zh";
    }
    for (var entry : counts.entrySet()) {
      if (entry.getValue() * 2 > letters) {
        return onlyLanguageOf(entry.getKey(), text);
      }
    }
    return "";
  }

  private static String onlyLanguageOf(UnicodeScript script, String text) {
    return switch (script) {
      case HANGUL -> "ko";
      case TAMIL -> "ta";
      case ETHIOPIC -> "am";
      case HEBREW -> "he";
      case GREEK -> "el";
      case THAI -> "th";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      case BENGALI -> "bn";
      case TELUGU -> "te";
      case KANNADA -> "kn";
      case MALAYALAM -> "ml";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case SINHALA -> "si";
      case KHMER -> "km";
      case LAO -> "lo";
      case MYANMAR -> "my";
      case ARABIC -> text.chars().anyMatch(c -> "پچژگکیےٹڈڑۆێەڕ".indexOf(c) >= 0) ? "" : "ar";
      default -> "";
    };
  }

  /**
   * Counts the commonest words of each language. The leader must have enough of them, and against
   * each other language two and a half times as many of those that tell the two apart: Dutch and
   * Afrikaans share half of theirs.
   */
  private static String byCommonWords(String text) {
    int[][] hits = new int[SPOKEN.size()][SPOKEN.size() + 1];
    char[] characters = text.toCharArray();
    int start = -1;
    for (int i = 0; i <= characters.length; i++) {
      char c = i < characters.length ? characters[i] : ' ';
      boolean letter = Letters.isLetter(c);
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        count(key(characters, start, i), hits);
        start = -1;
      }
    }
    int best = 0;
    for (int i = 1; i < SPOKEN.size(); i++) {
      best = hits[i][NONE] > hits[best][NONE] ? i : best;
    }
    boolean clear = hits[best][NONE] >= SURE_WORDS;
    for (int i = 0; i < SPOKEN.size() && clear; i++) {
      clear = i == best || hits[best][i] * 10 >= hits[i][best] * LEAD_IN_TENTHS;
    }
    return clear && !RELATIVES.contains(SPOKEN.get(best)) ? SPOKEN.get(best) : "";
  }

  /** A word in lower case as a number; 0 for one that is too long or foreign to be in a list. */
  private static long key(char[] characters, int start, int end) {
    if (end - start > LONGEST_WORD) {
      return 0;
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      char c = characters[i];
      char lower = c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c);
      if (lower > 0xff) {
        return 0;
      }
      key = key << Byte.SIZE | lower;
    }
    return key;
  }

  /**
   * Counts a word.
   *
   * @param hits of each language the words that each other one has not; last all of its words
   */
  private static void count(long word, int[][] hits) {
    long languages = WORDS[LanguageModel.slot(word, WORDS, 2) + 1];
    for (long rest = languages; rest != 0; rest &= rest - 1) {
      int[] of = hits[Long.numberOfTrailingZeros(rest)];
      for (int other = 0; other < of.length; other++) {
        of[other] += (int) (~languages >>> other & 1);
      }
    }
  }

  private static String byModel(String text) {
    if (text.codePoints().filter(Character::isLetter).count() < SHORTEST) {
      return "";
    }
    String sample = text.length() <= MODEL_SAMPLE ? text : text.substring(0, MODEL_SAMPLE);
    LanguageModel.Guess guess = Model.LOADED.guess(sample);
    boolean sure = guess.confidence() >= SURE && guess.confidence() >= 2 * guess.next();
    return sure ? guess.language() : "";
  }

  private static long[] words() {
    long[] words = new long[1 << 11];
    for (int i = 0; i < SPOKEN.size(); i++) {
      for (String word : COMMON_WORDS.get(SPOKEN.get(i)).split(" ")) {
        long key = key(word.toCharArray(), 0, word.length());
        int at = LanguageModel.slot(key, words, 2);
        words[at] = key;
        words[at + 1] |= 1L << i;
      }
    }
    return words;
  }

  /** Loaded by the first text that needs it: it takes half a second. */
  private static final class Model {
    private static final LanguageModel LOADED = LanguageModel.load();
  }
}
