package org.legger.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legger.site.Articles.article;
import static org.legger.site.Articles.hashed;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.problem.BuildStopped;
import org.legger.site.Manifest.Changes;
import org.legger.site.Manifest.Reason;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.ListPage;

/** The five cases of an incremental build, without a disk. */
final class ManifestTest {
  private static final Article STORM = article("storm.txt", "1953-02-01", "storm");
  private static final Article DIJK = article("dijk.txt", "1953-02-03", "dijk");
  private static final Article IJS = article("ijs.txt", "1963-01-18", "ijs");

  /** A page differs where the hash of an article, or the headline of one that it lists, does. */
  private static final Function<Page, Fingerprint> FINGERPRINTS =
      page ->
          page instanceof ArticlePage one
              ? Fingerprint.of(one.article().hash(), names(one.earlier()), names(one.later()))
              : page instanceof ListPage list
                  ? Fingerprint.of(
                      list.shown().stream().map(a -> a.headline().text()).toList(),
                      list.listing().toString())
                  : Fingerprint.of(page.permalink());

  @Test
  void everythingIsNewTheFirstTime() throws BuildStopped {
    Changes changes = changes(Manifest.EMPTY, plan(STORM, IJS));
    assertThat(changes.stale())
        .hasSize(plan(STORM, IJS).pages().size())
        .allMatch(s -> s.reason() == Reason.NEW);
    assertThat(changes.fresh()).isZero();
    assertThat(changes.gone()).isEmpty();
  }

  @Test
  void nothingIsMadeAgainWhereNothingChanged() throws BuildStopped {
    Changes changes = changes(after(STORM, IJS), plan(STORM, IJS));
    assertThat(changes.stale()).isEmpty();
    assertThat(changes.gone()).isEmpty();
    assertThat(changes.fresh()).isEqualTo(plan(STORM, IJS).pages().size());
    assertThat(changes.manifest()).isEqualTo(after(STORM, IJS));
  }

  @Test
  void aChangedBodyMakesOnlyItsPageAgain() throws BuildStopped {
    Changes changes = changes(after(STORM, IJS), plan(hashed(STORM, 99), IJS));
    assertThat(stale(changes)).containsExactly("1953/02/storm.html");
    assertThat(changes.stale()).allMatch(s -> s.reason() == Reason.CHANGED);
    assertThat(changes.gone()).isEmpty();
  }

  @Test
  void changedMetadataMakesItsPageItsListsAndItsNeighboursAgain() throws BuildStopped {
    Article renamed = article("storm.txt", "1953-02-01", "vloed").at(STORM.permalink());
    Changes changes = changes(after(STORM, DIJK, IJS), plan(hashed(renamed, 99), DIJK, IJS));
    assertThat(stale(changes))
        .containsExactly(
            "1953/02/01.html",
            "1953/02/dijk.html",
            "1953/02/index.html",
            "1953/02/storm.html",
            "1953/index.html",
            "index.html");
  }

  @Test
  void anAddedArticleMakesItsPageItsListsAndItsNeighboursAgain() throws BuildStopped {
    Changes changes = changes(after(STORM, IJS), plan(STORM, DIJK, IJS));
    assertThat(stale(changes))
        .contains(
            "1953/02/dijk.html",
            "1953/02/03.html",
            "1953/02/storm.html",
            "1963/01/ijs.html",
            "index.html")
        .doesNotContain("404.html", "1963/01/index.html");
    assertThat(changes.stale())
        .filteredOn(s -> s.reason() == Reason.NEW)
        .extracting(s -> s.page().permalink().path())
        .containsExactly("1953/02/03.html", "1953/02/dijk.html");
    assertThat(changes.gone()).isEmpty();
  }

  @Test
  void aRemovedArticleTakesItsPageAndEmptyListsWithIt() throws BuildStopped {
    Changes changes = changes(after(STORM, DIJK, IJS), plan(STORM, DIJK));
    assertThat(changes.gone())
        .extracting(Permalink::path)
        .containsExactly(
            "1963/01/18.html", "1963/01/ijs.html", "1963/01/index.html", "1963/index.html");
    assertThat(stale(changes))
        .contains("1953/02/dijk.html", "index.html")
        .doesNotContain("1953/02/storm.html");
    assertThat(changes.manifest().addresses()).doesNotContain(IJS.permalink());
  }

  @Test
  void aMovedArticleIsNewAndGone() throws BuildStopped {
    Changes changes = changes(after(STORM), plan(STORM.at(new Permalink("1953/02/vloed.html"))));
    assertThat(stale(changes)).contains("1953/02/vloed.html");
    assertThat(changes.gone()).containsExactly(STORM.permalink());
  }

  @Test
  void stalePagesStandInTheOrderOfTheirAddresses() throws BuildStopped {
    assertThat(stale(changes(Manifest.EMPTY, plan(IJS, DIJK, STORM)))).isSorted();
  }

  @Test
  void readsWhatItWrote() throws BuildStopped {
    Manifest manifest = after(STORM, DIJK, IJS);
    assertThat(Manifest.parse(manifest.format())).isEqualTo(manifest);
    assertThat(Manifest.parse(Manifest.EMPTY.format())).isEqualTo(Manifest.EMPTY);
  }

  @Test
  void readsAnyAddressThatItWrote() {
    Random random = new Random(42);
    for (int i = 0; i < 200; i++) {
      TreeMap<Permalink, Fingerprint> pages = new TreeMap<>();
      for (int n = random.nextInt(10); n > 0; n--) {
        String name =
            List.of("a b", "één", "東京", "#x", "50%", "-", "a  b", "é\u00a0x")
                .get(random.nextInt(8));
        pages.put(
            new Permalink(random.nextInt(9) + "/" + name + ".html"),
            new Fingerprint(random.nextLong()));
      }
      StringBuilder text = new StringBuilder("legger manifest 1\n");
      pages.forEach((at, mark) -> text.append(mark).append(' ').append(at).append('\n'));
      Manifest manifest = Manifest.parse(text.toString());
      assertThat(manifest.addresses())
          .as("seed 42, case %d", i)
          .isEqualTo(List.copyOf(pages.keySet()));
      pages.forEach((at, mark) -> assertThat(manifest.mark(at)).contains(mark));
      assertThat(manifest.format()).isEqualTo(text.toString());
      assertThat(Manifest.parse(manifest.format())).as("seed 42, case %d", i).isEqualTo(manifest);
    }
  }

  @Test
  void aDamagedLineIsLeftOut() throws BuildStopped {
    Manifest manifest = after(STORM);
    String text = manifest.format();
    String damaged =
        text
            + "0123456789abcdef ../../etc/passwd\n"
            + "0123456789abcdef /etc/passwd\n"
            + "0123456789ABCDEF a.html\n"
            + "0123 a.html\n"
            + "0123456789abcdef\n"
            + "0123456789abcdef \n"
            + "\n"
            + "words words words words\n";
    assertThat(Manifest.parse(damaged)).isEqualTo(manifest);
  }

  @Test
  void linesOutOfOrderAndTwiceAreReadAsIfTheyWereNot() {
    Manifest manifest =
        Manifest.parse(
            "legger manifest 1\n"
                + "0000000000000001 b.html\n"
                + "0000000000000002 a.html\n"
                + "0000000000000003 b.html\n");
    assertThat(manifest.format())
        .isEqualTo("legger manifest 1\n0000000000000002 a.html\n0000000000000003 b.html\n");
  }

  @Test
  void aCutFileLosesOnlyItsEnd() throws BuildStopped {
    String text = after(STORM, DIJK, IJS).format();
    for (int length = 0; length < text.length(); length++) {
      Manifest cut = Manifest.parse(text.substring(0, length));
      assertThat(cut.addresses().size())
          .as("of %d characters", length)
          .isLessThanOrEqualTo(after(STORM, DIJK, IJS).addresses().size());
    }
  }

  @Test
  void anotherVersionsFileSaysNothing() throws BuildStopped {
    String text = after(STORM).format();
    assertThat(Manifest.parse(text.replace("manifest 1", "manifest 2"))).isEqualTo(Manifest.EMPTY);
    assertThat(Manifest.parse("")).isEqualTo(Manifest.EMPTY);
    assertThat(Manifest.parse("\u0000\u0001")).isEqualTo(Manifest.EMPTY);
  }

  @Test
  void aClaimOwnsOldAndNewAddressesButTrustsNone() throws BuildStopped {
    Manifest claim = after(STORM).claiming(after(IJS));
    assertThat(claim.owns(STORM.permalink())).isTrue();
    assertThat(claim.owns(IJS.permalink())).isTrue();
    assertThat(claim.owns(DIJK.permalink())).isFalse();
    assertThat(changes(claim, plan(STORM)).fresh()).isZero();
  }

  private static Manifest after(Article... articles) throws BuildStopped {
    return changes(Manifest.EMPTY, plan(articles)).manifest();
  }

  private static SitePlan plan(Article... articles) throws BuildStopped {
    Archive archive = Articles.archive(articles);
    References references = References.of(archive, path -> path);
    return SitePlan.of(
        Stream.concat(new ArchivePages(references).pages(archive), references.pages(archive)));
  }

  private static List<String> stale(Changes changes) {
    return changes.stale().stream().map(s -> s.page().permalink().path()).toList();
  }

  private static String names(Optional<Article> neighbour) {
    return neighbour.map(a -> a.headline().text() + a.permalink()).orElse("");
  }

  private static Changes changes(Manifest last, SitePlan plan) {
    return last.changesTo(plan, plan.pages().stream().map(FINGERPRINTS).toList());
  }
}
