package org.legger.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Figures;
import org.legger.render.AboutView.Share;
import org.legger.render.AboutView.Table;
import org.legger.render.AboutView.Year;
import org.legger.render.CalendarView.Day;
import org.legger.render.PageView.Link;
import org.legger.site.Addresses;
import org.legger.site.Page.AboutPage;

/** The page about the archive as its template sees it. */
final class AboutViews {
  private static final int MONTHS = 12;

  private final Common common;
  private final Texts texts;
  private final Views views;

  AboutViews(Common common, Views views) {
    this.common = common;
    this.texts = common.texts();
    this.views = views;
  }

  AboutView of(AboutPage page) {
    Figures figures = page.figures();
    SortedMap<Period, Integer> years = years(figures);
    return new AboutView(
        figures.articles(),
        common.span(),
        years.isEmpty()
            ? List.of()
            : new Charts(texts, common.settings().dayPages(), page.permalink()).years(years),
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(m -> new CalendarView.Weekday(texts.month(m), texts.shortMonth(m)))
            .toList(),
        coverage(figures, years),
        figures.months() < 2
            ? ""
            : texts.message("about.silence", figures.silent(), texts.number(figures.months())),
        languages(figures),
        tables(figures),
        page.downloads().stream()
            .map(d -> new Link(name(d.path()), link(d.path()), false))
            .toList());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String link(String path) {
    return new org.legger.archive.Permalink(path).relativeTo(views.at());
  }

  private static SortedMap<Period, Integer> years(Figures figures) {
    SortedMap<Period, Integer> years = new TreeMap<>();
    figures.periods().keySet().stream()
        .map(Period::year)
        .filter(y -> y > 0)
        .distinct()
        .forEach(y -> years.put(new Period(y, 0, 0), figures.in(y)));
    return years;
  }

  /** Every year from the first to the last; those in a row that have nothing are one. */
  private List<Year> coverage(Figures figures, SortedMap<Period, Integer> years) {
    int most =
        figures.periods().entrySet().stream()
            .filter(e -> e.getKey().year() > 0)
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(1);
    List<Year> rows = new ArrayList<>();
    int next = years.isEmpty() ? 0 : years.firstKey().year();
    for (Period year : years.keySet()) {
      if (year.year() > next) {
        rows.add(new Year(gap(next, year.year() - 1), "", List.of()));
      }
      rows.add(year(year.year(), figures, most));
      next = year.year() + 1;
    }
    return rows;
  }

  private String gap(int first, int last) {
    return first == last ? texts.year(first) : texts.year(first) + "–" + texts.year(last);
  }

  private Year year(int year, Figures figures, int most) {
    List<Day> months = new ArrayList<>();
    for (int m = 1; m <= MONTHS; m++) {
      months.add(cell(new Period(year, m, 0), figures, most));
    }
    months.add(cell(new Period(year, 0, 0), figures, most));
    return new Year(texts.year(year), link(Addresses.of(new Period(year, 0, 0)).path()), months);
  }

  private Day cell(Period period, Figures figures, int most) {
    int count = figures.in(period);
    String number = count == 0 ? "" : texts.number(count);
    return new Day(number, "", "", Calendars.tone(Math.min(count, most), most));
  }

  private List<Share> languages(Figures figures) {
    return figures.languages().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            e ->
                share(
                    texts.languageTitle(e.getKey()),
                    common.languages() ? link(Addresses.ofLanguage(e.getKey()).path()) : "",
                    e.getValue(),
                    figures.articles()))
        .toList();
  }

  private Share share(String text, String href, int count, int all) {
    return new Share(
        text, href, texts.number(count), texts.percent(all == 0 ? 0 : (double) count / all));
  }

  private List<Table> tables(Figures figures) {
    int all = figures.articles();
    List<Share> precisions = new ArrayList<>(shares("precision", figures.precisions(), all));
    if (figures.doubtful() > 0) {
      precisions.add(share(texts.message("about.doubtful"), "", figures.doubtful(), all));
    }
    return Stream.of(
            table("precision", precisions),
            table("dates", shares("receipt.date", figures.dates(), all)),
            table("headlines", shares("receipt.headline", figures.headlines(), all)),
            table("languages", shares("receipt.language", figures.languagesFrom(), all)),
            table("found", shares("found", figures.found(), all)))
        .filter(table -> !table.shares().isEmpty())
        .toList();
  }

  private Table table(String what, List<Share> shares) {
    String note = "about." + what + ".note";
    return new Table(
        texts.message("about." + what), texts.has(note) ? texts.message(note) : "", shares);
  }

  private <E extends Enum<E>> List<Share> shares(String what, Map<E, Integer> counts, int all) {
    return counts.entrySet().stream()
        .map(e -> share(texts.message(Views.key(what, e.getKey())), "", e.getValue(), all))
        .toList();
  }
}
