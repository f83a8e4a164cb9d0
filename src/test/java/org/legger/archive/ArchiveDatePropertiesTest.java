package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.legger.archive.ArchiveDate.Period;

/** What holds for any date, tried on some hundred random ones. */
final class ArchiveDatePropertiesTest {
  private static final long SEED = 19530201;
  private static final int CASES = 500;
  private static final List<String> ZONES =
      List.of("UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Pacific/Apia");

  @Test
  void itsNormalFormIsReadAsTheSameDate() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      String written = edtf(random);
      ArchiveDate date = read(written);
      assertThat(ArchiveDate.parse(date.edtf())).as(about(i, written)).contains(date);
    }
  }

  @Test
  void earliestIsNeverAfterLatest() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      String written = edtf(random);
      ArchiveDate date = read(written);
      assertThat(date.earliest()).as(about(i, written)).isBeforeOrEqualTo(date.latest());
    }
  }

  @Test
  void whatLiesWithinADateStandsBeforeIt() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      ArchiveDate outer = read(edtf(random));
      ArchiveDate inner = read(within(outer, random));
      boolean same = inner.from() == outer.from() && inner.until() == outer.until();
      assertThat(same || inner.compareTo(outer) < 0)
          .as(about(i, inner.edtf() + " within " + outer.edtf()))
          .isTrue();
    }
  }

  @Test
  void theOrderIsTotal() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES * 4; i++) {
      ArchiveDate a = read(edtf(random));
      ArchiveDate b = read(edtf(random));
      ArchiveDate c = random.nextInt(20) == 0 ? ArchiveDate.UNDATED : read(edtf(random));
      String these = about(i, a.edtf() + ", " + b.edtf() + ", " + c.edtf());
      assertThat(Integer.signum(a.compareTo(b)))
          .as(these)
          .isEqualTo(-Integer.signum(b.compareTo(a)));
      assertThat(a.compareTo(b) == 0).as(these).isEqualTo(a.equals(b));
      if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
        assertThat(a.compareTo(c)).as(these).isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void daysStandInTheOrderOfTheCalendar() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      LocalDate a = day(random);
      LocalDate b = random.nextBoolean() ? a.plusDays(random.nextInt(3) - 1L) : day(random);
      assertThat(Integer.signum(ArchiveDate.of(a).compareTo(ArchiveDate.of(b))))
          .as(about(i, a + ", " + b))
          .isEqualTo(Integer.signum(a.compareTo(b)));
    }
  }

  @Test
  void aWiderPeriodHoldsTheNarrowerOne() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      ArchiveDate date = read(edtf(random));
      Period period = date.period();
      Period wider = period.wider();
      assertThat(wider.day()).as(about(i, date.edtf())).isZero();
      assertThat(wider.year() == period.year() || wider.equals(new Period(0, 0, 0)))
          .as(about(i, date.edtf()))
          .isTrue();
      assertThat(wider.month() == 0 || wider.month() == period.month())
          .as(about(i, date.edtf()))
          .isTrue();
      assertThat(wider).as(about(i, date.edtf())).isLessThanOrEqualTo(period);
    }
  }

  @Test
  void itsPeriodHoldsIt() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      ArchiveDate date = read(edtf(random));
      Period p = date.period();
      if (p.year() > 0) {
        String unit =
            p.month() == 0
                ? String.format(Locale.ROOT, "%04d", p.year())
                : String.format(Locale.ROOT, "%04d-%02d", p.year(), p.month());
        ArchiveDate whole = read(p.day() == 0 ? unit : unit + String.format("-%02d", p.day()));
        assertThat(whole.from()).as(about(i, date.edtf())).isLessThanOrEqualTo(date.from());
        assertThat(whole.until()).as(about(i, date.edtf())).isGreaterThanOrEqualTo(date.until());
      }
    }
  }

  @Test
  void anotherClockShowsTheSameMoment() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      LocalDateTime at =
          LocalDate.of(1950, 1, 1).atStartOfDay().plusSeconds(random.nextInt(Integer.MAX_VALUE));
      String written = at.withSecond(9) + (random.nextBoolean() ? "Z" : "+05:30");
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      ArchiveDate moved = read(written).in(zone);
      assertThat(java.time.OffsetDateTime.parse(moved.edtf()).toInstant())
          .as(about(i, written + " in " + zone))
          .isEqualTo(java.time.OffsetDateTime.parse(read(written).edtf()).toInstant());
      assertThat(ArchiveDate.parse(moved.edtf()))
          .as(about(i, written + " in " + zone))
          .contains(moved);
    }
  }

  private static String about(int number, String these) {
    return "seed " + SEED + ", case " + number + ": " + these;
  }

  private static ArchiveDate read(String edtf) {
    return ArchiveDate.parse(edtf)
        .orElseThrow(() -> new AssertionError("seed " + SEED + ": not read: " + edtf));
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(1, 1, 1).plusDays(random.nextInt(365 * 2100));
  }

  private static String instant(Random random) {
    return day(random)
        .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60))
        .toString();
  }

  private static String edtf(Random random) {
    if (random.nextInt(8) == 0) {
      ArchiveDate some = read(single(random));
      ArchiveDate other = read(single(random));
      return some.from() <= other.until()
          ? some.edtf() + "/" + other.edtf()
          : other.edtf() + "/" + some.edtf();
    }
    return single(random);
  }

  private static String single(Random random) {
    String day = day(random).toString();
    String sign = List.of("", "", "?", "~", "%").get(random.nextInt(5));
    return switch (random.nextInt(8)) {
      case 0 -> day.substring(0, 2) + "XX" + sign;
      case 1 -> day.substring(0, 3) + "X" + sign;
      case 2 -> day.substring(0, 4) + sign;
      case 3 -> day.substring(0, 7) + sign;
      case 4 -> day.substring(0, 7) + "-XX" + sign;
      case 5 -> instant(random) + List.of("", "Z", "-03:30").get(random.nextInt(3));
      default -> day + sign;
    };
  }

  /** A day or a moment at random between the ends of a date. */
  private static String within(ArchiveDate outer, Random random) {
    long seconds = outer.until() - outer.from() + 1;
    LocalDateTime at = outer.earliest().plusSeconds((long) (random.nextDouble() * seconds));
    boolean days = seconds >= 86_400 && random.nextBoolean();
    return days ? at.toLocalDate().toString() : at.toString().substring(0, 16);
  }
}
