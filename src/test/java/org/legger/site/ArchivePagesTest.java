package org.legger.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legger.site.Articles.about;
import static org.legger.site.Articles.archive;
import static org.legger.site.Articles.article;
import static org.legger.site.Articles.pagesOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing.Kind;
import org.legger.site.Page.Target;
import org.legger.site.Page.TermsPage;

final class ArchivePagesTest {

  @Test
  void anEmptyArchiveHasAHomePage() {
    assertThat(addresses(archive()))
        .containsExactlyInAnyOrder("index.html", "404.html", "search.html");
    assertThat(list(archive(), "index.html").listing().count()).isZero();
  }

  @Test
  void aDayIsListedByDayMonthAndYear() {
    assertThat(addresses(archive(article("a.txt", "1953-02-01", "storm"))))
        .containsExactlyInAnyOrder(
            "1953/02/storm.html",
            "index.html",
            "1953/index.html",
            "1953/02/index.html",
            "1953/02/01.html",
            "404.html",
            "search.html");
  }

  @Test
  void aTimeIsListedByItsDay() {
    assertThat(addresses(archive(article("a.txt", "1969-07-20T22:56:15-04:00", "maan"))))
        .contains("1969/07/20.html");
  }

  @Test
  void aMonthIsListedByMonthAndYearOnly() {
    assertThat(addresses(archive(article("a.txt", "1953-02", "storm"))))
        .containsExactlyInAnyOrder(
            "1953/02/storm.html",
            "index.html",
            "1953/index.html",
            "1953/02/index.html",
            "404.html",
            "search.html");
  }

  @Test
  void aYearIsListedByYearOnly() {
    assertThat(addresses(archive(article("a.txt", "1953", "storm"))))
        .containsExactlyInAnyOrder(
            "1953/storm.html", "index.html", "1953/index.html", "404.html", "search.html");
  }

  @Test
  void whatHasNoYearIsListedAsUndated() {
    Archive archive =
        archive(
            article("a.txt", "", "x"),
            article("b.txt", "195X", "y"),
            article("c.txt", "1914/1918", "z"));
    assertThat(addresses(archive))
        .containsExactlyInAnyOrder(
            "undated/x.html",
            "undated/y.html",
            "undated/z.html",
            "index.html",
            "undated/index.html",
            "404.html",
            "search.html");
    assertThat(list(archive, "undated/index.html").shown()).hasSize(3);
  }

  @Test
  void anIntervalWithinAMonthIsListedThere() {
    Archive archive = archive(article("a.txt", "1953-02-01/1953-02-03", "storm"));
    assertThat(addresses(archive)).contains("1953/02/index.html").doesNotContain("1953/02/01.html");
  }

  @Test
  void aListHoldsWhatIsKnownLessWellAsWell() {
    Archive archive =
        archive(
            article("d.txt", "1953-02-01", "d"),
            article("m.txt", "1953-02", "m"),
            article("y.txt", "1953", "y"));
    assertThat(names(list(archive, "1953/02/01.html"))).containsExactly("d");
    assertThat(names(list(archive, "1953/02/index.html"))).containsExactly("d", "m");
    assertThat(names(list(archive, "1953/index.html"))).containsExactly("d", "m", "y");
    assertThat(names(list(archive, "index.html")))
        .as("newest first")
        .containsExactly("y", "m", "d");
  }

  @Test
  void yearsAndMonthsAreCounted() {
    Archive archive =
        archive(
            article("a.txt", "1953-02-01", "a"),
            article("b.txt", "1953-02", "b"),
            article("c.txt", "1953-11-01", "c"),
            article("d.txt", "1954", "d"),
            article("e.txt", "", "e"));
    assertThat(list(archive, "index.html").listing().parts())
        .isEqualTo(Map.of(new Period(1953, 0, 0), 3, new Period(1954, 0, 0), 1));
    assertThat(list(archive, "1953/index.html").listing().parts())
        .as("months and days of a year")
        .isEqualTo(
            Map.of(
                new Period(1953, 2, 0), 2,
                new Period(1953, 2, 1), 1,
                new Period(1953, 11, 0), 1,
                new Period(1953, 11, 1), 1));
    assertThat(list(archive, "1953/02/index.html").listing().parts())
        .isEqualTo(Map.of(new Period(1953, 2, 1), 1));
    assertThat(list(archive, "1954/index.html").listing().parts()).isEmpty();
  }

  @Test
  void aPeriodKnowsTheNextThatHasArticles() {
    Archive archive =
        archive(
            article("a.txt", "1953-02-01", "a"),
            article("b.txt", "1953-11-30", "b"),
            article("c.txt", "1960-01-01", "c"));
    assertThat(list(archive, "1953/index.html").listing().earlier()).isEmpty();
    assertThat(list(archive, "1953/index.html").listing().later()).contains(new Period(1960, 0, 0));
    assertThat(list(archive, "1953/11/index.html").listing().earlier())
        .contains(new Period(1953, 2, 0));
    assertThat(list(archive, "1953/11/index.html").listing().later())
        .contains(new Period(1960, 1, 0));
    assertThat(list(archive, "1960/01/01.html").listing().earlier())
        .contains(new Period(1953, 11, 30));
    assertThat(list(archive, "1960/01/01.html").listing().later()).isEmpty();
  }

  @Test
  void anArticleKnowsItsNeighboursInTime() {
    Article first = article("z.txt", "1953", "a");
    Article second = article("y.txt", "1954", "b");
    Article third = article("x.txt", "", "c");
    List<ArticlePage> pages =
        pages(archive(third, second, first))
            .filter(ArticlePage.class::isInstance)
            .map(ArticlePage.class::cast)
            .toList();
    assertThat(pages).extracting(ArticlePage::article).containsExactly(first, second, third);
    assertThat(pages)
        .extracting(ArticlePage::earlier)
        .containsExactly(Optional.empty(), Optional.of(first), Optional.of(second));
    assertThat(pages)
        .extracting(ArticlePage::later)
        .containsExactly(Optional.of(second), Optional.of(third), Optional.empty());
  }

  @Test
  void aLongListHasPages() {
    List<Article> articles =
        IntStream.range(0, 25).mapToObj(i -> article(i + ".txt", "1953-02-01", "n" + i)).toList();
    Archive archive = Articles.archive(pagesOf(10), articles, List.of());
    assertThat(addresses(archive))
        .contains("index.html", "pages/2.html", "pages/3.html")
        .contains("1953/index.html", "1953/pages/2.html", "1953/pages/3.html")
        .contains("1953/02/index.html", "1953/02/pages/3.html")
        .contains("1953/02/01.html", "1953/02/01/2.html", "1953/02/01/3.html")
        .doesNotContain("pages/1.html", "pages/4.html");
    List<String> shown = new ArrayList<>();
    for (String page : List.of("1953/02/01.html", "1953/02/01/2.html", "1953/02/01/3.html")) {
      shown.addAll(names(list(archive, page)));
      assertThat(list(archive, page).pager().count()).isEqualTo(3);
      assertThat(list(archive, page).listing().count()).isEqualTo(25);
    }
    assertThat(shown)
        .containsExactlyElementsOf(
            archive.articles().stream().map(a -> a.headline().text()).toList());
  }

  @Test
  void aFullPageHasNoEmptyOneBehindIt() {
    List<Article> articles =
        IntStream.range(0, 20).mapToObj(i -> article(i + ".txt", "1953", "n" + i)).toList();
    assertThat(addresses(Articles.archive(pagesOf(10), articles, List.of())))
        .contains("pages/2.html")
        .doesNotContain("pages/3.html");
    assertThat(addresses(Articles.archive(pagesOf(20), articles, List.of())))
        .doesNotContain("pages/2.html");
  }

  @Test
  void topicsAndAuthorsHavePages() {
    Article a =
        about(article("a.txt", "1953", "a"), List.of("Water", "Zeeland"), List.of("Anna Bos"));
    Article b = about(article("b.txt", "1954", "b"), List.of("water"), List.of());
    Archive archive = archive(a, b);
    assertThat(addresses(archive))
        .contains(
            "topics/index.html",
            "topics/water.html",
            "topics/zeeland.html",
            "authors/index.html",
            "authors/anna-bos.html");
    assertThat(names(list(archive, "topics/water.html"))).containsExactly("a", "b");
    assertThat(list(archive, "topics/water.html").listing().name()).isEqualTo("Water");
    assertThat(list(archive, "topics/water.html").listing().kind()).isEqualTo(Kind.TOPIC);
    assertThat(pages(archive).filter(TermsPage.class::isInstance).map(p -> ((TermsPage) p).terms()))
        .containsExactlyInAnyOrder(
            List.of(
                new Target("Water", new Permalink("topics/water.html"), 2),
                new Target("Zeeland", new Permalink("topics/zeeland.html"), 1)),
            List.of(new Target("Anna Bos", new Permalink("authors/anna-bos.html"), 1)));
  }

  @Test
  void anArticleNamesEachTopicOnceAsTheArchiveSpellsIt() {
    Article a = about(article("a.txt", "1953", "a"), List.of("Water"), List.of());
    Article b = about(article("b.txt", "1954", "b"), List.of("WATER", "water"), List.of());
    assertThat(
            pages(archive(a, b))
                .filter(p -> p.permalink().equals(b.permalink()))
                .map(p -> ((ArticlePage) p).topics()))
        .containsExactly(List.of(new Target("Water", new Permalink("topics/water.html"), 0)));
  }

  @Test
  void everyAddressIsPlannedOnce() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String date = List.of("", "1953", "1953-02", "1953-02-01", "195X").get(i % 5);
      articles.add(
          about(
              article(i + ".txt", date, "n" + i),
              List.of("2", "pages", "index", "con", "c" + i % 7),
              List.of("Index")));
    }
    Archive archive = Articles.archive(pagesOf(7), articles, List.of());
    assertThat(SitePlan.of(pages(archive)).pages()).hasSameSizeAs(addresses(archive));
  }

  private static Stream<Page> pages(Archive archive) {
    return new ArchivePages(References.of(archive, path -> path)).pages(archive);
  }

  private static List<String> addresses(Archive archive) {
    return pages(archive).map(p -> p.permalink().path()).toList();
  }

  private static ListPage list(Archive archive, String address) {
    return pages(archive)
        .filter(p -> p.permalink().path().equals(address))
        .map(ListPage.class::cast)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no page " + address + " among " + addresses(archive)));
  }

  private static List<String> names(ListPage page) {
    return page.shown().stream().map(a -> a.headline().text()).toList();
  }
}
