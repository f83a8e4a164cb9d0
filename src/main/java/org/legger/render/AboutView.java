package org.legger.render;

import java.util.List;

/**
 * What the archive holds, and how that is known, as its template sees it.
 *
 * @param articles how many
 * @param span the years from first to last; may be empty
 * @param periods its years; empty where no year is known
 * @param months their names, for the heads of columns
 * @param coverage its years month by month
 * @param silence how many months from the first to the last have no article, in words; empty where
 *     no month is known
 * @param languages how many articles are in each language, the most first
 * @param tables how many dates, headlines, languages, names and themes are known how
 * @param downloads files for machines
 */
public record AboutView(
    int articles,
    String span,
    List<PageView.Period> periods,
    List<CalendarView.Weekday> months,
    List<Year> coverage,
    String silence,
    List<Share> languages,
    List<Table> tables,
    List<PageView.Link> downloads) {

  /**
   * A year of the calendar of coverage, or several in a row without any article.
   *
   * @param text the year, or the first and the last one
   * @param href its list; empty where nothing was published
   * @param months how much each of the twelve has, and behind them what lies in no month; empty
   *     where nothing was published
   */
  public record Year(String text, String href, List<CalendarView.Day> months) {}

  /**
   * Numbers with a heading.
   *
   * @param heading what is counted
   * @param note how sure that is; may be empty
   * @param shares the numbers
   */
  public record Table(String heading, String note, List<Share> shares) {}

  /**
   * How many articles have something in common.
   *
   * @param text what
   * @param href their list; may be empty
   * @param articles how many, as a number set for reading
   * @param percent how many of a hundred, likewise
   */
  public record Share(String text, String href, String articles, String percent) {}
}
