package org.legger.render;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Permalink;
import org.legger.site.Addresses;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;
import org.legger.site.Page.Story;

/**
 * Charts of articles over time.
 *
 * @param texts the words of the interface
 * @param days whether days have pages
 * @param at the page that they stand on
 */
record Charts(Texts texts, boolean days, Permalink at) {
  private static final int MONTHS = 12;
  private static final int LONGEST_CHART = 400;
  private static final int MANY_BARS = 13;

  /** A label whose middle is nearer to the end of a crowded chart, in percent, would stand out. */
  private static final double EDGE = 1.3;

  /**
   * The years of the archive, the empty ones between them included; all months of a year; all days
   * of a month of which more than one has articles.
   */
  List<PageView.Period> of(ListPage page) {
    Listing listing = page.listing();
    Map<Period, Integer> parts = listing.parts();
    if (parts.isEmpty() || page.pager().number() > 1) {
      return List.of();
    }
    Period whole = listing.period();
    return switch (listing.kind()) {
      case HOME -> years(parts);
      case NAME, THEME -> story(page);
      case YEAR -> bars(periods(MONTHS, m -> new Period(whole.year(), m, 0)), parts);
      case MONTH ->
          days && parts.size() > 1
              ? bars(
                  periods(
                      YearMonth.of(whole.year(), whole.month()).lengthOfMonth(),
                      d -> new Period(whole.year(), whole.month(), d)),
                  parts)
              : List.of();
      default -> List.of();
    };
  }

  /** The bars of all years that have articles, and of those between them. */
  List<PageView.Period> years(Map<Period, Integer> parts) {
    int first = parts.keySet().stream().mapToInt(Period::year).min().orElse(0);
    int last = parts.keySet().stream().mapToInt(Period::year).max().orElse(0);
    return bars(
        IntStream.rangeClosed(first, last)
            .mapToObj(y -> new Period(y, 0, 0))
            .filter(p -> last - first <= LONGEST_CHART || parts.containsKey(p))
            .toList(),
        parts);
  }

  /** The years of a story, each a link to where its articles stand in the list. */
  private List<PageView.Period> story(ListPage page) {
    Map<Period, Integer> parts = new TreeMap<>(page.listing().parts());
    Map<String, String> places = new HashMap<>();
    int before = 0;
    int size = page.listing().story().map(Story::pageSize).orElse(1);
    for (Map.Entry<Period, Integer> year : parts.entrySet()) {
      int number = before / size + 1;
      String there = number == 1 ? "" : page.pager().page(number).relativeTo(at);
      places.put(texts.year(year.getKey().year()), there + "#y" + year.getKey().year());
      before += year.getValue();
    }
    return years(parts).stream()
        .map(bar -> leadingTo(bar, places.getOrDefault(bar.text(), "")))
        .toList();
  }

  private static PageView.Period leadingTo(PageView.Period bar, String there) {
    return new PageView.Period(
        bar.text(),
        bar.label(),
        bar.major(),
        bar.middle(),
        there,
        bar.articles(),
        bar.count(),
        bar.height());
  }

  private static List<Period> periods(int count, java.util.function.IntFunction<Period> numbered) {
    return IntStream.rangeClosed(1, count).mapToObj(numbered).toList();
  }

  private List<PageView.Period> bars(List<Period> periods, Map<Period, Integer> parts) {
    int most = periods.stream().mapToInt(p -> parts.getOrDefault(p, 0)).max().orElse(1);
    return IntStream.range(0, periods.size())
        .mapToObj(
            i -> {
              double middle = Math.round((i + 0.5) * 10_000 / periods.size()) / 100.0;
              Period period = periods.get(i);
              int count = parts.getOrDefault(period, 0);
              return bar(period, middle, periods.size() >= MANY_BARS, count, most);
            })
        .toList();
  }

  private PageView.Period bar(Period period, double middle, boolean crowded, int count, int most) {
    boolean inside = !crowded || middle > EDGE && middle < 100 - EDGE;
    return new PageView.Period(
        text(period),
        inside ? label(period, crowded) : "",
        period.month() == 0 && period.year() % 50 == 0,
        middle + "%",
        count == 0 ? "" : Addresses.of(period).relativeTo(at),
        texts.number(count),
        count,
        count == 0 ? 0 : Math.max(2, Math.round(100f * count / most)));
  }

  private String text(Period period) {
    if (period.day() > 0) {
      return texts.dayOfMonth(period);
    }
    return period.month() > 0 ? texts.month(period.month()) : texts.year(period.year());
  }

  /** As many labels as fit under the bars. */
  private String label(Period period, boolean crowded) {
    if (period.day() > 0) {
      boolean round = period.day() == 1 || period.day() % 5 == 0 && period.day() < 30;
      return round ? texts.number(period.day()) : "";
    } else if (period.month() > 0) {
      return texts.shortMonth(period.month());
    }
    return !crowded || period.year() % 10 == 0 ? texts.year(period.year()) : "";
  }
}
