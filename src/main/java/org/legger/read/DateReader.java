package org.legger.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legger.archive.ArchiveDate;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * Dates as people and programs write them: EDTF; years first with hyphens, slashes or nothing
 * between; days first as in {@code 02-10-2009}; words as in {@code Friday, June 9, 2017} or {@code
 * 9. November 1989}; with or without a time and an offset. What does not exist is reduced to the
 * part of it that does.
 */
final class DateReader {
  private static final String TIME =
      "(?:(?:T|,?\\s+(?:at |om |um |à )?)([0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)?"
          + "\\s*(?:uur|Uhr|h)?\\s*(Z|UTC|GMT|[+-][0-9]{1,2}(?::?[0-9]{2})?)?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "([0-9][0-9X]{3})(?:([-/.])([0-9]{1,2}|XX)(?:\\2([0-9]{1,2}|XX))?)?([?~%]?)" + TIME);
  private static final Pattern YEAR_ONLY_DIGITS =
      Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})" + TIME);
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})" + TIME);
  private static final Pattern WEEKDAY =
      Pattern.compile("\\A\\p{L}{2,12}\\.?,? +(?=[0-9]|\\p{L}+\\.? [0-9])");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "([0-9]{1,2})(?:\\.|st|nd|rd|th|er|e|º)?(?: de)? (\\p{L}{3,12})\\.?,?(?: de)? ([0-9]{4})"
              + TIME);
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,12})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})" + TIME);
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(\\p{L}{3,12})\\.?,?(?: de)? ([0-9]{4})");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("([0-9]{4}) ?[年년] ?(?:([0-9]{1,2}) ?[月월] ?(?:([0-9]{1,2}) ?[日일]?)?)?");

  private DateReader() {}

  /** A date and what was wrong with it. */
  record Found(ArchiveDate date, List<Problem> problems) {}

  /**
   * Reads a date that stands for itself, as in front matter or a header.
   *
   * @param text the date and nothing else
   * @param place where it stands, for problems
   */
  static Found read(String text, Supplier<Place> place) {
    String trimmed = text.strip();
    Optional<ArchiveDate> normal = ArchiveDate.parse(trimmed);
    if (normal.isPresent()) {
      return new Found(normal.get(), List.of());
    }
    Optional<Parts> parts = parts(trimmed);
    Optional<ArchiveDate> whole = parts.flatMap(p -> ArchiveDate.parse(p.edtf()));
    if (whole.isPresent()) {
      return new Found(whole.get(), List.of());
    } else if (parts.isEmpty()) {
      return new Found(
          ArchiveDate.UNDATED, List.of(problem(place.get(), trimmed, "is no date", "undated")));
    }
    ArchiveDate kept = parts.get().known();
    String instead = kept.edtf().isEmpty() ? "undated" : kept.edtf();
    return new Found(kept, List.of(problem(place.get(), trimmed, "does not exist", instead)));
  }

  /**
   * Reads a line that may be a date and nothing else.
   *
   * @return empty for a line that is not, or that names a day that does not exist
   */
  static Optional<ArchiveDate> line(String line) {
    String trimmed = line.strip();
    return trimmed.length() > 60 || trimmed.codePoints().noneMatch(Character::isDigit)
        ? Optional.empty()
        : parts(trimmed).flatMap(p -> ArchiveDate.parse(p.edtf()));
  }

  private static Problem problem(Place place, String written, String what, String instead) {
    String shown = written.length() <= 40 ? written : written.substring(0, 40) + "…";
    return new Problem(Code.BAD_DATE, place, "\"" + shown + "\" " + what, "kept as " + instead);
  }

  /**
   * The parts of a date.
   *
   * @param month two digits, XX, or empty
   * @param day likewise
   * @param sign of EDTF, or empty
   * @param time with its offset, or empty
   */
  private record Parts(String year, String month, String day, String sign, String time) {
    Parts(String year, String month, String day, String sign, String clock, String offset) {
      this(
          year,
          two(month),
          two(day),
          sign,
          clock == null ? "" : two(clock.replace('.', ':')) + zone(offset));
    }

    String edtf() {
      String date = date(3);
      return time.isEmpty() ? date + sign : date + "T" + time;
    }

    private String date(int parts) {
      return year
          + (parts > 1 && !month.isEmpty() ? "-" + month : "")
          + (parts > 2 && !day.isEmpty() ? "-" + day : "");
    }

    /** As much of it as exists. */
    ArchiveDate known() {
      return ArchiveDate.parse(date(3) + sign)
          .or(() -> ArchiveDate.parse(date(2) + sign))
          .or(() -> ArchiveDate.parse(date(1) + sign))
          .orElse(ArchiveDate.UNDATED);
    }

    private static String two(String digits) {
      return digits == null ? "" : digits.matches("[0-9](:.*)?") ? "0" + digits : digits;
    }

    private static String zone(String offset) {
      if (offset == null) {
        return "";
      }
      return offset.matches("[+-].*") ? offset.substring(0, 1) + two(offset.substring(1)) : "Z";
    }
  }

  private static Optional<Parts> parts(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return Optional.of(
          new Parts(m.group(1), m.group(3), m.group(4), m.group(5), m.group(6), m.group(7)));
    }
    m = DAY_FIRST.matcher(text);
    if (m.matches()) {
      boolean american = m.group(2).equals("/") && Integer.parseInt(m.group(3)) > 12;
      String month = m.group(american ? 1 : 3);
      String day = m.group(american ? 3 : 1);
      return Optional.of(new Parts(m.group(4), month, day, "", m.group(5), m.group(6)));
    }
    m = YEAR_ONLY_DIGITS.matcher(text);
    if (m.matches()) {
      return Optional.of(new Parts(m.group(1), m.group(2), m.group(3), "", m.group(4), m.group(5)));
    }
    m = EAST_ASIAN.matcher(text);
    if (m.matches()) {
      return Optional.of(new Parts(m.group(1), m.group(2), m.group(3), "", null, null));
    }
    return inWords(WEEKDAY.matcher(text).replaceFirst("")).or(() -> inWords(text));
  }

  private static Optional<Parts> inWords(String text) {
    Matcher m = DAY_MONTH.matcher(text);
    if (m.matches()) {
      return parts(m.group(3), m.group(2), m.group(1), m.group(4), m.group(5));
    }
    m = MONTH_DAY.matcher(text);
    if (m.matches()) {
      return parts(m.group(3), m.group(1), m.group(2), m.group(4), m.group(5));
    }
    m = MONTH_YEAR.matcher(text);
    return m.matches() ? parts(m.group(2), m.group(1), null, null, null) : Optional.empty();
  }

  private static Optional<Parts> parts(
      String year, String monthName, String day, String clock, String offset) {
    int month = Months.number(monthName.toLowerCase(Locale.ROOT));
    return month == 0
        ? Optional.empty()
        : Optional.of(new Parts(year, Integer.toString(month), day, "", clock, offset));
  }
}
