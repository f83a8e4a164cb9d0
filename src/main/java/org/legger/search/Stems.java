package org.legger.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** Gives the inflected forms of a word one stem, in one language. Not for several threads. */
final class Stems {
  private static final Map<String, Supplier<SnowballStemmer>> LANGUAGES =
      Map.ofEntries(
          Map.entry("ar", ArabicStemmer::new),
          Map.entry("ca", CatalanStemmer::new),
          Map.entry("da", DanishStemmer::new),
          Map.entry("de", GermanStemmer::new),
          Map.entry("en", EnglishStemmer::new),
          Map.entry("es", SpanishStemmer::new),
          Map.entry("et", EstonianStemmer::new),
          Map.entry("eu", BasqueStemmer::new),
          Map.entry("fi", FinnishStemmer::new),
          Map.entry("fr", FrenchStemmer::new),
          Map.entry("ga", IrishStemmer::new),
          Map.entry("hu", HungarianStemmer::new),
          Map.entry("hy", ArmenianStemmer::new),
          Map.entry("it", ItalianStemmer::new),
          Map.entry("lt", LithuanianStemmer::new),
          Map.entry("nl", DutchStemmer::new),
          Map.entry("no", NorwegianStemmer::new),
          Map.entry("pt", PortugueseStemmer::new),
          Map.entry("ro", RomanianStemmer::new),
          Map.entry("ru", RussianStemmer::new),
          Map.entry("sv", SwedishStemmer::new),
          Map.entry("tr", TurkishStemmer::new));
  private static final int SHORTEST = 3;

  private static final Pattern C = Pattern.compile("c(?=[aoulrk])");
  private static final Pattern Y =
      Pattern.compile("(?<=[b-df-hj-np-tv-xz])y(?=[b-df-hj-np-tv-xz])");
  private static final Pattern GH = Pattern.compile("gh(?![aeiou])");

  /** Their s would be taken for an ending. */
  private static final Set<String> MENS = Set.of("mens", "medemens", "onmens");

  private final boolean dutch;
  private final SnowballStemmer snowball;

  private Stems(String language, SnowballStemmer snowball) {
    this.dutch = language.equals("nl");
    this.snowball = snowball;
  }

  /**
   * The stems of a language.
   *
   * @param tag BCP 47; words of one without a stemmer are their own stems
   */
  static Stems in(String tag) {
    String language = key(tag);
    Supplier<SnowballStemmer> stemmer = LANGUAGES.get(language);
    return new Stems(language, stemmer == null ? null : stemmer.get());
  }

  /** The language whose stemmer serves a tag; empty for none. */
  static String key(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    String served =
        switch (language) {
          case "nb", "nn" -> "no";
          case "af" -> "nl";
          default -> language;
        };
    return LANGUAGES.containsKey(served) ? served : "";
  }

  /** Whether it writes compounds as one word and takes them apart. */
  static boolean hasCompounds(String key) {
    return key.equals("nl") || key.equals("de");
  }

  /** The stem of a folded word. */
  String of(String word) {
    if (snowball == null || word.length() < SHORTEST || Character.isDigit(word.charAt(0))) {
      return word;
    }
    snowball.setCurrent(dutch ? spelled(word) : word);
    snowball.stem();
    String stem = snowball.getCurrent();
    String settled = dutch ? ended(stem) : stem;
    return settled.isEmpty() ? word : settled;
  }

  /** One ending for {@code huizen} and {@code huis}, {@code wolven} and {@code wolf}. */
  private static String ended(String stem) {
    String one = stem.endsWith("sch") ? stem.substring(0, stem.length() - 2) : stem;
    char last = one.isEmpty() ? ' ' : one.charAt(one.length() - 1);
    char voiceless = last == 'v' ? 'f' : last == 'z' ? 's' : last;
    return voiceless == last ? one : one.substring(0, one.length() - 1) + voiceless;
  }

  /**
   * One spelling for the words that Dutch has written in several: {@code october} and {@code
   * oktober}, {@code tyd} and {@code tijd}, {@code jaer} and {@code jaar}, {@code zoo} and {@code
   * zo}. The result is a key and need not be a word.
   */
  private static String spelled(String word) {
    String one = replaced(word.replace("ct", "kt"), "c", C, "k");
    one = replaced(one, "y", Y, "ij").replace("ae", "aa");
    one = replaced(one, "gh", GH, "g");
    if (MENS.contains(one)) {
      return one + "ch";
    }
    return one.endsWith("oo") ? one.substring(0, one.length() - 1) : one;
  }

  /** Most words hold no such letters, and looking for a pattern takes long. */
  private static String replaced(String word, String letters, Pattern pattern, String by) {
    return word.contains(letters) ? pattern.matcher(word).replaceAll(by) : word;
  }
}
