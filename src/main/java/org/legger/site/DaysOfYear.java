package org.legger.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;
import org.legger.site.Page.CalendarPage;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;
import org.legger.site.Page.Listing.Kind;

/**
 * What was published on a day of the year through the years: 366 lists, oldest first, and the
 * calendar that leads to them. An archive in which no day is known has none.
 */
public final class DaysOfYear implements PageSource {
  private static final int LEAP_YEAR = 2000;

  @Override
  public Stream<Page> pages(Archive archive) {
    if (!existIn(archive)) {
      return Stream.empty();
    }
    Map<Period, List<Article>> articles =
        archive.articles().stream()
            .filter(a -> a.date().hasDay())
            .collect(Collectors.groupingBy(a -> everyYear(a.date().period())));
    List<Period> days = all();
    SortedMap<Period, Integer> counts = new TreeMap<>();
    articles.forEach((day, those) -> counts.put(day, those.size()));
    Stream<Page> lists =
        IntStream.range(0, days.size())
            .boxed()
            .flatMap(
                i -> {
                  Period day = days.get(i);
                  List<Article> those = articles.getOrDefault(day, List.of());
                  Listing listing =
                      new Listing(
                          Kind.DAY_OF_YEAR,
                          day,
                          "",
                          those.size(),
                          Map.of(),
                          Optional.of(days.get((i + days.size() - 1) % days.size())),
                          Optional.of(days.get((i + 1) % days.size())));
                  return ListPage.all(listing, those, Addresses.of(day), archive);
                });
    return Stream.concat(lists, Stream.of(new CalendarPage(Addresses.CALENDAR, counts)));
  }

  /** Whether an archive has these pages. */
  public static boolean existIn(Archive archive) {
    return archive.settings().onThisDay()
        && archive.articles().stream().anyMatch(a -> a.date().hasDay());
  }

  /** A day of every year. */
  public static Period everyYear(Period day) {
    return new Period(0, day.month(), day.day());
  }

  /** All 366 of them, in order. */
  public static List<Period> all() {
    List<Period> days = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      int last = java.time.YearMonth.of(LEAP_YEAR, month).lengthOfMonth();
      for (int day = 1; day <= last; day++) {
        days.add(new Period(0, month, day));
      }
    }
    return days;
  }
}
