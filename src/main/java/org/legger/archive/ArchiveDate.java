package org.legger.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a text was published, as well as that is known: an interval from the earliest to the latest
 * moment that it can mean.
 *
 * <p>Written in EDTF (ISO 8601-2:2019), of which it knows level 0 (date, date and time, interval)
 * and of level 1 the signs {@code ?} uncertain, {@code ~} approximate, {@code %} both, and {@code
 * X} for unknown digits from the right.
 *
 * <p>In order of time an imprecise date stands behind everything that is known to lie within it:
 * December 2021 after the 31st of December 2021, and the year 2021 after that.
 *
 * @param edtf as written, in normal form; empty where nothing is known
 * @param precision how well it is known
 * @param from the earliest moment, in seconds since 1970 by the clock on the wall
 * @param until the latest moment, likewise; the same as {@code from} for an instant
 */
public record ArchiveDate(String edtf, Precision precision, long from, long until)
    implements Comparable<ArchiveDate> {

  /** How well a date is known, from not at all to the second. */
  public enum Precision {
    UNKNOWN,
    /** Any interval that is not a calendar unit, such as 1914/1918. */
    INTERVAL,
    CENTURY,
    DECADE,
    YEAR,
    MONTH,
    DAY,
    INSTANT
  }

  /**
   * A year, a month or a day of the calendar.
   *
   * @param year 0 for no year at all
   * @param month 1 to 12; 0 for the whole year
   * @param day 1 to 31; 0 for the whole month
   */
  public record Period(int year, int month, int day) implements Comparable<Period> {
    @Override
    public int compareTo(Period other) {
      return Integer.compare(place(), other.place());
    }

    private int place() {
      return (year << 4 | month) << 5 | day;
    }

    /** {@code 2021/12/}, {@code 2021/}, or {@code undated/} for year 0. */
    public String folder() {
      if (year == 0) {
        return "undated/";
      }
      StringBuilder folder = new StringBuilder();
      folder.append("0".repeat(4 - Integer.toString(year).length())).append(year).append('/');
      return month == 0
          ? folder.toString()
          : folder.append(month < 10 ? "0" : "").append(month).append('/').toString();
    }

    /** The next larger period; of a year, the one of all that has no year. */
    public Period wider() {
      return day > 0
          ? new Period(year, month, 0)
          : month > 0 ? new Period(year, 0, 0) : new Period(0, 0, 0);
    }
  }

  /** A text about whose date nothing is known. */
  public static final ArchiveDate UNDATED =
      new ArchiveDate("", Precision.UNKNOWN, Long.MIN_VALUE, Long.MAX_VALUE);

  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%]?)");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

  /** Reads EDTF; empty where the text is none or names a day that does not exist. */
  public static Optional<ArchiveDate> parse(String edtf) {
    try {
      int slash = edtf.indexOf('/');
      return slash < 0
          ? single(edtf)
          : interval(edtf.substring(0, slash), edtf.substring(slash + 1));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The day of a calendar date. */
  public static ArchiveDate of(LocalDate day) {
    return span(day.toString(), Precision.DAY, day, day);
  }

  private static Optional<ArchiveDate> single(String edtf) {
    Matcher moment = MOMENT.matcher(edtf);
    if (moment.matches()) {
      LocalDateTime at = LocalDate.parse(moment.group(1)).atTime(LocalTime.parse(moment.group(2)));
      String zone = moment.group(3) == null ? "" : ZoneOffset.of(moment.group(3)).getId();
      return Optional.of(instant(at, zone));
    }
    Matcher date = DATE.matcher(edtf);
    return date.matches() ? calendarUnit(date) : Optional.empty();
  }

  private static Optional<ArchiveDate> calendarUnit(Matcher date) {
    String year = date.group(1);
    String month = date.group(2);
    String day = date.group(3);
    String edtf = date.group();
    boolean yearKnown = !year.endsWith("X");
    boolean monthKnown = month != null && !month.equals("XX");
    boolean dayKnown = day != null && !day.equals("XX");
    if (dayKnown && !monthKnown || monthKnown && !yearKnown) {
      return Optional.empty();
    }
    LocalDate first =
        LocalDate.of(
            Integer.parseInt(year.replace('X', '0')),
            monthKnown ? Integer.parseInt(month) : 1,
            dayKnown ? Integer.parseInt(day) : 1);
    if (dayKnown) {
      return Optional.of(span(edtf, Precision.DAY, first, first));
    } else if (monthKnown) {
      return Optional.of(span(edtf, Precision.MONTH, first, first.plusMonths(1).minusDays(1)));
    } else if (yearKnown) {
      return Optional.of(span(edtf, Precision.YEAR, first, first.plusYears(1).minusDays(1)));
    }
    boolean decade = year.charAt(2) != 'X';
    LocalDate last = first.plusYears(decade ? 10 : 100).minusDays(1);
    return Optional.of(span(edtf, decade ? Precision.DECADE : Precision.CENTURY, first, last));
  }

  private static Optional<ArchiveDate> interval(String first, String last) {
    Optional<ArchiveDate> start = single(first);
    Optional<ArchiveDate> end = single(last);
    if (start.isEmpty() || end.isEmpty() || start.get().from > end.get().until) {
      return Optional.empty();
    }
    String edtf = start.get().edtf + "/" + end.get().edtf;
    return Optional.of(
        new ArchiveDate(edtf, Precision.INTERVAL, start.get().from, end.get().until));
  }

  private static ArchiveDate span(
      String edtf, Precision precision, LocalDate first, LocalDate last) {
    return new ArchiveDate(
        edtf,
        precision,
        first.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
        last.atTime(23, 59, 59).toEpochSecond(ZoneOffset.UTC));
  }

  private static ArchiveDate instant(LocalDateTime at, String offset) {
    long second = at.toEpochSecond(ZoneOffset.UTC);
    String time = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(at);
    return new ArchiveDate(time + offset, Precision.INSTANT, second, second);
  }

  /**
   * The same moment by the clock of a zone; a date without a known offset from UTC stays as it is.
   */
  public ArchiveDate in(ZoneId zone) {
    if (precision != Precision.INSTANT || edtf.length() == 19) {
      return this;
    }
    OffsetDateTime at = OffsetDateTime.parse(edtf).atZoneSameInstant(zone).toOffsetDateTime();
    boolean wholeMinutes = at.getOffset().getTotalSeconds() % 60 == 0;
    return wholeMinutes ? instant(at.toLocalDateTime(), at.getOffset().getId()) : this;
  }

  /** The earliest moment by the clock on the wall; the first of all for an undated text. */
  public LocalDateTime earliest() {
    return from == Long.MIN_VALUE
        ? LocalDateTime.MIN
        : LocalDateTime.ofEpochSecond(from, 0, ZoneOffset.UTC);
  }

  /** The latest moment by the clock on the wall; the last of all for an undated text. */
  public LocalDateTime latest() {
    return until == Long.MAX_VALUE
        ? LocalDateTime.MAX
        : LocalDateTime.ofEpochSecond(until, 0, ZoneOffset.UTC);
  }

  /** Whether it is marked as uncertain ({@code ?} or {@code %}). */
  public boolean uncertain() {
    return edtf.contains("?") || edtf.contains("%");
  }

  /** Whether it is marked as approximate ({@code ~} or {@code %}). */
  public boolean approximate() {
    return edtf.contains("~") || edtf.contains("%");
  }

  /** Whether its day is known. */
  public boolean hasDay() {
    return period().day > 0;
  }

  /**
   * The smallest day, month or year that it lies in wholly; year 0 where it is wider than a year or
   * before the year 1, which has no folder.
   */
  public Period period() {
    if (precision == Precision.UNKNOWN) {
      return new Period(0, 0, 0);
    }
    long firstDay = Math.floorDiv(from, SECONDS_OF_A_DAY);
    long lastDay = Math.floorDiv(until, SECONDS_OF_A_DAY);
    LocalDate first = LocalDate.ofEpochDay(firstDay);
    LocalDate last = firstDay == lastDay ? first : LocalDate.ofEpochDay(lastDay);
    if (first.getYear() != last.getYear() || first.getYear() < 1) {
      return new Period(0, 0, 0);
    } else if (first.getMonth() != last.getMonth()) {
      return new Period(first.getYear(), 0, 0);
    }
    int day = firstDay == lastDay ? first.getDayOfMonth() : 0;
    return new Period(first.getYear(), first.getMonthValue(), day);
  }

  /**
   * The folder of the address of a text of this date: {@code 2021/12/}, {@code 2021/} or {@code
   * undated/}.
   */
  public String folder() {
    return period().folder();
  }

  /**
   * Whether a date that is known better agrees with this one: whether it lies within it and is
   * shorter.
   */
  public boolean mayBe(ArchiveDate better) {
    return better.from >= from
        && better.until <= until
        && (better.from > from || better.until < until);
  }

  /** Whether it may lie between two moments, both included: whether the intervals overlap. */
  public boolean overlaps(LocalDateTime start, LocalDateTime end) {
    return !earliest().isAfter(end) && !latest().isBefore(start);
  }

  /** By latest moment, then the shorter interval first. */
  @Override
  public int compareTo(ArchiveDate other) {
    int order = Long.compare(until, other.until);
    if (order == 0) {
      order = Long.compare(other.from, from);
    }
    return order == 0 ? edtf.compareTo(other.edtf) : order;
  }
}
