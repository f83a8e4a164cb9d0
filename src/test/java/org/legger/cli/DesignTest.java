package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legger.render.Templates;

/** What a designer can do without touching the built-in theme. */
final class DesignTest {
  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeTexts() throws IOException {
    write("content/site.yml", "title: The Dike\nlanguage: en\n");
    write("content/talk.md", "---\ntitle: Talk\ndate: 2020\nlayout: interview\n---\nHello.\n");
    write(
        "content/pages/colophon.md",
        "---\ntitle: Colophon\n---\nSee [the talk](../talk.md) ![](logo.png)\n");
    write(
        "content/pages/deep/rules.txt",
        "The rules\n\nNothing is thrown away, and nobody is asked twice.\n");
    write("content/pages/logo.png", "logo");
    Files.createDirectories(temp.resolve("templates"));
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String command, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(command));
    for (String folder : List.of("content", "templates", "out")) {
      all.addAll(List.of("--" + folder, temp.resolve(folder).toString()));
    }
    all.addAll(List.of("--cache", temp.resolve("cache").toString()));
    all.addAll(List.of(arguments));
    return bare(all.toArray(String[]::new));
  }

  private int bare(String... arguments) {
    return new Main(new PrintWriter(out, true), new PrintWriter(err, true), false).run(arguments);
  }

  private String page(String path) throws IOException {
    return Files.readString(temp.resolve("out").resolve(path));
  }

  @Test
  void aFragmentFileIsAddedToEveryPage() throws IOException {
    assertThat(run("build")).isZero();
    String before = page("2020/talk.html");
    for (String where : List.of("head", "header", "footer", "article")) {
      String text =
          "<!--/* mine */--><script th:text=\"${page.kind}\" id=\"" + where + "\"></script>";
      write("templates/extra-" + where + ".html", text);
    }
    assertThat(run("build")).as(err.toString()).isZero();
    String page = page("2020/talk.html");
    assertThat(page)
        .containsSubsequence(
            "<script id=\"head\">article</script>",
            "</head>",
            "<script id=\"header\">article</script>",
            "nameplate",
            "<script id=\"article\">article</script>",
            "</article>",
            "<script id=\"footer\">article</script>",
            "</footer>")
        .doesNotContain("mine");
    assertThat(page("index.html"))
        .contains("<script id=\"head\">home</script>", "<script id=\"footer\">home</script>")
        .doesNotContain("id=\"article\"");
    for (String where : List.of("head", "header", "footer", "article")) {
      Files.delete(temp.resolve("templates/extra-" + where + ".html"));
    }
    assertThat(run("build")).isZero();
    assertThat(page("2020/talk.html")).isEqualTo(before);
  }

  @Test
  void aTextCanNameItsTemplate() throws IOException {
    assertThat(run("build")).isZero();
    assertThat(page("2020/talk.html")).contains("<body class=\"article\">");
    write("templates/interview.html", "<p th:text=\"${page.layout + ' ' + page.kind}\">x</p>");
    assertThat(run("build")).isZero();
    assertThat(page("2020/talk.html")).isEqualTo("<p>interview article</p>");
    write("content/talk.md", "---\ntitle: Talk\ndate: 2020\nlayout: home\n---\nHello.\n");
    assertThat(run("build")).as("a template for lists makes no text").isZero();
    assertThat(page("2020/talk.html")).contains("<body class=\"article\">");
  }

  @Test
  void pagesAboutTheArchiveStandInTheMenuAndInNoList() throws IOException {
    assertThat(run("build")).isZero();
    assertThat(out.toString()).contains("5 sources = 3 articles + 1 copied + 1 left out");
    assertThat(page("pages/colophon.html"))
        .contains("<body class=\"page\">", "<h1>Colophon</h1>", "href=\"../2020/talk.html\"")
        .contains("src=\"logo.png\"", "<a href=\"../pages/colophon.html\" aria-current=\"true\">");
    assertThat(page("pages/deep/rules.html")).contains("Nothing is thrown away");
    assertThat(page("index.html"))
        .contains("<a href=\"pages/colophon.html\">Colophon</a>")
        .doesNotContain("rules.html", "Nothing is thrown away");
    assertThat(page("feed.xml")).contains("Talk").doesNotContain("Colophon");
    assertThat(
            bare(
                "check",
                "--content",
                temp.resolve("content").toString(),
                "--site",
                temp.resolve("out").toString()))
        .as("nothing leads to the rules")
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("pages/deep/rules.html:1:1: orphan")
        .doesNotContain("lost-words");
  }

  @Test
  void theMenuIsWhatTheSettingsSay() throws IOException {
    write(
        "content/site.yml",
        """
        title: The Dike
        menu:
          - years
          - topics
          - The rules: pages/deep/rules.txt
          - talk.md
          - Town & water: https://example.org/?a&b
        """);
    assertThat(run("build")).as(err.toString()).isZero();
    assertThat(page("2020/talk.html").replaceAll("\\s*\\R\\s*", ""))
        .contains(
            "<ul><li><a href=\"../index.html\">Years</a></li>"
                + "<li><a href=\"../pages/deep/rules.html\">The rules</a></li>"
                + "<li><a href=\"../2020/talk.html\" aria-current=\"true\">Talk</a></li>"
                + "<li><a href=\"https://example.org/?a&amp;b\">Town &amp; water</a></li></ul>");
    write("content/site.yml", "menu:\n  - yers\n  - {a: b, c: d}\n");
    assertThat(run("build")).isEqualTo(2);
    assertThat(err.toString()).contains("site.yml:3:5: bad-setting: an entry of the menu is");
    write("content/site.yml", "menu:\n  - yers\n");
    assertThat(run("build")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "site.yml:2:5: bad-setting: there is no \"yers\" for the menu; did you mean \"years\"?");
    write("content/site.yml", "menu: years\n");
    assertThat(run("build")).isEqualTo(2);
  }

  @Test
  void filesOfTheThemeAreCopiedAndNeverOverwritten() throws IOException {
    String folder = temp.resolve("mine").toString();
    assertThat(bare("theme", "copy", "style.css", "article.html", "--templates", folder)).isZero();
    assertThat(temp.resolve("mine/style.css"))
        .hasSameTextualContentAs(Path.of("templates/style.css"));
    Files.writeString(temp.resolve("mine/style.css"), "mine");
    assertThat(bare("theme", "copy", "--templates", folder)).isEqualTo(3);
    assertThat(temp.resolve("mine/style.css")).hasContent("mine");
    assertThat(temp.resolve("mine").toFile().list())
        .containsExactlyInAnyOrderElementsOf(Templates.ofBuiltIn());
    assertThat(bare("theme", "copy", "stile.css", "--templates", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean \"style.css\"?");
  }

  @Test
  void theModelOfAPageIsPrinted() {
    assertThat(run("inspect", "--model", "/2020/talk.html")).isZero();
    String model = out.toString();
    assertThat(model)
        .contains(
            "\"kind\" : \"article\"", "\"source\" : \"talk.md\"", "\"layout\" : \"interview\"")
        .contains("\"body\" : \"<p>Hello.</p>", "\"list\" : null");
    assertThat(run("inspect", "--model", "content/talk.md")).isEqualTo(3);
    assertThat(run("inspect", "--model", "talk.md")).isZero();
    assertThat(out.toString()).isEqualTo(model);
    assertThat(run("inspect", "--model", "2020/")).isZero();
    assertThat(out.toString()).contains("\"kind\" : \"year\"");
    assertThat(run("inspect", "--model", "style.css")).isEqualTo(3);
    assertThat(run("inspect")).isEqualTo(2);
    assertThat(temp.resolve("out")).doesNotExist();
  }
}
