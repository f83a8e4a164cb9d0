package org.legger.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.store.SiteFolder;

/** No text and no file, however strange, stops a build or spoils another page. */
final class HostileContentTest {
  private static final String GOOD = " date 1999-12-31\n\nGood text\n\nGood words.\n";

  @TempDir private Path temp;

  private SiteFixture site() throws IOException {
    return SiteFixture.in(temp, "").edit("site.yml", "onThisDay: false\n").edit("good.txt", GOOD);
  }

  private static void builds(SiteFixture site) throws Exception {
    site.build();
    assertThat(site.page("1999/12/good-text.html").text()).contains("Good words.");
    int leftOut = site.report().leftOut().values().stream().mapToInt(Integer::intValue).sum();
    assertThat(site.report().sources())
        .isEqualTo(site.report().articles() + site.report().copied() + leftOut);
    SortedMap<String, String> first = site.files();
    site.build();
    assertThat(site.files()).isEqualTo(first);
    assertThat(site.printed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000",
        "0000-00-00",
        "0001-01-01",
        "9999-12-31T23:59Z",
        "9999-12-31",
        "99XX",
        "0000/0001",
        "2021-02-30T25:61",
        "00XX",
        "1999-12-31T23:59:60Z",
        "1999-12-31T24:00",
        "0000-05-03",
        "0000-05",
        "0000-01-01T00:30+01:00"
      })
  void dates(String date) throws Exception {
    SiteFixture site = site().edit("a.txt", " date " + date + " Words at that time. More.\n");
    site.edit("b.md", "---\ndate: " + date + "\n---\n# B\n\nWords.\n");
    site.edit("site.yml", "timezone: America/New_York\n");
    builds(site);
    assertThat(site.report().articles()).isEqualTo(3);
    linksLeadSomewhere(site);
  }

  private static void linksLeadSomewhere(SiteFixture site) throws IOException {
    for (String path : site.paths()) {
      if (path.endsWith(".html") && !path.equals("404.html")) {
        for (String href : site.page(path).select("a[href]").eachAttr("href")) {
          String file = URLDecoder.decode(href.replaceFirst("#.*", ""), StandardCharsets.UTF_8);
          if (file.isEmpty()) {
            continue;
          }
          assertThat(site.out().resolve(path).resolveSibling(file).normalize())
              .as(path + " to " + href)
              .isRegularFile();
        }
      }
    }
  }

  @Test
  void manyBlankLines() throws Exception {
    builds(site().edit("a.txt", "First words.\n" + "\n".repeat(200_000) + "Last words.\n"));
  }

  @Test
  void manyBlankLinesOfBlanks() throws Exception {
    builds(site().edit("a.txt", "First words.\n" + " \t \n".repeat(100_000) + "Last words.\n"));
  }

  @Test
  void manyLines() throws Exception {
    builds(site().edit("a.txt", "First words.\n" + "word\n".repeat(50_000) + "Last words.\n"));
  }

  @Test
  void manyBlanks() throws Exception {
    builds(site().edit("a.txt", "First" + " ".repeat(200_000) + "last words.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "- ",
        "[",
        "![",
        "*a **",
        "<div>",
        "`",
        "((",
        "&",
        "1. ",
        "<b>",
        "[a](",
        "|",
        "~~",
        "[^1]: ",
        "\\",
        "<!--",
        "a](b ",
        "_",
        "#",
        "\"",
        "'",
        "'a' \"b\" ",
        "||a"
      })
  void deepMarkdown(String open) throws Exception {
    builds(site().edit("a.md", "# Deep\n\n" + open.repeat(2_000) + " x\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "\"",
        "(",
        "A.",
        "a. ",
        "ROTTERDAM ",
        "- ",
        "1. ",
        "...",
        "Door ",
        "«",
        "„",
        "A-",
        "a-\n",
        "x  y\n",
        "a\n\n",
        "'a'\n\n",
        "© ",
        "Foto: ",
        "😀",
        "e\u0301",
        "\u00ad",
        "\u200f",
        "\u202e",
        "\ufffd",
        "\ufeff",
        "\f",
        "Mr. "
      })
  void repeatedWordsInPlainText(String words) throws Exception {
    builds(site().edit("a.txt", " date 2001 " + words.repeat(10_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x: &a [*a]",
        "x: &a [[*a]]",
        "x: &a {b: *a}",
        "x: &a {b: {c: *a}}",
        "tags: &a [*a]",
        "tags: &a [[*a]]",
        "author: &a {name: *a}",
        "author: &a {name: [*a]}",
        "title: &a [*a]",
        "date: &a [[*a]]",
        "draft: &a [[*a]]",
        "summary: &a {x: {y: *a}}",
        "? &a [*a]\n: x",
        "? {a: b}\n: x",
        "title: \"\\u202e\\u2028\\u0085\\ufeff\"",
        "title: ' '",
        "title: ''",
        "title: '#'",
        "title: 12",
        "title: 2021-12-31",
        "title: [a, b]",
        "title: index",
        "title: con",
        "title: '12'",
        "tags: [index, con, '..', '.', '/', '\\', '  ', '😀', '#', 12, 1.5, true, null, [a, b], {a: b}]",
        "author: ['..', '2', 'a/b', 'A/B']",
        "language: xx-invalid-language-tag-that-is-long",
        "language: '\"><script>'",
        "language: x-private",
        "language: art-lojban",
        "language: zh-Hant-TW",
        "language: i-klingon",
        "date: 12",
        "date: 2021-12-31 25:00",
        "date: [2021]",
        "date: 1e400",
        "x: !!java.lang.Object {}",
        "<<: *x",
        "x: *nobody",
        "a: 1\na: 2",
        "%YAML 9.9",
        "\t- x",
        "x: 0x" + "f",
        "x: .nan",
        "title: \"\\0\\x01\\uD800\\uDFFFx\""
      })
  void frontMatter(String yaml) throws Exception {
    SiteFixture site = site().edit("a.md", "---\n" + yaml + "\n---\nWords of a.\n");
    builds(site);
    for (String path : site.articles()) {
      String html = site.read(path);
      assertThat(html.codePoints().filter(c -> c < 0x20 && c != '\n' && c != '\t').count())
          .as("control characters in " + path)
          .isZero();
      assertThat(site.page(path).select("h1")).as(path).hasSize(1);
      assertThat(site.page(path).select("h1").text()).as(path).isNotBlank();
    }
    linksLeadSomewhere(site);
  }

  @Test
  void deepFrontMatter() throws Exception {
    builds(site().edit("a.md", "---\nx: " + "[".repeat(20_000) + "\n---\nWords of a.\n"));
  }

  @Test
  void deepFrontMatterThatIsClosed() throws Exception {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    builds(site().edit("a.md", "---\nx: " + deep + "\n---\nWords of a.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%2e%2e/x",
        "..%2f..",
        "//",
        "///",
        "/",
        ".",
        "..",
        "./",
        "?",
        "#",
        "a:b",
        ":",
        "%",
        "%zz",
        "a b",
        "a\\b",
        "http:",
        "http:///x",
        "mailto:",
        "/%2F/x",
        "x//y",
        "%2f%2fevil",
        "good.txt/",
        "good.txt/x",
        "good.txt?x#y",
        "./good.txt",
        "x/../good.txt",
        "\u0000",
        "😀.md",
        "é.md",
        "[x]",
        "{x}",
        "^",
        "`",
        "//host/good.txt",
        "///good.txt",
        "a%3Ab.md",
        "%00"
      })
  void links(String link) throws Exception {
    SiteFixture site =
        site()
            .edit(
                "sub/a.md",
                "# Links\n\n[x](<"
                    + link
                    + ">) ![y](<"
                    + link
                    + ">) <a href='"
                    + link
                    + "'>z</a>\n");
    builds(site);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con.txt",
        "con.jpg",
        "aux/foto.jpg",
        "nul/nul/nul",
        "a/com1.png",
        "a./b.png",
        "a /b.png",
        " .png",
        "x. ",
        "x.",
        "a*b?.png",
        "<>.png",
        "\".png",
        "a|b.png",
        "a\nb.png",
        "a\tb.png",
        "..png",
        "...png",
        "~",
        "a~",
        "#.png",
        "%41.png",
        "%.png",
        "?.png",
        "é.png",
        "e\u0301.png",
        "日本.png",
        "😀.png",
        "\u202e.png",
        "index.html",
        "404.html",
        "style.css",
        "feed.xml",
        "robots.txt",
        "sitemap.xml",
        "2021/index.html",
        "pages/2.html",
        "files/x.png",
        "CON",
        "lpt9.tar.gz",
        "aux.d/x.png",
        "-.png",
        "$(x).png",
        "a;b.png",
        "a&b.png",
        "'.png",
        "x.HTML",
        "x.TXT",
        "x.Md",
        "X.MARKDOWN",
        "a.txt.gz",
        ".txt",
        "a:b.png",
        "a\\b.png",
        "a\\b.txt",
        "\\"
      })
  void fileNames(String name) throws Exception {
    SiteFixture site = site().edit(name, "Words of this file. And more.");
    builds(site);
    linksLeadSomewhere(site);
    String link =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    site.edit("ref.md", "---\ndate: 2021-12\n---\n# Ref\n\n[x](" + link + ") ![y](" + link + ")\n");
    builds(site);
    if (!name.contains("/.") && !name.startsWith(".")) {
      assertThat(site.problems()).noneMatch(p -> p.contains("broken-link"));
      linksLeadSomewhere(site);
    }
  }

  @Test
  void manyNamesThatGiveOneAddress() throws Exception {
    SiteFixture site = site();
    for (String name : List.of("a:b.png", "a*b.png", "a-b.png", "a?b.png", "a|b.png")) {
      site.edit(name, name);
    }
    builds(site);
    assertThat(site.report().copied()).isEqualTo(5);
    assertThat(site.paths()).filteredOn(p -> p.startsWith("files/")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.xml/x", "1999", "undated", "topics", "1999/12", "files"})
  void aForeignFileInTheWayOfAFolder(String path) throws Exception {
    SiteFixture site = site().edit("u.md", "---\ntags: [a]\n---\n# U\n\nWords.\n");
    site.edit("x.png", "x").foreign(path, "mine");
    List<String> stopped = site.stopped();
    assertThat(stopped).anyMatch(p -> p.contains("foreign-file"));
    assertThat(site.files()).containsOnlyKeys(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date.century={0,ordinal\n",
        "date.century={99}\n",
        "\u0000\n",
        "=\n",
        "a=\\u00zz\n"
      })
  void brokenMessages(String messages) throws Exception {
    SiteFixture site = site().edit("a.txt", " date 19XX Some words. More.\n");
    site.template("messages.properties", messages);
    site.template("messages_en.properties", messages);
    List<String> stopped = List.of();
    try {
      site.build();
    } catch (org.legger.problem.BuildStopped e) {
      stopped = e.problems().stream().map(Object::toString).toList();
    }
    assertThat(stopped).allMatch(p -> p.contains("template: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# One\n\nText.\n\n# Two\n\nText.\n",
        "---\ntitle: Zero\n---\n# One\n\nText.\n",
        "---\ntitle: Zero\n---\n# One\n\nText.\n\n# Two\n",
        "Text.\n\n> # Quoted\n",
        "- # Listed\n",
        "# ![](x.png)\n\nText.\n",
        "# \n\nText.\n",
        "Setext\n======\n\n* x\n\n  Deep\n  ====\n",
        "###### Six\n\n# One\n",
        "<h1>Html</h1>\n\n<div><h1>Nested</h1></div>\n\nText.\n"
      })
  void onlyOneHeadingOfTheFirstLevel(String markdown) throws Exception {
    SiteFixture site = site().edit("a.md", markdown);
    builds(site);
    for (String path : site.articles()) {
      assertThat(site.page(path).select("h1")).as(path + site.read(path)).hasSize(1);
    }
  }

  @Test
  void theFirstHeadingIsTheHeadlineWhereThereAreMore() throws Exception {
    SiteFixture site = site().edit("a.md", "# One\n\nText.\n\n# Two\n\nMore.\n");
    builds(site);
    assertThat(site.page("undated/one.html").select("h1").text()).isEqualTo("One");
    assertThat(site.page("undated/one.html").select("h2").eachText()).contains("Two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&#0;", "&#xD800;", "\u0001", "\u007f", "&#1;", "&#x80;", "&#xFFFE;", "\ufdd0"})
  void charactersThatHtmlForbids(String character) throws Exception {
    SiteFixture site =
        site().edit("a.md", "# H " + character + "\n\nText " + character + " end.\n");
    site.edit("b.txt", "Heading " + character + "\n\nText " + character + " end.\n\nMore words.\n");
    builds(site);
    for (String path : site.paths()) {
      if (path.matches(".*\\.(html|xml)")) {
        assertThat(site.read(path))
            .as(path)
            .doesNotContainPattern(
                "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufffe\\ufdd0]|&#(x1|1);");
      }
    }
  }

  @Test
  void aHeadlineIsNeverCutWithinACharacter() throws Exception {
    for (int i = 0; i < 3; i++) {
      SiteFixture site =
          SiteFixture.in(temp.resolve("s" + i), "")
              .edit(
                  "a.txt", "a".repeat(i) + "😀".repeat(400) + " " + "e\u0301😀".repeat(300) + ".\n")
              .build();
      for (String path : site.articles()) {
        Document page = site.page(path);
        assertThat(page.select("h1").text() + page.select("meta").outerHtml())
            .doesNotContain("?", "\ufffd");
      }
      assertThat(site.read("feed.xml")).doesNotContainPattern("[^<]\\?[^>]|\ufffd");
      assertThat(site.read("index.html")).doesNotContain("\ufffd");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".html", ".png"})
  void longFileNames(String ending) throws Exception {
    String name = "x".repeat(250) + ending;
    SiteFixture site = site().edit(name, "x").edit("y/" + name, "y");
    site.edit("a.md", "---\ndate: 2021\n---\n# A\n\n[x](" + name + ") [y](y/" + name + ")\n");
    builds(site);
  }

  @Test
  void aFileBecomesAFolderAndAFolderAFile() throws Exception {
    SiteFixture site = site().edit("a.zip", "x").edit("b.zip/c.png", "y");
    site.build();
    site.remove("a.zip").remove("b.zip").edit("a.zip/c.png", "x").edit("b.zip", "y");
    builds(site);
    assertThat(site.paths()).contains("files/a.zip/c.png", "files/b.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "pages"})
  void aFileNamedLikeAFolderOfTheSite(String name) throws Exception {
    byte[] binary = new byte[100];
    SiteFixture site = site().edit(name, binary).edit("site.yml", "pageSize: 1\n");
    site.edit("a.md", "---\ndate: 2021\n---\n# A\n\n[x](" + name + ")\n");
    site.edit("b.txt", " date 2021-12-13\n\nB\n\nWords.\n");
    site.edit("c.txt", " date 2021-12-13\n\nC\n\nWords.\n");
    builds(site);
  }

  @Test
  void aLostManifestAndABrokenTemplateLeaveTheSite() throws Exception {
    SiteFixture site = site().build();
    Files.delete(site.out().resolve(SiteFolder.MANIFEST));
    SortedMap<String, String> before = site.files();
    site.template("article.html", "<p th:text=\"${nothing.at.all}\">x</p>");
    site.stopped();
    assertThat(site.files()).containsAllEntriesOf(before);
  }

  @Test
  void anOutFolderThatLinksIntoTheContentIsRefused() throws Exception {
    SiteFixture site = site();
    Files.createSymbolicLink(site.out(), site.content());
    assertThat(site.stopped()).singleElement().asString().contains("output");
    assertThat(SiteFixture.files(site.content())).containsOnlyKeys("good.txt", "site.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\etc\\passwd", "x\\y.txt", "x\\..\\..\\secret.txt", "x\\..\\..\\secret.png"})
  @DisabledOnOs(OS.WINDOWS)
  void backslashesInNames(String name) throws Exception {
    Files.writeString(temp.resolve("secret.txt"), "Secret words. Outside.");
    Files.writeString(temp.resolve("secret.png"), "Secret words. Outside.");
    SiteFixture site = site();
    Files.writeString(site.content().resolve(name), "Words inside. And more.");
    builds(site);
    assertThat(site.files().values()).noneMatch(file -> file.contains("Secret words"));
    assertThat(site.files().values()).noneMatch(file -> file.contains("root:x:"));
    assertThat(site.files().values()).anyMatch(file -> file.contains("Words inside"));
  }
}
