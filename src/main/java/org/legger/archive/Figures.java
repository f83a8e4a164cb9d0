package org.legger.archive;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.ArchiveDate.Precision;
import org.legger.archive.Headline.Origin;
import org.legger.archive.Receipt.DateFrom;
import org.legger.archive.Receipt.LanguageFrom;

/**
 * What an archive holds, in numbers, so that its readers can judge what is missing.
 *
 * @param articles how many there are
 * @param periods how many lie in each month, by month 0 of a year those whose month is not known,
 *     and in year 0 those without a year; what has none is missing
 * @param languages how many are in each language, by its tag
 * @param precisions how well they are dated
 * @param doubtful how many dates are marked as approximate or uncertain
 * @param dates where their dates come from
 * @param headlines where their headlines come from
 * @param languagesFrom what told their languages
 * @param found how many have what was found in their words
 */
public record Figures(
    int articles,
    SortedMap<Period, Integer> periods,
    SortedMap<String, Integer> languages,
    SortedMap<Precision, Integer> precisions,
    int doubtful,
    SortedMap<DateFrom, Integer> dates,
    SortedMap<Origin, Integer> headlines,
    SortedMap<LanguageFrom, Integer> languagesFrom,
    SortedMap<Found, Integer> found) {

  /** What is found in the words of texts. */
  public enum Found {
    /** People, places and organisations. */
    NAMES,
    /** Of texts without topics. */
    THEMES
  }

  /** Counts. */
  public static Figures of(Archive archive) {
    return new Figures(
        archive.articles().size(),
        count(archive, a -> month(a.date().period())),
        count(archive, Article::language),
        count(archive, a -> a.date().precision()),
        (int)
            archive.articles().stream()
                .filter(a -> a.date().approximate() || a.date().uncertain())
                .count(),
        count(archive, a -> a.receipt().date()),
        count(archive, a -> a.headline().origin()),
        count(archive, a -> a.receipt().language()),
        found(archive));
  }

  private static SortedMap<Found, Integer> found(Archive archive) {
    SortedMap<Found, Integer> found = new TreeMap<>();
    for (Article article : archive.articles()) {
      if (!article.subjects().names().isEmpty()) {
        found.merge(Found.NAMES, 1, Integer::sum);
      }
      if (!article.subjects().themes().isEmpty()) {
        found.merge(Found.THEMES, 1, Integer::sum);
      }
    }
    return found;
  }

  private static Period month(Period period) {
    return new Period(period.year(), period.month(), 0);
  }

  private static <K extends Comparable<? super K>> SortedMap<K, Integer> count(
      Archive archive, Function<Article, K> key) {
    SortedMap<K, Integer> counts = new TreeMap<>();
    K last = null;
    int run = 0; // articles stand in order of time, so that neighbours mostly count as the same
    for (Article article : archive.articles()) {
      K one = key.apply(article);
      if (run > 0 && !one.equals(last)) {
        counts.merge(last, run, Integer::sum);
        run = 0;
      }
      last = one;
      run++;
    }
    if (run > 0) {
      counts.merge(last, run, Integer::sum);
    }
    return counts;
  }

  /** How many articles a period has. */
  public int in(Period period) {
    return periods.getOrDefault(period, 0);
  }

  /** How many articles a year has, whether or not their months are known. */
  public int in(int year) {
    return periods.subMap(new Period(year, 0, 0), new Period(year + 1, 0, 0)).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** How many months there are from the first to the last that has an article, both included. */
  public int months() {
    return known().isEmpty() ? 0 : place(known().lastKey()) - place(known().firstKey()) + 1;
  }

  /** How many of these have no article whose month is known. */
  public int silent() {
    return months() - known().size();
  }

  private SortedMap<Period, Integer> known() {
    SortedMap<Period, Integer> known = new TreeMap<>(periods);
    known.keySet().removeIf(period -> period.month() == 0);
    return known;
  }

  private static int place(Period month) {
    return month.year() * 12 + month.month();
  }

  /** How many have a value of which they are counted by. */
  public static <K> int of(Map<K, Integer> counts, K key) {
    return counts.getOrDefault(key, 0);
  }
}
