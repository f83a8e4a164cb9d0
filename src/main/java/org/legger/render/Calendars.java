package org.legger.render;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Permalink;
import org.legger.render.CalendarView.Day;
import org.legger.render.CalendarView.Month;
import org.legger.render.CalendarView.Week;
import org.legger.site.Addresses;
import org.legger.site.DaysOfYear;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;

/**
 * Calendars that show how much was published on each day.
 *
 * @param texts the words of the interface
 * @param at the page that they stand on
 */
record Calendars(Texts texts, Permalink at) {
  private static final int MONTHS = 12;
  private static final int WEEK = 7;

  /** How dark the darkest day is. */
  static final int TONES = 4;

  /**
   * The twelve months of a year, week by week; null on the further pages of its list or where none
   * of its days has articles.
   *
   * @param days whether days have pages
   */
  CalendarView year(ListPage page, boolean days) {
    Map<Period, Integer> parts = page.listing().parts();
    boolean any = parts.keySet().stream().anyMatch(p -> p.day() > 0);
    if (page.listing().kind() != Listing.Kind.YEAR || page.pager().number() > 1 || !any) {
      return null;
    }
    int most = most(parts);
    List<Month> months =
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(
                m -> month(new Period(page.listing().period().year(), m, 0), parts, most, days))
            .toList();
    return new CalendarView(texts.weekdays(), months);
  }

  private Month month(Period month, Map<Period, Integer> parts, int most, boolean pages) {
    int count = parts.getOrDefault(month, 0);
    int blank = texts.placeInWeek(LocalDate.of(month.year(), month.month(), 1).getDayOfWeek());
    int length = YearMonth.of(month.year(), month.month()).lengthOfMonth();
    List<Week> weeks = new ArrayList<>();
    int known = 0;
    for (int start = 1 - blank; start <= length; start += WEEK) {
      List<Day> week = new ArrayList<>();
      for (int d = start; d < start + WEEK; d++) {
        Period day = new Period(month.year(), month.month(), Math.max(1, d));
        boolean none = d < 1 || d > length;
        int those = none ? 0 : parts.getOrDefault(day, 0);
        known += those;
        Period to = pages ? day : month;
        week.add(none ? new Day("", "", "", 0) : day(day, to, those, most));
      }
      weeks.add(new Week(week));
    }
    return new Month(
        texts.month(month.month()),
        count == 0 ? "" : Addresses.of(month).relativeTo(at),
        texts.number(count),
        count - known == 0 ? "" : texts.number(count - known),
        weeks);
  }

  private Day day(Period day, Period to, int count, int most) {
    return new Day(
        texts.number(day.day()),
        count == 0 ? "" : Addresses.of(to).relativeTo(at),
        texts.message("chart.bar", texts.dayOfMonth(day), count),
        tone(count, most));
  }

  /** All days of the year, in which weeks mean nothing. */
  CalendarView everyYear(Map<Period, Integer> counts) {
    int most = most(counts);
    return new CalendarView(
        List.of(),
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(
                m -> {
                  List<Day> days =
                      DaysOfYear.all().stream()
                          .filter(d -> d.month() == m)
                          .map(d -> day(d, d, counts.getOrDefault(d, 0), most))
                          .toList();
                  return new Month(texts.month(m), "", "", "", List.of(new Week(days)));
                })
            .toList());
  }

  private static int most(Map<Period, Integer> counts) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().day() > 0)
        .mapToInt(Map.Entry::getValue)
        .max()
        .orElse(1);
  }

  /** 0 for nothing to {@value #TONES} for the most. */
  static int tone(int count, int most) {
    return most <= TONES ? count : (count * TONES + most - 1) / most;
  }
}
