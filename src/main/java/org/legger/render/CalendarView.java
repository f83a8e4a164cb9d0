package org.legger.render;

import java.util.List;

/**
 * The days of a year, or of every year, as a template sees them.
 *
 * @param weekdays the seven days of a week, from the one that weeks start with; empty for every
 *     year, where days have none
 * @param months all twelve
 */
public record CalendarView(List<Weekday> weekdays, List<Month> months) {

  /**
   * A day of the week.
   *
   * @param name such as "zondag"
   * @param letter its shortest form
   */
  public record Weekday(String name, String letter) {}

  /**
   * A month of a calendar.
   *
   * @param text its name
   * @param href its list; empty where nothing was published, and for every year
   * @param articles how many, as a number set for reading
   * @param unknown how many of these have no known day, likewise; empty for none
   * @param weeks its weeks; of every year a single one, which holds all days
   */
  public record Month(
      String text, String href, String articles, String unknown, List<Week> weeks) {}

  /** A week of a calendar: its days, in a year always seven. */
  public record Week(List<Day> days) {}

  /**
   * A day of a calendar.
   *
   * @param number of the day; empty for a place before the first or behind the last day
   * @param href its list; empty where nothing was published
   * @param label the day and how many articles it has
   * @param tone how many that is, from 0 for none to 4 for the most
   */
  public record Day(String number, String href, String label, int tone) {}
}
