package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.ArchiveDate.Precision;

final class ArchiveDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2021-12-30          | DAY      | 2021-12-30T00:00 | 2021-12-30T23:59:59 | 2021-12-30 | 2021/12/",
        "2021-12             | MONTH    | 2021-12-01T00:00 | 2021-12-31T23:59:59 | 2021-12-0  | 2021/12/",
        "2021                | YEAR     | 2021-01-01T00:00 | 2021-12-31T23:59:59 | 2021-0-0   | 2021/",
        "2000-02             | MONTH    | 2000-02-01T00:00 | 2000-02-29T23:59:59 | 2000-2-0   | 2000/02/",
        "1900-02             | MONTH    | 1900-02-01T00:00 | 1900-02-28T23:59:59 | 1900-2-0   | 1900/02/",
        "0987                | YEAR     | 0987-01-01T00:00 | 0987-12-31T23:59:59 | 987-0-0    | 0987/",
        "1650~               | YEAR     | 1650-01-01T00:00 | 1650-12-31T23:59:59 | 1650-0-0   | 1650/",
        "1787-09?            | MONTH    | 1787-09-01T00:00 | 1787-09-30T23:59:59 | 1787-9-0   | 1787/09/",
        "1787-09-03%         | DAY      | 1787-09-03T00:00 | 1787-09-03T23:59:59 | 1787-9-3   | 1787/09/",
        "193X                | DECADE   | 1930-01-01T00:00 | 1939-12-31T23:59:59 | 0-0-0      | undated/",
        "19XX                | CENTURY  | 1900-01-01T00:00 | 1999-12-31T23:59:59 | 0-0-0      | undated/",
        "1844-XX             | YEAR     | 1844-01-01T00:00 | 1844-12-31T23:59:59 | 1844-0-0   | 1844/",
        "1844-03-XX          | MONTH    | 1844-03-01T00:00 | 1844-03-31T23:59:59 | 1844-3-0   | 1844/03/",
        "1844-XX-XX          | YEAR     | 1844-01-01T00:00 | 1844-12-31T23:59:59 | 1844-0-0   | 1844/",
        "1914/1918           | INTERVAL | 1914-01-01T00:00 | 1918-12-31T23:59:59 | 0-0-0      | undated/",
        "1914-07-28/1914-08  | INTERVAL | 1914-07-28T00:00 | 1914-08-31T23:59:59 | 1914-0-0   | 1914/",
        "1914-08-01/1914-08-09 | INTERVAL | 1914-08-01T00:00 | 1914-08-09T23:59:59 | 1914-8-0 | 1914/08/",
        "1969-07-20T22:56:15 | INSTANT  | 1969-07-20T22:56:15 | 1969-07-20T22:56:15 | 1969-7-20 | 1969/07/",
        "1969-07-20T22:56Z   | INSTANT  | 1969-07-20T22:56 | 1969-07-20T22:56 | 1969-7-20 | 1969/07/",
      })
  void readsEdtf(
      String edtf,
      Precision precision,
      LocalDateTime earliest,
      LocalDateTime latest,
      String period,
      String folder) {
    ArchiveDate date = date(edtf);
    Period p = date.period();
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    String[] parts = period.split("-");
    assertThat(p)
        .isEqualTo(
            new Period(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2])));
    assertThat(date.folder()).isEqualTo(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "2021-13",
        "2021-00",
        "2021-02-30",
        "2021-02-29",
        "1900-02-29",
        "2021-04-31",
        "2021-12-00",
        "2021-XX-05",
        "20XX-05",
        "202X-05",
        "2XXX",
        "XXXX",
        "21",
        "20211",
        "2021-1",
        "2021-12-3",
        "2021/",
        "/2021",
        "2021/2020",
        "2021/2022/2023",
        "2021-12-30T",
        "2021-12T10:00",
        "2021-12-30T24:00",
        "2021-12-30T12:60",
        "2021-12-30T12:00+19:00",
        "2021-12-30 12:00",
        "2021-12-30T12:00~",
        " 2021",
        "2021\n",
        "2021-12~-30",
        "٢٠٢١",
        "2021–12",
        "date 2021"
      })
  void refusesWhatIsNoEdtfOrDoesNotExist(String text) {
    assertThat(ArchiveDate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1650~, false, true",
    "1650?, true, false",
    "1650%, true, true",
    "1650, false, false",
    "1914/1918?, true, false",
  })
  void knowsWhatItDoesNotKnow(String edtf, boolean uncertain, boolean approximate) {
    assertThat(date(edtf).uncertain()).isEqualTo(uncertain);
    assertThat(date(edtf).approximate()).isEqualTo(approximate);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-30T14:05, 2021-12-30T14:05:00",
    "2021-12-30T14:05:09.123, 2021-12-30T14:05:09",
    "2021-12-30T14:05+01, 2021-12-30T14:05:00+01:00",
    "2021-12-30T14:05+0100, 2021-12-30T14:05:00+01:00",
    "2021-12-30T14:05:00+00:00, 2021-12-30T14:05:00Z",
  })
  void writesInstantsInOneForm(String written, String normal) {
    assertThat(date(written).edtf()).isEqualTo(normal);
    assertThat(date(normal)).isEqualTo(date(written));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-31T23:30:00Z, Europe/Amsterdam, 2020-01-01T00:30:00+01:00",
    "2020-01-01T00:30:00+01:00, America/New_York, 2019-12-31T18:30:00-05:00",
    "2020-07-01T12:00:00Z, Europe/Amsterdam, 2020-07-01T14:00:00+02:00",
    "1975-11-25T00:00:00-03:30, Asia/Kathmandu, 1975-11-25T09:00:00+05:30",
    "2020-02-28T23:59:59-00:01, UTC, 2020-02-29T00:00:59Z",
    "2020-07-01T12:00:00, Asia/Tokyo, 2020-07-01T12:00:00",
    "2020-07-01, Asia/Tokyo, 2020-07-01",
    "2020, Asia/Tokyo, 2020",
  })
  void isShownByTheClockOfAZone(String edtf, ZoneId zone, String there) {
    ArchiveDate moved = date(edtf).in(zone);
    assertThat(moved).isEqualTo(date(there));
    assertThat(moved.in(zone)).isEqualTo(moved);
  }

  @Test
  void anUndatedTextMayBeOfAnyTime() {
    ArchiveDate none = ArchiveDate.UNDATED;
    assertThat(none.edtf()).isEmpty();
    assertThat(none.period()).isEqualTo(new Period(0, 0, 0));
    assertThat(none.folder()).isEqualTo("undated/");
    assertThat(none.hasDay()).isFalse();
    assertThat(none.uncertain() || none.approximate()).isFalse();
    assertThat(none.in(ZoneId.of("Asia/Tokyo"))).isEqualTo(none);
    assertThat(none.earliest()).isEqualTo(LocalDateTime.MIN);
    assertThat(none.latest()).isEqualTo(LocalDateTime.MAX);
    assertThat(none.overlaps(LocalDateTime.MIN, LocalDateTime.MIN)).isTrue();
  }

  @Test
  void standsBehindEverythingThatLiesWithinIt() {
    assertThat(
            java.util.stream.Stream.of(
                    "20XX",
                    "202X",
                    "2021",
                    "2021-12",
                    "2021-12-31",
                    "2021-12-31T10:00",
                    "2022-01-01")
                .map(ArchiveDateTest::date)
                .sorted()
                .map(ArchiveDate::edtf))
        .containsExactly(
            "2021-12-31T10:00:00", "2021-12-31", "2021-12", "2021", "2022-01-01", "202X", "20XX");
    assertThat(ArchiveDate.UNDATED).isGreaterThan(date("20XX"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12, 2021-12-31, true",
    "2021-12, 2022-01-01, false",
    "2021-12-31, 2021-12-31, true",
    "192X, 1925-06-01, true",
    "1914/1918, 1919-01-01, false",
  })
  void overlapsTheDaysThatItMayMean(String edtf, LocalDate day, boolean overlaps) {
    assertThat(date(edtf).overlaps(day.atStartOfDay(), day.atTime(23, 59, 59))).isEqualTo(overlaps);
  }

  @Test
  void aDayIsWhatTheCalendarCallsIt() {
    assertThat(ArchiveDate.of(LocalDate.of(1953, 2, 1))).isEqualTo(date("1953-02-01"));
  }

  private static ArchiveDate date(String edtf) {
    return ArchiveDate.parse(edtf)
        .orElseThrow(() -> new AssertionError("not read as a date: " + edtf));
  }
}
