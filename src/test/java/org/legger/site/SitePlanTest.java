package org.legger.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.legger.site.Articles.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Source;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.Asset;
import org.legger.site.Page.Document;
import org.legger.site.Page.PlainPage;

final class SitePlanTest {

  @Test
  void holdsPagesByAddress() throws BuildStopped {
    SitePlan plan = SitePlan.of(Stream.of(plain("b.html"), plain("a.html")));
    assertThat(plan.pages())
        .extracting(p -> p.permalink().path())
        .containsExactly("a.html", "b.html");
    assertThat(plan.has(new Permalink("a.html"))).isTrue();
    assertThat(plan.has(new Permalink("c.html"))).isFalse();
  }

  @Test
  void namesBothWhoWantOneAddress() {
    Article one = article("a.txt", "1953", "storm");
    Asset two = new Asset(one.permalink(), new Source("x/storm.html", 1, 0), 1);
    assertThat(stopped(page(one), two))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo(Problem.Code.NAME_TAKEN);
              assertThat(p.place().path()).isEqualTo("1953/storm.html");
              assertThat(p.found()).isEqualTo("both a.txt and x/storm.html would be written here");
            });
  }

  @Test
  void namesAPageOfTheSiteItself() {
    assertThat(
            stopped(
                Document.of("feed.xml", new byte[0]),
                new Asset(new Permalink("feed.xml"), new Source("feed.xml", 1, 0), 1)))
        .extracting(Problem::found)
        .containsExactly("both a page of the site itself and feed.xml would be written here");
  }

  @Test
  void namesAllCollisions() {
    assertThat(
            stopped(
                plain("a.html"),
                plain("a.html"),
                plain("b.html"),
                plain("b.html"),
                plain("a.html")))
        .hasSize(3);
  }

  private static Page plain(String path) {
    return new PlainPage(new Permalink(path), "plain");
  }

  private static Page page(Article article) {
    return new ArticlePage(
        article,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Page.Gleaned.NONE);
  }

  private static List<Problem> stopped(Page... pages) {
    return catchThrowableOfType(BuildStopped.class, () -> SitePlan.of(Stream.of(pages))).problems();
  }
}
