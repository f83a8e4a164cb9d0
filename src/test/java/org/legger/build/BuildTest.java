package org.legger.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Reading.Reason;
import org.legger.problem.BuildStopped;
import org.legger.store.SiteFolder;

final class BuildTest {
  private static final java.util.Map<String, String> SCRIPTS =
      java.util.Map.of(
          "search.html", "<script src=\"search.js\"></script>",
          "index.html", "<script src=\"today.js\"></script>");

  private static final String THREE =
      """
      -- dike.md --
      ---
      title: Dike closed
      date: 1932-05-28
      tags: [water]
      author: A. Writer
      ---
      The last gap in the dike was closed.
      -- train.txt --
       date 1934-02-03

      First electric train

      The train left on time and came back on time.
      -- harvest.txt --
       date 1950 The harvest of this year was good. Nobody complained.
      -- site.yml --
      title: Old news
      language: en
      """;

  @TempDir private Path temp;

  private SiteFixture site(String files) throws IOException {
    return SiteFixture.in(temp, files);
  }

  @Test
  void aDatedTextHasAPageAndListsThatLeadThere() throws Exception {
    SiteFixture site = site(THREE).build();
    assertThat(site.articles())
        .containsExactly(
            "1932/05/dike-closed.html",
            "1934/02/first-electric-train.html",
            "1950/the-harvest-of-this-year-was-good.html");
    Document page = site.page("1934/02/first-electric-train.html");
    assertThat(page.select("h1").eachText()).containsExactly("First electric train");
    assertThat(page.text()).contains("The train left on time and came back on time.");
    assertThat(page.select("time").eachAttr("datetime")).contains("1934-02-03");
    assertThat(page.select("time").eachText()).contains("February 3, 1934");
    for (String list : List.of("index.html", "1934/index.html", "1934/02/index.html")) {
      assertThat(links(site, list)).as(list).contains("1934/02/first-electric-train.html");
    }
    assertThat(links(site, "1934/02/03.html")).contains("1934/02/first-electric-train.html");
    assertThat(links(site, "topics/water.html")).contains("1932/05/dike-closed.html");
    assertThat(links(site, "authors/a-writer.html")).contains("1932/05/dike-closed.html");
  }

  @Test
  void whatDidNotChangeIsToldAgainAndWhatIsMissingIsMade() throws Exception {
    SiteFixture site = site(THREE + "-- odd.txt --\n date 2021-13 A month too many.\n").build();
    List<String> problems = site.problems();
    assertThat(problems).hasSize(1);
    int pages = site.report().pages();
    site.build();
    assertThat(site.printed()).isEmpty();
    assertThat(site.problems()).isEqualTo(problems);
    assertThat(site.report().articles()).isEqualTo(4);
    assertThat(site.report().unchanged()).isEqualTo(pages);
    Files.delete(site.out().resolve("1934/02/03.html"));
    site.build();
    assertThat(site.printed()).containsExactly("1934/02/03.html");
    assertThat(site.problems()).isEqualTo(problems);
  }

  @Test
  void aTimeThatIsStillToComeIsNotTrusted() throws Exception {
    SiteFixture site = site(" date 2001 Een tekst.\n".replaceFirst("^", "-- a.txt --\n"));
    Path text = site.content().resolve("a.txt");
    FileTime ahead = FileTime.fromMillis(SiteFixture.OLD.toMillis() + 2_000_000_000L);
    for (String word : List.of("Eerst", "Later", "Laatst")) {
      Files.writeString(text, " date 2001 " + word + " een tekst.\n");
      Files.setLastModifiedTime(text, ahead);
      site.build();
      assertThat(site.page(site.articles().get(0)).text()).contains(word + " een tekst");
    }
  }

  @Test
  void anArchiveNeedsNoSearch() throws Exception {
    SiteFixture site = site(THREE + "search: false\n").build();
    assertThat(site.paths()).noneMatch(path -> path.startsWith("search"));
    assertThat(site.page("index.html").select("form")).isEmpty();
    site.edit("site.yml", "search: true\n").build();
    assertThat(site.paths()).contains("search.html", "search.js", "search/index.js");
    assertThat(site.page("index.html").select("form")).isNotEmpty();
  }

  @Test
  void daysNeedNoPages() throws Exception {
    SiteFixture site = site(THREE + "dayPages: false\n").build();
    assertThat(site.paths()).contains("1934/02/index.html").doesNotContain("1934/02/03.html");
    for (String path : site.paths()) {
      if (path.endsWith(".html")) {
        assertThat(links(site, path)).as(path).doesNotContain("1932/05/28.html", "1934/02/03.html");
      }
    }
    assertThat(site.page("1934/02/index.html").select("h2").eachText()).isNotEmpty();
    assertThat(links(site, "1934/02/first-electric-train.html")).contains("1934/02/index.html");
  }

  @Test
  void daysOfTheYearAndDataCanBeLeftOut() throws Exception {
    SiteFixture site = site(THREE).build();
    assertThat(site.paths())
        .contains("on/index.html", "on/02-29.html", "on/12.js", "today.js", "data/articles.csv");
    assertThat(site.paths()).filteredOn(p -> p.matches("on/\\d\\d-\\d\\d\\.html")).hasSize(366);
    assertThat(links(site, "on/05-28.html"))
        .contains("1932/05/dike-closed.html", "1932/05/28.html");
    assertThat(links(site, "1932/05/28.html")).contains("on/05-28.html");
    assertThat(links(site, "about.html")).contains("data/articles.csv", "data/articles.jsonl");
    site.edit("site.yml", "onThisDay: false\ndata: false\n").build();
    assertThat(site.paths())
        .noneMatch(p -> p.startsWith("on/") || p.startsWith("data/") || p.equals("today.js"));
    assertThat(links(site, "index.html")).contains("about.html").doesNotContain("on/index.html");
    assertThat(links(site, "1932/05/28.html")).noneMatch(link -> link.startsWith("on/"));
    assertThat(links(site, "about.html")).noneMatch(link -> link.startsWith("data/"));
  }

  @Test
  void anArchiveInSeveralLanguagesHasAPageForEach() throws Exception {
    SiteFixture site = site(THREE).build();
    assertThat(site.paths()).noneMatch(p -> p.startsWith("languages/"));
    site.edit("nl.md", "---\ndate: 1961\nlang: nl\n---\n# Dijk\n\nHet water kwam tot de dijk.\n")
        .build();
    assertThat(links(site, "languages/nl.html")).contains("1961/dijk.html");
    assertThat(links(site, "languages/en.html")).contains("1932/05/dike-closed.html");
    assertThat(links(site, "1961/dijk.html")).contains("languages/nl.html");
    assertThat(links(site, "about.html")).contains("languages/nl.html", "languages/en.html");
    assertThat(site.page("languages/en.html").select("h1").text()).isEqualTo("English");
  }

  /** Where the links of a page lead to within the site. */
  private static List<String> links(SiteFixture site, String path) throws IOException {
    return site.page(path).select("a[href]").eachAttr("href").stream()
        .map(href -> Path.of(path).resolveSibling(href.replaceFirst("[#?].*", "")).normalize())
        .map(target -> target.toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void aMonthIsShownAndNeverADayThatNobodyKnows() throws Exception {
    SiteFixture site =
        site("""
                -- a.txt --
                 date 2021-12 Two presidents spoke about the border. They did not agree.
                -- b.txt --
                 date 2021-12-05 Saint Nicholas came. Children sang.
                -- site.yml --
                language: nl
                """)
            .build();
    Document page = site.page("2021/12/two-presidents-spoke-about-the-border.html");
    assertThat(page.select("time").eachText()).contains("december 2021");
    assertThat(page.select("time").eachAttr("datetime")).contains("2021-12");
    assertThat(page.html()).doesNotContain("2021-12-01");
    assertThat(site.paths()).contains("2021/12/05.html").doesNotContain("2021/12/01.html");
    assertThat(links(site, "2021/12/index.html"))
        .contains("2021/12/two-presidents-spoke-about-the-border.html");
  }

  @Test
  void nothingChangedWritesNothing() throws Exception {
    SiteFixture site = site(THREE).build();
    SortedMap<String, String> first = site.files();
    site.build();
    assertThat(site.printed()).isEmpty();
    assertThat(site.removed()).isEmpty();
    assertThat(site.manifestWritten()).isFalse();
    assertThat(site.files()).isEqualTo(first);
    assertThat(site.report().written()).isZero();
    assertThat(site.report().unchanged()).isEqualTo(site.report().pages());
    assertThat(site.report().pages()).isEqualTo(site.paths().size() - 1);
  }

  @Test
  void touchedFilesChangeNothing() throws Exception {
    SiteFixture site = site(THREE).build();
    site.edit("train.txt", Files.readAllBytes(site.content().resolve("train.txt"))).build();
    assertThat(site.printed()).isEmpty();
  }

  @Test
  void wordsFarDownInATextChangeItsPageOnly() throws Exception {
    String far = "word ".repeat(200);
    SiteFixture site = site(THREE).edit("train.txt", train(far + "Old end.")).build();
    site.edit("train.txt", train(far + "New end.")).build();
    assertThat(site.printed()).containsExactly("1934/02/first-electric-train.html");
    assertThat(site.read("1934/02/first-electric-train.html")).contains("New end.");
    assertThat(site.manifestWritten()).isTrue();
  }

  private static String train(String words) {
    return " date 1934-02-03\n\nFirst electric train\n\n" + words + "\n\nLast paragraph.\n";
  }

  @Test
  void anotherHeadlineChangesThePagesThatShowIt() throws Exception {
    SiteFixture site = site(THREE).build();
    String dike = Files.readString(site.content().resolve("dike.md"));
    site.edit("dike.md", dike.replace("Dike closed", "Dike closed!")).build();
    assertThat(site.printed())
        .containsExactlyInAnyOrder(
            "data/articles.csv",
            "data/articles.jsonl",
            "on/05-28.html",
            "on/05.js",
            "1950/the-harvest-of-this-year-was-good.html",
            "1932/05/dike-closed.html",
            "1932/05/28.html",
            "1932/05/index.html",
            "1932/index.html",
            "1934/02/first-electric-train.html",
            "authors/a-writer.html",
            "feed.xml",
            "index.html",
            "topics/water.html");
    assertThat(site.removed()).isEmpty();
  }

  @Test
  void anotherTagMovesBetweenTopicsOnly() throws Exception {
    SiteFixture site = site(THREE).build();
    String dike = Files.readString(site.content().resolve("dike.md"));
    site.edit("dike.md", dike.replace("[water]", "[land]")).build();
    assertThat(site.printed())
        .containsExactlyInAnyOrder(
            "1932/05/dike-closed.html",
            "data/articles.csv",
            "data/articles.jsonl",
            "feed.xml",
            "topics/index.html",
            "topics/land.html");
    assertThat(site.removed()).containsExactly("topics/water.html");
  }

  @Test
  void aDeletedTextTakesItsPageAndEmptyFoldersAlongAndNothingElse() throws Exception {
    SiteFixture site = site(THREE).build().foreign("1932/05/mine.txt", "keep").remove("train.txt");
    site.foreign("CNAME", "archive.example").build();
    assertThat(site.removed())
        .containsExactlyInAnyOrder(
            "1934/02/first-electric-train.html",
            "1934/02/03.html",
            "1934/02/index.html",
            "1934/index.html");
    assertThat(site.out().resolve("1934")).doesNotExist();
    site.remove("dike.md").build();
    assertThat(site.read("1932/05/mine.txt")).isEqualTo("keep");
    assertThat(site.read("CNAME")).isEqualTo("archive.example");
    assertThat(site.paths())
        .filteredOn(p -> p.startsWith("1932"))
        .containsExactly("1932/05/mine.txt");
    assertThat(site.out().resolve("topics")).doesNotExist();
  }

  @Test
  void longListsHavePages() throws Exception {
    SiteFixture site = site("-- site.yml --\npageSize: 3\nlanguage: en\n");
    for (int day = 1; day <= 7; day++) {
      site.edit("t" + day + ".txt", " date 2001-02-0" + day + "\n\nDay " + day + "\n\nWords.\n");
    }
    site.build();
    assertThat(site.paths())
        .contains("index.html", "pages/2.html", "pages/3.html")
        .contains("2001/index.html", "2001/pages/2.html", "2001/pages/3.html")
        .contains("2001/02/index.html", "2001/02/pages/3.html")
        .doesNotContain("pages/4.html", "pages/1.html", "2001/02/01/2.html");
    assertThat(links(site, "index.html"))
        .contains("pages/2.html", "2001/02/day-7.html", "2001/02/day-5.html")
        .doesNotContain("2001/02/day-4.html");
    assertThat(links(site, "pages/3.html")).contains("pages/2.html", "2001/02/day-1.html");
    assertThat(links(site, "2001/pages/2.html")).contains("2001/02/day-4.html");
    site.edit("site.yml", "pageSize: 7\nlanguage: en\n").build();
    assertThat(site.paths()).filteredOn(p -> p.contains("pages/")).isEmpty();
  }

  @Test
  void dayListsOfManyTextsHavePagesInAFolderBesideThem() throws Exception {
    SiteFixture site = site("-- site.yml --\npageSize: 1\n");
    site.edit("a.txt", " date 2001-02-03\n\nOne thing\n\nWords.\n");
    site.edit("b.txt", " date 2001-02-03\n\nTwo things\n\nWords.\n").build();
    assertThat(site.paths()).contains("2001/02/03.html", "2001/02/03/2.html");
    assertThat(links(site, "2001/02/03/2.html")).contains("2001/02/two-things.html");
  }

  @Test
  void aPictureLiesBesideThePageThatShowsItAndElseInFiles() throws Exception {
    SiteFixture site =
        site("""
                -- news/fire.md --
                ---
                date: 1921-07-08
                ---
                # Fire

                ![Smoke](img/smoke.png)
                -- news/img/smoke.png --
                smoke
                -- news/img/unused.png --
                unused
                """)
            .build();
    assertThat(site.read("1921/07/smoke.png")).isEqualTo("smoke\n");
    assertThat(site.read("files/news/img/unused.png")).isEqualTo("unused\n");
    assertThat(site.has("files/news/img/smoke.png")).isFalse();
    assertThat(site.page("1921/07/fire.html").select("img").eachAttr("src"))
        .containsExactly("smoke.png");
    assertThat(site.report().copied()).isEqualTo(2);
    site.edit("news/img/smoke.png", "more smoke").build();
    assertThat(site.printed()).containsExactly("1921/07/smoke.png");
  }

  @Test
  void twoPicturesOfOneNameBothArePublished() throws Exception {
    SiteFixture site =
        site("""
                -- a.md --
                ---
                date: 1921-07
                ---
                # Both

                ![One](x/p.png) ![Two](y/p.png)
                -- x/p.png --
                first
                -- y/p.png --
                second
                """)
            .build();
    List<String> shown = site.page("1921/07/both.html").select("img").eachAttr("src");
    assertThat(shown).hasSize(2).doesNotHaveDuplicates();
    assertThat(site.read("1921/07/" + shown.get(0))).isEqualTo("first\n");
    assertThat(site.read("1921/07/" + shown.get(1))).isEqualTo("second\n");
  }

  @Test
  void linksToTextsLeadToTheirPages() throws Exception {
    SiteFixture site =
        site("""
                -- a/one.md --
                ---
                title: One
                date: 1999-01-02
                ---
                See [two](../b/two.txt#end), [again](/b/two.txt), [space](../b/with%20space.txt),
                [elsewhere](https://example.com/b/two.txt) and [here](#top).
                -- b/two.txt --
                 date 2000

                Two

                Words of two.
                -- b/with space.txt --
                 date 2000-03-04

                Three

                Words of three.
                """)
            .build();
    assertThat(site.page("1999/01/one.html").select("p > a").eachAttr("href"))
        .contains(
            "../../2000/two.html#end",
            "../../2000/two.html",
            "../../2000/03/three.html",
            "https://example.com/b/two.txt",
            "#top");
    assertThat(site.problems()).isEmpty();
    site.edit("b/two.txt", " date 2001\n\nTwo\n\nWords of two.\n").build();
    assertThat(site.printed()).contains("1999/01/one.html");
    assertThat(site.page("1999/01/one.html").select("p > a").eachAttr("href"))
        .contains("../../2001/two.html#end");
  }

  @Test
  void aBrokenLinkIsAProblemAndStaysAsWritten() throws Exception {
    SiteFixture site =
        site("-- a.md --\n---\ndate: 1999\n---\n# One\n\nSee [two](missing/two.txt).\n").build();
    assertThat(site.problems())
        .containsExactly(
            "content/a.md:1:1: broken-link: there is no content/missing/two.txt to link to,"
                + " the link is kept as written");
    assertThat(site.page("1999/one.html").select("p > a").eachAttr("href"))
        .contains("missing/two.txt");
    assertThat(site.edit("missing/two.txt", "Now it is here. Really.").build().problems())
        .isEmpty();
    assertThat(site.page("1999/one.html").select("p > a").eachAttr("href"))
        .contains("../undated/now-it-is-here.html");
  }

  @Test
  void everySourceOfAZooIsAnArticleACopyOrLeftOut() throws Exception {
    SiteFixture site = site("-- site.yml --\ntitle: Zoo\nlanguage: en\n");
    zoo(site);
    site.build();
    Report report = site.report();
    int leftOut = report.leftOut().values().stream().mapToInt(Integer::intValue).sum();
    assertThat(report.sources()).isEqualTo(report.articles() + report.copied() + leftOut);
    assertThat(site.articles()).hasSize(report.articles());
    assertThat(report.leftOut())
        .isEqualTo(
            Map.of(
                Reason.SETTINGS, 1,
                Reason.EMPTY, 3,
                Reason.HIDDEN, 3,
                Reason.DRAFT, 1,
                Reason.UNREADABLE, 2));
    assertThat(report.copied()).isEqualTo(3);
    assertThat(report.pages()).isEqualTo(site.paths().size() - 1);
    assertThat(site.problems()).anyMatch(p -> p.contains("loop/again:1:1: unreadable:"));
    assertThat(site.problems()).anyMatch(p -> p.contains("dead.txt:1:1: unreadable:"));
    assertThat(site.problems()).anyMatch(p -> p.contains("binary.txt:1:1: binary:"));
    assertThat(site.problems())
        .contains("content/date.txt:1:7: bad-date: \"2021-13\" does not exist, kept as 2021");
    assertThat(site.problems()).anyMatch(p -> p.startsWith("content/open.md:1:1: front-matter: "));
    SortedMap<String, String> first = site.files();
    site.build();
    assertThat(site.printed()).isEmpty();
    assertThat(site.files()).isEqualTo(first);
  }

  private static void zoo(SiteFixture site) throws IOException {
    site.edit("empty.txt", "").edit("blank.md", " \n\n\t\n").edit("nul.txt", "\ufeff");
    site.edit("binary.txt", new byte[] {1, 2, 3, 4, 0, 0, 7, 8}).edit("binary", new byte[64]);
    site.edit("scan.pdf", "%PDF-1.4 no more of it");
    site.edit(".hidden.txt", "Hidden.").edit("a/_draft.txt", "Hidden.");
    site.edit("a/.git/b.txt", "Hidden.");
    site.edit("draft.md", "---\ndraft: true\n---\nNot yet.\n");
    site.edit("open.md", "---\ntitle: Never closed\n\nWords of an open text.\n");
    site.edit("broken.md", "---\ntitle: \"Half\ndate: [1\n---\nWords of a broken text.\n");
    site.edit("scalar.md", "---\njust words\n---\nWords below words.\n");
    site.edit("date.txt", " date 2021-13 There is no such month. Still here.\n");
    site.edit("leap.txt", " date 1900-02-29 There was no such day. Still here.\n");
    site.edit("wide.txt", " date 195X In the fifties. Some time.\n");
    site.edit("only.txt", " date 1987-06-05\n").edit("one.txt", "x");
    byte[] surrogates = {'A', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80, ' ', 'b', '.', '\n'};
    site.edit("surrogate.txt", surrogates);
    site.edit("latin1.txt", "Een café in België.\n".getBytes(StandardCharsets.ISO_8859_1));
    site.edit("utf16.txt", "\ufeffWords in another encoding.".getBytes(StandardCharsets.UTF_16LE));
    site.edit("long.txt", " date 1999 " + "endless ".repeat(131_072));
    site.edit("unbroken.txt", "x".repeat(1_000_000));
    site.edit("with space.txt", "Words one.").edit("it's \"quoted\".txt", "Words two.");
    site.edit("<script>alert(1)<.txt", "Words three.").edit("two\nlines.txt", "Words four.");
    site.edit("日本語.txt", "Words five.").edit("😀/e\u0301.txt", "Words six.");
    site.edit("no-ending", "Words seven.").edit(".../dots.txt", "Hidden?");
    Files.delete(site.content().resolve(".../dots.txt"));
    Files.delete(site.content().resolve("..."));
    Path loop = Files.createDirectories(site.content().resolve("loop"));
    Files.createSymbolicLink(loop.resolve("again"), loop);
    Files.createSymbolicLink(site.content().resolve("dead.txt"), Path.of("nowhere"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "\" onmouseover=\"alert(1)",
        "</title><script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "]]><script>alert(1)</script>",
        "&lt;script&gt; &amp; &#60;b&#62;",
        "[[${1+1}]] __${1+1}__ #{menu.home}",
        "{0} '{1}' %s ''"
      })
  void wordsNeverBecomeMarkup(String words) throws Exception {
    String yaml = "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    String file = words.replace("/", "_").replace(":", "_");
    SiteFixture site =
        site("")
            .edit(
                "site.yml",
                "language: en\nbaseUrl: https://archive.example\ntitle: "
                    + yaml
                    + "\ndescription: "
                    + yaml
                    + "\npublisher: "
                    + yaml
                    + "\n")
            .edit(
                "m.md",
                "---\ntitle: "
                    + yaml
                    + "\ndate: 2001-02-03\ntags: ["
                    + yaml
                    + "]\nauthor: ["
                    + yaml
                    + "]\nsummary: "
                    + yaml
                    + "\nkey: "
                    + yaml
                    + "\n---\nPlain words.\n")
            .edit(
                "t.txt", " date 2001-02-04\n\n" + words + "\n\nBy " + words + "\n\nText follows.\n")
            .edit("l.txt", " date 2001-02-05\n\nList\n\n- " + words + "\n- two\n\nEnd here.\n")
            .edit("b.txt", " date 2001-02-06 " + words + " " + words + "\n\nAnd more follows.\n")
            .edit("p/" + file + ".txt", " date 2001-02-07\n\nFile\n\nWords.\n")
            .edit("p/" + file + ".png", "no picture")
            .build();
    for (String path : site.paths()) {
      if (path.endsWith(".html")) {
        Document page = site.page(path);
        assertThat(page.select("script").not("[type=application/ld+json]"))
            .as(path)
            .allMatch(e -> e.outerHtml().equals(SCRIPTS.get(path)));
        for (Element element : page.getAllElements()) {
          assertThat(element.attributes())
              .as(path)
              .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().startsWith("alert"));
          assertThat(element.normalName()).as(path).isNotEqualTo("b");
        }
      }
    }
    String said = words.replaceAll("\\s+", " ");
    String headline = site.page("2001/02/03.html").select("a").eachText().toString();
    assertThat(headline).contains(said);
    assertThat(site.page("index.html").title()).contains(said);
    assertThat(site.page("topics/index.html").text()).contains(said);
    assertThat(site.page("authors/index.html").text()).contains(said);
    for (String path : site.articles()) {
      assertThat(site.page(path).select("h1")).as(path).hasSize(1);
    }
  }

  @Test
  void htmlInMarkdownIsMadeSafe() throws Exception {
    SiteFixture site =
        site("""
                -- a.md --
                ---
                date: 1999
                title: Safe
                ---
                <script>alert(1)</script> <img src=x onerror=alert(1)> <b onclick="x()">bold</b>

                [js](javascript:alert(1)) [js](JaVaScRiPt:alert(1)) [js](java&#10;script:alert(1))
                [js](&#106;avascript:alert(1)) [data](data:text/html,<script>alert(1)</script>)
                <javascript:alert(1)> [vb](vbscript:x) ![js](javascript:alert(1))

                <iframe src="https://example.com"></iframe><form action="/x"><input></form>
                <style>body { display: none }</style><base href="//example.com/">
                <svg onload=alert(1)><script>1</script></svg><math><mi xlink:href="x"></mi></math>

                <a href="x" style="position:fixed" target=_blank>link</a>
                -- x --
                Words here.
                """)
            .build();
    Element body = site.page("1999/safe.html").body();
    body.select("form.find").remove();
    assertThat(body.select("script, iframe, form, input, style, base, svg, math")).isEmpty();
    assertThat(body.select("[onerror], [onclick], [onload], [style], [target]")).isEmpty();
    assertThat(body.select("[href], [src]"))
        .noneMatch(
            e ->
                (e.attr("href") + e.attr("src"))
                    .replaceAll("\\s", "")
                    .matches("(?i)(?:javascript|data|vbscript):.*"));
    assertThat(body.select("b").text()).isEqualTo("bold");
  }

  @Test
  void anOutFolderInsideTheContentIsRefused() throws Exception {
    SiteFixture site = site(THREE);
    for (Path out :
        List.of(
            site.content(),
            site.content().resolve("site"),
            temp,
            site.content().resolve("../content/x"),
            site.templates().resolve("x"))) {
      Build build = site.build(out);
      assertThat(catchStopped(build)).as(out.toString()).contains(": output: ", "inside");
    }
    assertThat(SiteFixture.files(site.content())).hasSize(4);
  }

  private static String catchStopped(Build build) {
    try {
      build.run((stage, done, of) -> {});
    } catch (BuildStopped stopped) {
      return stopped.getMessage();
    }
    throw new AssertionError("the build was not stopped");
  }

  @Test
  void aForeignFileAtAPlannedAddressIsNeverReplaced() throws Exception {
    SiteFixture site = site(THREE).foreign("index.html", "<h1>Mine</h1>");
    site.foreign("1950/the-harvest-of-this-year-was-good.html", "Mine too");
    assertThat(site.stopped())
        .containsExactlyInAnyOrder(
            "site/1950/the-harvest-of-this-year-was-good.html:1:1: foreign-file: Legger did not"
                + " write this file and would replace it, nothing was written",
            "site/index.html:1:1: foreign-file: Legger did not write this file and would replace"
                + " it, nothing was written");
    assertThat(site.files())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "index.html", "<h1>Mine</h1>",
                "1950/the-harvest-of-this-year-was-good.html", "Mine too"));
  }

  @Test
  void aForeignFileAtAnAddressThatIsNewLaterIsNeverReplaced() throws Exception {
    SiteFixture site = site(THREE).build().foreign("topics/land.html", "Mine");
    SortedMap<String, String> before = site.files();
    site.edit("land.md", "---\ndate: 1990\ntags: [land]\n---\n# Land\n\nMore land.\n");
    assertThat(site.stopped()).singleElement().asString().contains("topics/land.html");
    assertThat(site.files()).isEqualTo(before);
  }

  @Test
  void aSiteWhoseManifestIsLostIsBuiltAgain() throws Exception {
    SiteFixture site = site(THREE).edit("scan.pdf", "%PDF").build();
    SortedMap<String, String> first = site.files();
    Files.delete(site.out().resolve(SiteFolder.MANIFEST));
    site.build();
    assertThat(site.printed()).isEmpty();
    assertThat(site.files()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "legger manifest 2\n",
        "legger manifest 1\n0000000000000000 ../outside.txt\n",
        "legger manifest 1\nffffffffffffffff index.html\nxyz\n\n"
      })
  void aDamagedManifestOnlyCostsTime(String damaged) throws Exception {
    SiteFixture site = site(THREE).build();
    SortedMap<String, String> first = site.files();
    Path outside = Files.writeString(temp.resolve("outside.txt"), "mine");
    site.foreign(SiteFolder.MANIFEST, damaged).build();
    assertThat(site.files()).isEqualTo(first);
    assertThat(outside).hasContent("mine");
  }

  @Test
  void aFileThatSomebodyRemovedOrChangedComesBack() throws Exception {
    SiteFixture site = site(THREE).build();
    SortedMap<String, String> first = site.files();
    Files.delete(site.out().resolve("1934/02/first-electric-train.html"));
    Files.delete(site.out().resolve("style.css"));
    site.build();
    assertThat(site.files()).isEqualTo(first);
    assertThat(site.printed())
        .containsExactlyInAnyOrder("1934/02/first-electric-train.html", "style.css");
  }

  @Test
  void whatAKilledBuildLeftIsCleanedUp() throws Exception {
    SiteFixture site = site(THREE).build();
    SortedMap<String, String> first = site.files();
    site.foreign(".legger-staging/1934/02/half.html", "<p>half");
    site.foreign(SiteFolder.MANIFEST + ".new", "legger man");
    site.edit("extra.txt", " date 1935\n\nExtra\n\nWords.\n").build();
    assertThat(site.out().resolve(".legger-staging")).doesNotExist();
    assertThat(site.out().resolve(SiteFolder.MANIFEST + ".new")).doesNotExist();
    assertThat(site.remove("extra.txt").build().files()).isEqualTo(first);
  }

  @Test
  void aBuildThatIsKilledWhilePublishingIsFinishedByTheNext() throws Exception {
    SiteFixture site = site(THREE).build();
    SortedMap<String, String> first = site.files();
    String claimed = site.read(SiteFolder.MANIFEST).replaceAll("(?m)^[0-9a-f]{16}", "0".repeat(16));
    site.foreign(SiteFolder.MANIFEST, claimed + "0000000000000000 1935/half.html\n");
    site.foreign("1935/half.html", "half");
    site.build();
    assertThat(site.files()).isEqualTo(first);
    assertThat(site.out().resolve("1935")).doesNotExist();
  }

  @Test
  void aBrokenTemplateLeavesTheLastSiteAsItWas() throws Exception {
    SiteFixture site = site(THREE).build();
    SortedMap<String, String> before = site.files();
    site.template(
        "article.html",
        "<!DOCTYPE html>\n<html>\n<body>\n  <p th:text=\"${article.headlin}\">x</p>\n");
    assertThat(site.stopped())
        .singleElement()
        .asString()
        .startsWith("templates/article.html:4:6: template: ")
        .contains("article.headlin");
    assertThat(site.files()).isEqualTo(before);
    assertThat(site.printed()).isEmpty();
    assertThat(site.removeTemplate("article.html").build().files()).isEqualTo(before);
  }

  @Test
  void aBrokenTemplateOfAFirstBuildLeavesNothing() throws Exception {
    SiteFixture site = site(THREE).foreign("CNAME", "archive.example");
    site.template("year.html", "<p th:text=\"${list.nothing}\">x</p>");
    assertThat(site.stopped()).singleElement().asString().contains("list.nothing");
    assertThat(site.paths()).containsExactly("CNAME");
  }

  @Test
  void aMessageThatIsMissingIsNamed() throws Exception {
    SiteFixture site = site(THREE);
    site.template("404.html", "<p>\n<b th:text=\"#{no.such.words}\">x</b>");
    assertThat(site.stopped())
        .singleElement()
        .asString()
        .startsWith("templates/404.html:2:4: template: ")
        .contains("no.such.words", "messages.properties");
  }

  @Test
  void oneTemplateOfOnesOwnLeavesTheOthersBuiltIn() throws Exception {
    SiteFixture site = site(THREE).build();
    String home = site.read("index.html");
    String css = site.read("style.css");
    site.template("404.html", "<title>Gone</title>").template("extra/logo.svg", "<svg/>").build();
    assertThat(site.read("404.html")).isEqualTo("<title>Gone</title>");
    assertThat(site.read("extra/logo.svg")).isEqualTo("<svg/>");
    assertThat(site.printed()).containsExactlyInAnyOrder("404.html", "extra/logo.svg");
    assertThat(site.read("index.html")).isEqualTo(home);
    assertThat(site.read("style.css")).isEqualTo(css);
  }

  @Test
  void theContentIsNeverWrittenTo() throws Exception {
    SiteFixture site = site(THREE).edit("scan.pdf", "%PDF");
    SortedMap<String, String> before = SiteFixture.files(site.content());
    site.build().remove("scan.pdf").build();
    before.remove("scan.pdf");
    assertThat(SiteFixture.files(site.content())).isEqualTo(before);
  }

  @Test
  void anEmptyFolderStillGivesASite() throws Exception {
    SiteFixture site = site("").build();
    assertThat(site.paths()).contains("index.html", "404.html", "feed.xml", "style.css");
    assertThat(site.report().sources()).isZero();
  }

  @Test
  void aFolderThatIsNotThereStopsTheBuildBeforeAnythingIsWritten() throws Exception {
    SiteFixture site = site("");
    Files.delete(site.content());
    assertThat(site.stopped()).containsExactly("content/: content: there is no such folder");
    assertThat(Files.exists(site.out(), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void textsOfOneHeadlineKeepTheirAddressesWhenOthersComeAndGo() throws Exception {
    String text = " date 2001-02-03\n\nSame title\n\nWords of ";
    SiteFixture site = site("").edit("b.txt", text + "b.\n").edit("c.txt", text + "c.\n").build();
    List<String> two = site.articles();
    assertThat(two).hasSize(2).contains("2001/02/same-title.html");
    site.edit("d.txt", text + "d.\n").build();
    assertThat(site.articles()).hasSize(3).containsAll(two);
    site.remove("b.txt").build();
    assertThat(site.page("2001/02/same-title.html").text()).contains("Words of c.");
  }
}
