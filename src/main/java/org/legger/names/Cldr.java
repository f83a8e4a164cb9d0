package org.legger.names;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What CLDR says in one language: the names of countries and of some cities of Europe, of months
 * and weekdays, and of languages, which in many languages are the words for nations as well.
 */
final class Cldr {
  /** Regions that are no country or whose names are also those of something else. */
  private static final Set<String> NO_COUNTRIES = Set.of("ZZ", "XA", "XB", "QO", "EZ", "UN", "AQ");

  /** Short forms of more letters are names. */
  private static final int LONGEST_CODE = 4;

  private final Map<String, String> regions = new HashMap<>();
  private final Set<String> calendar = new HashSet<>();
  private final Set<String> languages = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<Character, List<String>> starts = new HashMap<>();

  /**
   * What CLDR says in a language.
   *
   * @param language BCP 47; unknown ones know nothing but the root
   */
  Cldr(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale);
    LocaleDisplayNames cut = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
    for (String region : ULocale.getISOCountries()) {
      if (!NO_COUNTRIES.contains(region)) {
        String name = full.regionDisplayName(region);
        String brief = cut.regionDisplayName(region);
        add(region, name);
        add(region, brief);
        names.put(region, isName(brief) ? brief : name);
      }
    }
    TimeZoneNames zones = TimeZoneNames.getInstance(locale);
    for (String zone :
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = zone.startsWith("Europe/") ? zones.getExemplarLocationName(zone) : null;
      if (city != null) {
        add(zone, city);
        names.put(zone, city);
      }
    }
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    for (String[] words :
        List.of(
            symbols.getMonths(),
            symbols.getShortMonths(),
            symbols.getWeekdays(),
            symbols.getShortWeekdays())) {
      Arrays.stream(words)
          .map(word -> word.toLowerCase(Locale.ROOT).replace(".", ""))
          .forEach(calendar::add);
    }
    for (String code : ULocale.getISOLanguages()) {
      if (code.length() == 2) {
        languages.add(full.languageDisplayName(code).toLowerCase(Locale.ROOT));
      }
    }
  }

  /** {@code Hongkong}, but neither {@code VS} nor {@code EE. UU.} */
  private static boolean isName(String brief) {
    return brief.length() > LONGEST_CODE && brief.indexOf('.') < 0;
  }

  private void add(String region, String name) {
    boolean code = name.equals(region) && name.length() == 2 && !region.equals("US");
    if (!code && !name.isEmpty()) {
      if (regions.putIfAbsent(name, region) == null) {
        starts.computeIfAbsent(name.charAt(0), c -> new ArrayList<>()).add(name);
      }
    }
  }

  /** The code of the country with a name; null where there is none. */
  String region(String name) {
    return regions.get(name);
  }

  /** The name of a country by its code; null where CLDR knows none. */
  String country(String region) {
    return names.get(region);
  }

  /** The names of countries that start with a character. */
  List<String> startingWith(char first) {
    return starts.getOrDefault(first, List.of());
  }

  /** Whether a word, in lower case and without a full stop, is a month or a weekday. */
  boolean isCalendar(String word) {
    return calendar.contains(word);
  }

  /** Whether a word, in lower case, is the name of a language. */
  boolean isLanguage(String word) {
    return languages.contains(word);
  }
}
