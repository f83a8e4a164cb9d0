package org.legger.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legger.site.Articles.archive;
import static org.legger.site.Articles.article;
import static org.legger.site.Articles.attachment;
import static org.legger.site.Articles.referring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Reading.Attachment;
import org.legger.archive.Settings;
import org.legger.site.Page.Asset;

final class ReferencesTest {
  private static final Article STORM = article("1953/storm.md", "1953-02", "storm");
  private static final Article IJS = article("ijs.md", "1963", "ijs");

  @Test
  void aTextIsFoundAtItsPage() {
    Archive archive = archive(referring(STORM, "ijs.md"), IJS);
    assertThat(targets(archive, STORM)).isEqualTo(Map.of("ijs.md", "1963/ijs.html"));
  }

  @Test
  void aTextMayReferToItself() {
    assertThat(targets(archive(referring(STORM, "1953/storm.md")), STORM))
        .isEqualTo(Map.of("1953/storm.md", "1953/02/storm.html"));
  }

  @Test
  void aFileIsPublishedBesideThePageThatShowsIt() {
    Archive archive = with(List.of(referring(STORM, "1953/dijk.jpg")), "1953/dijk.jpg");
    assertThat(targets(archive, STORM)).isEqualTo(Map.of("1953/dijk.jpg", "1953/02/dijk.jpg"));
    assertThat(assets(archive)).isEqualTo(Map.of("1953/02/dijk.jpg", "1953/dijk.jpg"));
  }

  @Test
  void aFileIsPublishedBesideEachPageThatShowsIt() {
    Archive archive = with(List.of(referring(STORM, "a.jpg"), referring(IJS, "a.jpg")), "a.jpg");
    assertThat(assets(archive)).isEqualTo(Map.of("1953/02/a.jpg", "a.jpg", "1963/a.jpg", "a.jpg"));
  }

  @Test
  void twoFilesOfOneNameBesideOnePageAreBothThere() {
    Archive archive = with(List.of(referring(STORM, "a/x.jpg", "b/x.jpg")), "a/x.jpg", "b/x.jpg");
    Map<String, String> targets = targets(archive, STORM);
    assertThat(targets.get("a/x.jpg")).isEqualTo("1953/02/x.jpg");
    assertThat(targets.get("b/x.jpg")).matches("1953/02/x-[a-z0-9]{5}\\.jpg");
    assertThat(assets(archive)).hasSize(2);
    assertThat(assets(archive).get(targets.get("b/x.jpg"))).isEqualTo("b/x.jpg");
  }

  @Test
  void aFileThatTwoTextsOfOneFolderShowIsThereOnce() {
    Article other = article("1953/dijk.md", "1953-02", "dijk");
    Archive archive =
        with(
            List.of(referring(STORM, "a/x.jpg", "b/x.jpg"), referring(other, "b/x.jpg", "a/x.jpg")),
            "a/x.jpg",
            "b/x.jpg");
    assertThat(assets(archive)).hasSize(2);
    assertThat(targets(archive, other)).isEqualTo(targets(archive, STORM));
  }

  @Test
  void aFileNeverTakesAPagesAddress() throws Exception {
    Archive archive =
        with(
            List.of(referring(STORM, "x/storm.html", "x/index.html", "x/01.html", "x/2.html")),
            "x/storm.html",
            "x/index.html",
            "x/01.html",
            "x/2.html");
    assertThat(plan(archive).pages()).isNotEmpty();
  }

  @Test
  void whatNoTextShowsIsPublishedAllTheSame() {
    Archive archive = with(List.of(STORM), "1953/los.pdf", "los.pdf");
    assertThat(assets(archive))
        .isEqualTo(Map.of("files/1953/los.pdf", "1953/los.pdf", "files/los.pdf", "los.pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con.jpg",
        "aux/a.jpg",
        "a:b.jpg",
        "what?.jpg",
        "a\\b.jpg",
        "dots...",
        "map./a.jpg",
        " .jpg",
        "con",
        "CON/nul.txt/aux.jpg",
        "a\nb.jpg",
        "x /y.jpg",
        "*.jpg",
        "nul"
      })
  void aNameThatNoAddressMayHoldIsChanged(String path) {
    assertThat(assets(with(List.of(STORM), path)).values()).containsExactly(path);
    assertThat(assets(with(List.of(referring(STORM, path)), path)).values()).containsExactly(path);
  }

  @Test
  void twoNamesThatBecomeOneAreBothThere() {
    assertThat(assets(with(List.of(STORM), "a?.jpg", "a*.jpg", "a-.jpg")).values())
        .containsExactlyInAnyOrder("a?.jpg", "a*.jpg", "a-.jpg");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    References references =
        References.of(archive(referring(STORM, "weg.jpg", "ijs.md")), path -> "content/" + path);
    assertThat(references.problems())
        .extracting(Object::toString)
        .containsExactly(
            "content/1953/storm.md:1:1: broken-link: there is no content/weg.jpg to link to, the link is kept as written",
            "content/1953/storm.md:1:1: broken-link: there is no content/ijs.md to link to, the link is kept as written");
  }

  @Test
  void addressesDoNotDependOnTheOrderOfReadings() {
    Article other = referring(article("1953/dijk.md", "1953-02", "dijk"), "b/x.jpg");
    Article storm = referring(STORM, "a/x.jpg");
    Archive one = with(List.of(storm, other), "a/x.jpg", "b/x.jpg");
    Archive two = with(List.of(other, storm), "b/x.jpg", "a/x.jpg");
    assertThat(assets(one)).isEqualTo(assets(two));
  }

  private static Archive with(List<Article> articles, String... files) {
    List<Attachment> attachments = Arrays.stream(files).map(Articles::attachment).toList();
    return Articles.archive(Settings.DEFAULT, articles, attachments);
  }

  private static Map<String, String> targets(Archive archive, Article of) {
    References references = References.of(archive, path -> path);
    Article article =
        archive.articles().stream()
            .filter(a -> a.source().equals(of.source()))
            .findFirst()
            .orElseThrow();
    Map<String, String> targets = new TreeMap<>();
    references.of(article).forEach((path, at) -> targets.put(path, at.path()));
    return targets;
  }

  private static Map<String, String> assets(Archive archive) {
    Map<String, String> assets = new TreeMap<>();
    References.of(archive, path -> path)
        .pages(archive)
        .map(Asset.class::cast)
        .forEach(a -> assets.put(a.permalink().path(), a.source().path()));
    return assets;
  }

  private static SitePlan plan(Archive archive) throws Exception {
    References references = References.of(archive, path -> path);
    return SitePlan.of(
        Stream.concat(new ArchivePages(references).pages(archive), references.pages(archive)));
  }

  @Test
  void aFileBelowFilesDoesNotMeetAnother() throws Exception {
    Archive archive = with(List.of(STORM), "a.jpg", "files/a.jpg");
    assertThat(plan(archive).has(new Permalink("files/a.jpg"))).isTrue();
    assertThat(plan(archive).has(new Permalink("files/files/a.jpg"))).isTrue();
    assertThat(attachment("a.jpg").problems()).isEmpty();
  }
}
