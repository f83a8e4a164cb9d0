package org.legger.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legger.archive.ArchiveDate;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/** Dates as people write them; what does not exist is reduced to the part of it that does. */
final class DateReader {
  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{2,4}X{0,2})(?:-([0-9]{1,2}|XX))?(?:-([0-9]{1,2}|XX))?([?~%]?)"
              + "(?:(?:T|\\s+)([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)?\\s*(Z|[+-][0-9]{2}:?[0-9]{2})?)?");

  private DateReader() {}

  /** A date and what was wrong with it. */
  record Found(ArchiveDate date, List<Problem> problems) {}

  /**
   * Reads a date that stands for itself, as in front matter or a header.
   *
   * @param text the date and nothing else
   * @param place where it stands, for problems
   */
  static Found read(String text, Place place) {
    String trimmed = text.strip();
    Optional<ArchiveDate> edtf = ArchiveDate.parse(trimmed);
    if (edtf.isPresent()) {
      return new Found(edtf.get(), List.of());
    }
    Matcher iso = ISO.matcher(trimmed);
    if (!iso.matches()) {
      return new Found(
          ArchiveDate.UNDATED,
          List.of(
              new Problem(
                  Code.BAD_DATE,
                  place,
                  "\"" + shown(trimmed) + "\" is no date",
                  "kept as undated")));
    }
    return iso(iso, trimmed, place);
  }

  private static Found iso(Matcher iso, String written, Place place) {
    String year = iso.group(1);
    String month = two(iso.group(2));
    String day = two(iso.group(3));
    String sign = iso.group(4);
    Optional<ArchiveDate> whole =
        iso.group(5) == null
            ? ArchiveDate.parse(year + month + day + sign)
            : ArchiveDate.parse(year + month + day + "T" + time(iso));
    if (whole.isPresent()) {
      return new Found(whole.get(), List.of());
    }
    ArchiveDate kept =
        ArchiveDate.parse(year + month + day + sign)
            .or(() -> ArchiveDate.parse(year + month + sign))
            .or(() -> ArchiveDate.parse(year + sign))
            .orElse(ArchiveDate.UNDATED);
    String instead = kept.edtf().isEmpty() ? "undated" : kept.edtf();
    return new Found(
        kept,
        List.of(
            new Problem(
                Code.BAD_DATE,
                place,
                "\"" + shown(written) + "\" does not exist",
                "kept as " + instead)));
  }

  private static String time(Matcher iso) {
    String time = iso.group(5).length() % 3 == 1 ? "0" + iso.group(5) : iso.group(5);
    return time + (iso.group(6) == null ? "" : iso.group(6));
  }

  private static String two(String digits) {
    return digits == null ? "" : digits.length() == 1 ? "-0" + digits : "-" + digits;
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
