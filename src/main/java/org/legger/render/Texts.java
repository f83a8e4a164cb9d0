package org.legger.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.legger.archive.ArchiveDate;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.ArchiveDate.Precision;

/**
 * The words of the interface in one language: messages from the theme, dates, numbers and names of
 * languages from CLDR as ICU has it, so that every JDK gives the same.
 */
final class Texts {
  private static final int MONTHS = 12;
  private static final int DAYS = 7;
  private static final int LEAP_YEAR = 2000;
  private static final int MOST_PHRASES = 100_000;

  private final ULocale locale;
  private final Properties messages;
  private final Map<Object, String> phrases = new ConcurrentHashMap<>();
  private final Map<String, DateFormat> formats = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();
  private final NumberFormat whole;
  private final Map<String, Language> languages = new ConcurrentHashMap<>();
  private final String dayPattern;
  private final String monthPattern;
  private final String timePattern;
  private final String dayOfMonthPattern;

  /**
   * What is said of a language.
   *
   * @param name as it stands in a sentence
   * @param direction rtl or ltr
   */
  private record Language(String name, String direction) {}

  /**
   * The words of a language.
   *
   * @param language BCP 47
   * @param messages with ICU's message patterns
   * @throws IllegalArgumentException if one of them is broken
   */
  Texts(String language, Properties messages) {
    this.locale = ULocale.forLanguageTag(language);
    this.messages = messages;
    this.whole = NumberFormat.getIntegerInstance(locale);
    messages.forEach((key, pattern) -> check((String) key, (String) pattern));
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
    this.dayPattern = patterns.getBestPattern("yMMMMd");
    this.monthPattern = patterns.getBestPattern("yMMMM");
    this.timePattern = patterns.getBestPattern("yMMMMdHm");
    this.dayOfMonthPattern = patterns.getBestPattern("MMMMd");
  }

  private static void check(String key, String pattern) {
    try {
      if (pattern.indexOf('{') >= 0) {
        new MessagePattern(pattern);
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
  }

  /** A message; its key where the theme has none. */
  String message(String key, Object... arguments) {
    String pattern = messages.getProperty(key);
    if (pattern == null) {
      return key;
    }
    return arguments.length == 0 && pattern.indexOf('{') < 0
        ? pattern.replace("''", "'")
        : remembered(List.of(key, List.of(arguments)), () -> filled(key, pattern, arguments));
  }

  private String filled(String key, String pattern, Object... arguments) {
    MessageFormat sentence =
        sentences.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
    synchronized (sentence) {
      return sentence.format(arguments);
    }
  }

  /** ICU takes longer to make a phrase than a page has for all of them. */
  private String remembered(Object key, Supplier<String> phrase) {
    String known = phrases.get(key);
    if (known == null) {
      known = phrase.get();
      if (phrases.size() < MOST_PHRASES) {
        phrases.put(key, known);
      }
    }
    return known;
  }

  /** Whether there is such a message. */
  boolean has(String key) {
    return messages.containsKey(key);
  }

  /** Whether the language is written from right to left. */
  boolean isRightToLeft() {
    return isRightToLeft(locale);
  }

  /** "rtl" or "ltr" for any language. */
  String direction(String language) {
    return language(language).direction();
  }

  private Language language(String tag) {
    Language known = languages.get(tag);
    return known != null ? known : languages.computeIfAbsent(tag, this::described);
  }

  private Language described(String tag) {
    ULocale other = ULocale.forLanguageTag(tag);
    return new Language(other.getDisplayName(locale), isRightToLeft(other) ? "rtl" : "ltr");
  }

  private static boolean isRightToLeft(ULocale of) {
    return of.isRightToLeft();
  }

  /** A whole number, set for reading: 12.431 in Dutch. */
  String number(long n) {
    return remembered(
        n,
        () -> {
          synchronized (whole) {
            return whole.format(n);
          }
        });
  }

  /** A share of a whole, set for reading: 12 %. */
  String percent(double share) {
    return remembered(
        List.of("percent", share), () -> NumberFormat.getPercentInstance(locale).format(share));
  }

  /** The name of a language, as it stands in a sentence. */
  String languageName(String tag) {
    return language(tag).name();
  }

  /** The name of a language, as it stands in a heading. */
  String languageTitle(String tag) {
    return UCharacter.toTitleCase(
        locale, languageName(tag), null, UCharacter.TITLECASE_NO_LOWERCASE);
  }

  /** A year in the digits of the interface. */
  String year(int year) {
    return remembered(List.of("year", year), () -> digits(Integer.toString(year)));
  }

  private String digits(String latin) {
    String digits = NumberingSystem.getInstance(locale).getDescription();
    return latin
        .chars()
        .mapToObj(c -> digits.substring(c - '0', c - '0' + 1))
        .collect(Collectors.joining());
  }

  /** How many days of a week lie before one; where weeks start differs by language. */
  int placeInWeek(DayOfWeek day) {
    int first = Calendar.getInstance(locale).getFirstDayOfWeek();
    return Math.floorMod(day.getValue() % DAYS + 1 - first, DAYS);
  }

  /** The days of the week from the one that it starts with. */
  List<CalendarView.Weekday> weekdays() {
    java.time.LocalDate monday = java.time.LocalDate.of(2001, 1, 1);
    CalendarView.Weekday[] week = new CalendarView.Weekday[DAYS];
    for (int i = 0; i < DAYS; i++) {
      java.time.LocalDate day = monday.plusDays(i);
      long second = day.toEpochDay() * 86_400L;
      week[placeInWeek(day.getDayOfWeek())] =
          new CalendarView.Weekday(format("EEEE", second), format("EEEEE", second));
    }
    return List.of(week);
  }

  /** A date as precisely as it is known. */
  String date(ArchiveDate date) {
    return remembered(date.edtf(), () -> words(date));
  }

  /** A year, a month with its year, or a day. */
  String period(Period period) {
    if (period.year() == 0 && period.day() > 0) {
      return dayOfMonth(period);
    } else if (period.year() == 0) {
      return message("date.undated");
    } else if (period.month() == 0) {
      return year(period.year());
    }
    return period.day() == 0 ? format(monthPattern, period) : format(dayPattern, period);
  }

  /** A day without its year. */
  String dayOfMonth(Period day) {
    return format(dayOfMonthPattern, new Period(LEAP_YEAR, day.month(), day.day()));
  }

  /** The name of a month as it stands alone. */
  String month(int month) {
    return format("LLLL", new Period(LEAP_YEAR, month, 1));
  }

  /** A month in one to three letters, for under a bar. */
  String shortMonth(int month) {
    return format(month <= MONTHS ? "LLLLL" : "L", new Period(LEAP_YEAR, month, 1));
  }

  private String words(ArchiveDate date) {
    String bare = bare(date);
    String about = date.approximate() ? message("date.approximate", bare) : bare;
    return date.uncertain() ? message("date.uncertain", about) : about;
  }

  private String bare(ArchiveDate date) {
    int year = date.precision() == Precision.UNKNOWN ? 0 : date.earliest().getYear();
    return switch (date.precision()) {
      case UNKNOWN -> message("date.undated");
      case CENTURY -> message("date.century", year / 100 + 1);
      case DECADE -> message("date.decade", year(year));
      case INTERVAL -> interval(date.edtf());
      case INSTANT -> format(timePattern, date.from());
      case YEAR, MONTH, DAY -> period(date.period());
    };
  }

  private String interval(String edtf) {
    int slash = edtf.indexOf('/');
    String first = ArchiveDate.parse(edtf.substring(0, slash)).map(this::date).orElse("");
    String last = ArchiveDate.parse(edtf.substring(slash + 1)).map(this::date).orElse("");
    return message("date.interval", first, last);
  }

  private String format(String pattern, Period period) {
    return remembered(
        List.of(pattern, period),
        () ->
            format(
                pattern,
                java.time.LocalDate.of(period.year(), period.month(), Math.max(1, period.day()))
                        .toEpochDay()
                    * 86_400L));
  }

  private String format(String pattern, long second) {
    DateFormat format = formats.computeIfAbsent(pattern, this::made);
    synchronized (format) {
      return format.format(new Date(second * 1000));
    }
  }

  private DateFormat made(String pattern) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
    calendar.setGregorianChange(new Date(Long.MIN_VALUE));
    DateFormat format = new SimpleDateFormat(pattern, locale);
    format.setCalendar(calendar);
    return format;
  }
}
