package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legger.archive.ArchiveDate.Period;

final class ArchiveTest {

  @Test
  void standsInOrderOfTime() {
    Archive archive =
        archive(
            text("none.txt", "", "nl"),
            text("year.txt", "1953", "nl"),
            text("late.txt", "1954-01-01", "nl"),
            text("month.txt", "1953-02", "nl"),
            text("day.txt", "1953-02-01", "nl"));
    assertThat(paths(archive.articles()))
        .containsExactly("day.txt", "month.txt", "year.txt", "late.txt", "none.txt");
  }

  @Test
  void textsOfOneMomentStandByTheirPath() {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      readings.add(text(String.format("%02d.txt", i), "1953-02-01", "nl"));
    }
    List<String> expected = paths(Archive.of(readings, Settings.DEFAULT).articles());
    for (long seed = 0; seed < 20; seed++) {
      Collections.shuffle(readings, new Random(seed));
      assertThat(paths(Archive.of(readings, Settings.DEFAULT).articles()))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
    assertThat(expected).isSorted();
  }

  @Test
  void itsLanguageIsTheOneOfTheSettings() {
    Archive archive =
        Archive.of(
            List.of(text("a.txt", "", "nl"), text("b.txt", "", "")), Settings.DEFAULT.in("fy"));
    assertThat(archive.language()).isEqualTo("fy");
    assertThat(languages(archive)).containsExactly("nl", "fy");
  }

  @Test
  void itsLanguageIsElseTheCommonest() {
    Archive archive =
        archive(
            text("a.txt", "", "de"),
            text("b.txt", "", "nl"),
            text("c.txt", "", "nl"),
            text("d.txt", "", ""));
    assertThat(archive.language()).isEqualTo("nl");
    assertThat(archive.settings().language()).contains("nl");
    assertThat(languages(archive)).containsExactly("de", "nl", "nl", "nl");
  }

  @Test
  void ofTwoLanguagesThatAreAsCommonTheFirstByItsTag() {
    assertThat(archive(text("a.txt", "", "nl"), text("b.txt", "", "de")).language())
        .isEqualTo("de");
    assertThat(archive(text("a.txt", "", "de"), text("b.txt", "", "nl")).language())
        .isEqualTo("de");
  }

  @Test
  void itsLanguageIsAtLastEnglish() {
    assertThat(archive(text("a.txt", "", "")).language()).isEqualTo("en");
    assertThat(archive().language()).isEqualTo("en");
  }

  @Test
  void findsWhatLiesWithinAPeriod() {
    Archive archive =
        archive(
            text("day.txt", "1953-02-01", "nl"),
            text("month.txt", "1953-02", "nl"),
            text("year.txt", "1953", "nl"),
            text("other.txt", "1953-03-01", "nl"),
            text("war.txt", "1914/1918", "nl"),
            text("none.txt", "", "nl"));
    assertThat(paths(archive.in(new Period(1953, 0, 0))))
        .containsExactly("day.txt", "month.txt", "other.txt", "year.txt");
    assertThat(paths(archive.in(new Period(1953, 2, 0)))).containsExactly("day.txt", "month.txt");
    assertThat(paths(archive.in(new Period(1953, 2, 1)))).containsExactly("day.txt");
    assertThat(paths(archive.in(new Period(0, 0, 0)))).containsExactly("war.txt", "none.txt");
    assertThat(archive.in(new Period(1999, 0, 0))).isEmpty();
    assertThat(archive.years()).containsExactly(1953);
  }

  @Test
  void findsTopicsInAnySpelling() {
    Archive archive =
        archive(
            about("a.txt", "1953", List.of("Water", "water", "Caf\u00e9")),
            about("b.txt", "1954", List.of("WATER", "Cafe\u0301")));
    Taxonomy topics = archive.taxonomy(Taxonomy.Kind.TOPIC);
    assertThat(topics.terms().keySet()).containsExactly("café", "water");
    assertThat(topics.terms().get("water").name()).isEqualTo("Water");
    assertThat(paths(topics.terms().get("water").articles())).containsExactly("a.txt", "b.txt");
    assertThat(archive.taxonomy(Taxonomy.Kind.AUTHOR).terms()).isEmpty();
  }

  @Test
  void whatIsLeftOutIsNotInIt() {
    Source image = new Source("a.jpg", 1, 0);
    Archive archive =
        archive(
            new Reading.LeftOut(new Source("b.txt", 1, 0), Reading.Reason.DRAFT, List.of()),
            new Reading.Attachment(image, 7, List.of()));
    assertThat(archive.articles()).isEmpty();
    assertThat(archive.attachments()).extracting(Reading.Attachment::source).containsExactly(image);
  }

  @Test
  void keepsItsOrderWhenArticlesMove() {
    Archive archive = archive(text("a.txt", "1953", "nl"), text("b.txt", "1954", "nl"));
    Archive moved = archive.map(a -> a.at(new Permalink("z" + a.source().path() + ".html")));
    assertThat(paths(moved.articles())).containsExactly("a.txt", "b.txt");
    assertThat(moved.articles())
        .extracting(a -> a.permalink().path())
        .containsExactly("za.txt.html", "zb.txt.html");
  }

  private static Archive archive(Reading... readings) {
    return Archive.of(List.of(readings), Settings.DEFAULT);
  }

  private static List<String> paths(List<Article> articles) {
    return articles.stream().map(a -> a.source().path()).toList();
  }

  private static Stream<String> languages(Archive archive) {
    return archive.articles().stream().map(Article::language);
  }

  private static Reading text(String path, String date, String language) {
    return reading(path, date, language, Article.Subjects.NONE);
  }

  private static Reading about(String path, String date, List<String> topics) {
    return reading(path, date, "nl", new Article.Subjects(topics, List.of()));
  }

  private static Reading reading(
      String path, String date, String language, Article.Subjects subjects) {
    Article article =
        new Article(
            new Source(path, 1, 0),
            new Permalink(path + ".html"),
            ArchiveDate.parse(date).orElse(ArchiveDate.UNDATED),
            new Headline(path, Headline.Origin.TITLE_LINE, false),
            language,
            subjects,
            Words.NONE,
            List.of(),
            new Receipt("UTF-8", Receipt.DateFrom.NONE, Receipt.LanguageFrom.MODEL),
            org.legger.archive.Likeness.NONE,
            path.hashCode(),
            0);
    return new Reading.Text(article, List.of(), java.util.Map.of(), List.of());
  }
}
