package org.legger.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legger.site.Articles.archive;
import static org.legger.site.Articles.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.site.Page.CalendarPage;
import org.legger.site.Page.ListPage;

final class DaysOfYearTest {
  private static final Archive ARCHIVE =
      archive(
          article("a.txt", "1996-02-29", "leap"),
          article("b.txt", "1953-02-01", "flood"),
          article("c.txt", "1904-02-29", "older"),
          article("d.txt", "1953-02", "month"),
          article("e.txt", "1953-02-01/1953-02-03", "days"));

  private static List<Page> pages(Archive archive) {
    return new DaysOfYear().pages(archive).toList();
  }

  private static ListPage list(String address) {
    return pages(ARCHIVE).stream()
        .filter(p -> p.permalink().path().equals(address))
        .map(ListPage.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thereAre366AndACalendar() {
    assertThat(pages(ARCHIVE)).hasSize(367);
    assertThat(pages(ARCHIVE)).extracting(Page::permalink).doesNotHaveDuplicates();
  }

  @Test
  void aDayShowsAllItsYearsOldestFirst() {
    assertThat(list("on/02-29.html").shown())
        .extracting(a -> a.headline().text())
        .containsExactly("older", "leap");
    assertThat(list("on/02-01.html").shown())
        .as("only what is known to the day")
        .extracting(a -> a.headline().text())
        .containsExactly("flood");
    assertThat(list("on/12-31.html").shown()).isEmpty();
  }

  @Test
  void daysLeadRoundTheYear() {
    assertThat(list("on/01-01.html").listing().earlier()).isEqualTo(day(12, 31));
    assertThat(list("on/12-31.html").listing().later()).isEqualTo(day(1, 1));
    assertThat(list("on/02-28.html").listing().later()).isEqualTo(day(2, 29));
  }

  private static Optional<Period> day(int month, int day) {
    return Optional.of(new Period(0, month, day));
  }

  @Test
  void theCalendarCounts() {
    assertThat(pages(ARCHIVE).stream().filter(CalendarPage.class::isInstance))
        .singleElement()
        .extracting(p -> ((CalendarPage) p).days())
        .isEqualTo(Map.of(new Period(0, 2, 1), 1, new Period(0, 2, 29), 2));
  }

  @Test
  void anArchiveWithoutAKnownDayHasNone() {
    assertThat(pages(archive(article("a.txt", "1953-02", "a")))).isEmpty();
    assertThat(pages(archive())).isEmpty();
  }
}
