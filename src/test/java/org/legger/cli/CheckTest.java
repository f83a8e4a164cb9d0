package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code legger check}: each kind of fault is found where it is, and a sound site has none. */
final class CheckTest {
  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeTexts() throws IOException {
    text(
        "a.md",
        "---\ntitle: First\ndate: 2021-12-30\n---\n## Thé dike\n\n[here](#thé-dike) [b](b.md)\n");
    text("b.md", "---\ntitle: Second\ndate: 2021-12-31\n---\n[a](a.md#thé-dike) ![p](p.png)\n");
    text("p.png", "no picture");
  }

  private void text(String path, String text) throws IOException {
    Path file = temp.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void page(String path, String text) throws IOException {
    Path file = temp.resolve("site").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String site(String path) throws IOException {
    return Files.readString(temp.resolve("site").resolve(path));
  }

  private int run(String command, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--content", temp.resolve("content").toString()));
    all.addAll(List.of("--cache", temp.resolve("cache").toString()));
    all.addAll(
        List.of(command.equals("check") ? "--site" : "--out", temp.resolve("site").toString()));
    all.addAll(List.of(arguments));
    return new Main(new PrintWriter(out, true), new PrintWriter(err, true), false)
        .run(all.toArray(String[]::new));
  }

  private String problems() {
    return err.toString()
        .replace(System.lineSeparator(), "\n")
        .replace(temp + "/", "")
        .lines()
        .filter(line -> line.matches("\\S+(?::\\d+:\\d+|/): .*"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aSoundSiteHasNone() {
    assertThat(run("build")).isZero();
    assertThat(run("check")).isZero();
    assertThat(out.toString())
        .matches("Checked \\d+ files \\(\\d+ pages, 2 articles\\); 0 problems\\.\\R");
    assertThat(problems()).isEmpty();
  }

  @Test
  void whereASiteIsPublishedItSaysItself() throws IOException {
    assertThat(run("build", "--base-url", "https://a.example/archive")).isZero();
    assertThat(site("404.html")).contains("\"/archive/style.css\"");
    assertThat(run("check", "--external")).as(err.toString()).isZero();
    page(
        "404.html",
        "<!DOCTYPE html>\n<title>x</title><p><a href=\"/style.css\">a</a>\n"
            + "<a href=\"https://a.example/archive/b.html\">b</a>\n"
            + "<a href=\"https://a.example/archives/\">c</a>\n");
    assertThat(run("check")).isEqualTo(1);
    assertThat(problems())
        .isEqualTo(
            """
            site/404.html:2:20: dead-link: "/style.css" is no address
            site/404.html:3:1: dead-link: "https://a.example/archive/b.html" is not in the site""");
  }

  @Test
  void faultsOfAPageAreNamedWithTheirPlaces() throws IOException {
    run("build");
    page(
        "x.html",
        """
        <!DOCTYPE html>
        <html lang="en"><head><title>X</title></head><body>
        <a href="nowhere.html">a</a>
        <a href="index.html#nothing">b</a> <a href="#nothing">c</a> <a href="#top">d</a>
        <img src="2021/12/P.png" alt="">
        <p id="i">one</p><p id="i">two</p>
        <div>three</b></div>
        <img src="2021/12/p.png" srcset="2021/12/p.png 1x, big.png 2x">
        <a href="mailto:a@b.example">e</a> <a href="2021/12/">f</a> <a href="/2021/12/first.html?x#main">g</a>
        <a href="../up.html">h</a>
        </body></html>
        """);
    assertThat(run("check")).isEqualTo(1);
    assertThat(problems())
        .isEqualTo(
            """
            site/x.html:1:1: orphan: Legger did not write this file, and no page leads here
            site/x.html:3:1: dead-link: "nowhere.html" is not in the site
            site/x.html:4:1: no-anchor: nothing on index.html has the id "nothing"
            site/x.html:4:36: no-anchor: nothing on this page has the id "nothing"
            site/x.html:5:1: no-image: "2021/12/P.png" is not in the site, but 2021/12/p.png is
            site/x.html:6:18: duplicate-id: id "i" is also that of line 6
            site/x.html:7:15: html: </b> closes nothing that is open here
            site/x.html:8:1: no-image: "big.png" is not in the site
            site/x.html:8:1: html: <img> has no alt attribute for those who cannot see it
            site/x.html:10:1: dead-link: "../up.html" is no address""");
    assertThat(err.toString()).contains("     3 | <a href=\"nowhere.html\">a</a>");
  }

  @Test
  void whatNothingLeadsToIsAnOrphan() throws IOException {
    text("scan.pdf", "no text refers to this");
    run("build");
    page("_redirects", "/a /b\n");
    page("left.css", "");
    assertThat(run("check")).isEqualTo(1);
    assertThat(problems())
        .isEqualTo(
            """
            site/files/scan.pdf:1:1: orphan: no page leads here
            site/left.css:1:1: orphan: Legger did not write this file, and no page leads here""");
  }

  @Test
  void whatIsSaidOfNamesIsAboutNamesThatThereAre() throws IOException {
    text("names.yml", "hide: [Nobody Atall]\n");
    run("build");
    assertThat(run("check")).isEqualTo(1);
    assertThat(problems())
        .contains("content/names.yml:1:", " unknown-name: no text has the name \"Nobody Atall\"");
  }

  @Test
  void hostsHaveLimits() throws IOException {
    run("build");
    page("_redirects", "/a /b\n".repeat(2101));
    assertThat(run("check", "--host", "cloudflare-pages")).isEqualTo(1);
    assertThat(problems())
        .isEqualTo(
            "site/_redirects:1:1: host-limit: 2,101 redirects, and Cloudflare Pages takes at most 2,100");
    assertThat(run("check", "--host", "netlify")).isZero();
    assertThat(run("check", "--host", "GitHub-Pages")).isZero();
    assertThat(run("check", "--host", "geocities")).isEqualTo(2);
    assertThat(err.toString()).contains("github-pages, cloudflare-pages, netlify");
  }

  @Test
  void programsGetJsonOrSarif() throws IOException {
    run("build");
    page("a b.html", "<!DOCTYPE html>\n<title>x</title><a href=x>x</a>\n");
    assertThat(run("check", "--json")).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"code\" : \"dead-link\"", "\"line\" : 2", "\"column\" : 17");
    assertThat(run("check", "--sarif")).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"version\" : \"2.1.0\"", "\"ruleId\" : \"dead-link\"", "\"startLine\" : 2")
        .contains("a%20b.html\"", "\"level\" : \"note\"");
    assertThat(err.toString()).isEmpty();
    assertThat(run("check", "--sarif", "--json")).isEqualTo(2);
    assertThat(err.toString()).startsWith("legger: --json, --sarif are mutually exclusive");
  }

  @Test
  void thereMustBeASite() {
    assertThat(run("check")).isEqualTo(3);
    assertThat(problems())
        .isEqualTo("site/: no-site: there is no such folder; build the site first");
  }

  @Test
  void otherSitesAreAskedOnceAndOnlyWhenWanted() throws IOException {
    List<String> asked = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestMethod() + " " + path);
          int status = path.equals("/gone") ? 404 : path.equals("/shy") ? 403 : 200;
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      String at = "http://127.0.0.1:" + server.getAddress().getPort();
      text(
          "c.md",
          "---\ntitle: Third\ndate: 2020\n---\n[ok]("
              + at
              + "/ok) [gone]("
              + at
              + "/gone) [shy]("
              + at
              + "/shy#x)\n");
      run("build");
      assertThat(run("check")).isZero();
      assertThat(asked).isEmpty();
      assertThat(run("check", "--external")).isEqualTo(1);
      assertThat(problems()).contains(" external-link: " + at + "/gone: the host answers 404");
      assertThat(asked).containsExactly("HEAD /gone", "GET /gone", "HEAD /ok", "HEAD /shy");
      assertThat(run("check", "--external")).isEqualTo(1);
      assertThat(asked).hasSize(4);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whyThereIsNoAnswerIsToldInWords() throws Exception {
    text(
        "c.md",
        "---\ntitle: Third\ndate: 2020\n---\n"
            + "[nobody](http://127.0.0.1:1/) [nowhere](http://nowhere.invalid/)\n");
    run("build");

    assertThat(run("check", "--external")).isEqualTo(1);
    assertThat(problems())
        .contains("http://127.0.0.1:1/: nobody answers there")
        .contains("http://nowhere.invalid/: there is no such host");
  }
}
