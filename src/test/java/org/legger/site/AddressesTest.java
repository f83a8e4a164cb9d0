package org.legger.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legger.site.Articles.about;
import static org.legger.site.Articles.archive;
import static org.legger.site.Articles.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Settings;
import org.legger.archive.Taxonomy;

final class AddressesTest {
  private static final long SEED = 1869;

  @Test
  void anAddressThatOnlyOneWantsIsKept() {
    assertThat(settled(article("a.txt", "1953", "storm"), article("b.txt", "1954", "storm")))
        .containsEntry("a.txt", "1953/storm.html")
        .containsEntry("b.txt", "1954/storm.html");
  }

  @Test
  void theFirstByPathKeepsTheAddressThoughItIsTheLaterText() {
    Map<String, String> at =
        settled(article("b.txt", "1953-02-01", "storm"), article("a.txt", "1953-02-28", "storm"));
    assertThat(at).containsEntry("a.txt", "1953/02/storm.html");
    assertThat(at.get("b.txt")).matches("1953/02/storm-[a-z0-9]{5}\\.html");
  }

  @Test
  void aSuffixOnlyDependsOnThePath() {
    String alone =
        settled(article("a.txt", "1953", "storm"), article("b.txt", "1953", "storm")).get("b.txt");
    String among =
        settled(
                article("a.txt", "1953", "storm"),
                article("b.txt", "1953", "storm"),
                article("c.txt", "1953", "storm"),
                article("d.txt", "1953", "flood"))
            .get("b.txt");
    assertThat(among).isEqualTo(alone);
  }

  @Test
  void theOrderOfReadingsDoesNotMatter() {
    Random random = new Random(SEED);
    List<Article> articles = some(random, 60);
    Map<String, String> expected = settled(articles.toArray(Article[]::new));
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(articles, random);
      assertThat(settled(articles.toArray(Article[]::new)))
          .as("seed %d, case %d", SEED, i)
          .isEqualTo(expected);
    }
  }

  @Test
  void oneMoreTextMovesNoOther() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      List<Article> articles = some(random, 20);
      Map<String, String> before = settled(articles.toArray(Article[]::new));
      articles.add(article("z.txt", "1953", "storm"));
      Map<String, String> after = settled(articles.toArray(Article[]::new));
      assertThat(after).as("seed %d, case %d", SEED, i).containsAllEntriesOf(before);
    }
  }

  @Test
  void oneMoreTextThatComesFirstMovesOnlyWhoHadItsAddress() {
    Map<String, String> before =
        settled(
            article("b.txt", "1953", "storm"),
            article("c.txt", "1953", "storm"),
            article("d.txt", "1953", "dijk"));
    Map<String, String> after =
        settled(
            article("a.txt", "1953", "storm"),
            article("b.txt", "1953", "storm"),
            article("c.txt", "1953", "storm"),
            article("d.txt", "1953", "dijk"));
    assertThat(after).containsEntry("a.txt", "1953/storm.html");
    assertThat(after.get("c.txt")).isEqualTo(before.get("c.txt"));
    assertThat(after.get("d.txt")).isEqualTo(before.get("d.txt"));
    assertThat(after.get("b.txt")).isNotEqualTo(before.get("b.txt"));
  }

  @Test
  void noTwoTextsHaveOneAddress() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100; i++) {
      Map<String, String> at = settled(some(random, 40).toArray(Article[]::new));
      assertThat(new HashSet<>(at.values()))
          .as("seed %d, case %d", SEED, i)
          .hasSameSizeAs(at.keySet());
    }
  }

  @Test
  void aSuffixNeverTakesAnAddressThatAnotherTextWants() {
    String suffixed =
        settled(article("a.txt", "1953", "storm"), article("b.txt", "1953", "storm")).get("b.txt");
    String headline = suffixed.substring("1953/".length(), suffixed.length() - ".html".length());
    Map<String, String> at =
        settled(
            article("a.txt", "1953", "storm"),
            article("b.txt", "1953", "storm"),
            article("z.txt", "1953", headline));
    assertThat(at).containsEntry("z.txt", suffixed);
    assertThat(at.get("b.txt")).startsWith("1953/storm-").isNotEqualTo(suffixed);
  }

  @Test
  void theOrderOfTimeIsKept() {
    Archive settled =
        Addresses.settle(
            archive(
                article("b.txt", "1953-02-01", "storm"), article("a.txt", "1953-02-28", "storm")));
    assertThat(settled.articles())
        .extracting(a -> a.source().path())
        .containsExactly("b.txt", "a.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "1953-02-01, 1953/02/01.html",
    "1953-02, 1953/02/index.html",
    "1953, 1953/index.html",
    "0987, 0987/index.html",
    "195X, undated/index.html",
  })
  void eachPeriodHasAPage(String date, String address) {
    assertThat(Addresses.of(ArchiveDate.parse(date).orElseThrow().period())).hasToString(address);
  }

  @Test
  void termsHaveAddressesOfTheirOwn() {
    Article article =
        about(
            article("a.txt", "1953", "storm"),
            List.of("C++", "C#", "C", "Index", "Con", "aux", "😀", "🎉", "Überfall", "Uberfall"),
            List.of());
    Map<String, Permalink> at = Addresses.of(archive(article).taxonomy(Taxonomy.Kind.TOPIC));
    assertThat(at).hasSize(10);
    assertThat(new HashSet<>(at.values()))
        .hasSize(10)
        .doesNotContain(new Permalink("topics/index.html"));
    assertThat(at.values())
        .allSatisfy(p -> assertThat(p.path()).matches("topics/[a-z0-9-]+\\.html"));
    assertThat(at.get("c")).hasToString("topics/c.html");
  }

  private static Map<String, String> settled(Article... articles) {
    Map<String, String> at = new TreeMap<>();
    Addresses.settle(Articles.archive(Settings.DEFAULT, List.of(articles), List.of()))
        .articles()
        .forEach(a -> at.put(a.source().path(), a.permalink().path()));
    return at;
  }

  private static List<Article> some(Random random, int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String headline = List.of("storm", "dijk", "ijs").get(random.nextInt(3));
      articles.add(article(String.format("%03d.txt", i), "195" + random.nextInt(5), headline));
    }
    return articles;
  }
}
