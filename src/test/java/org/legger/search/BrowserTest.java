package org.legger.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.browser.Browser;
import org.legger.build.Build;
import org.legger.build.Folders;

/** Search in a real browser, from a server with a strict policy and from disk. */
final class BrowserTest {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'";
  private static final String DONE = "document.querySelector('[data-hits], #status:not(:empty)')";

  private static final String HOSTILE =
      """
      ---
      title: "<svg onload=alert(1)>"
      date: 1953-05-06
      tags: ["<b>vet</b>"]
      ---
      Vijandelijkheid: `<script>alert(2)</script>`
      """;

  @TempDir private static Path folder;
  private static Path site;
  private static Browser browser;
  private static HttpServer server;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    site = folder.resolve("site");
    Path content = folder.resolve("content");
    FileUtils.copyDirectory(Path.of("content").toFile(), content.toFile());
    Files.writeString(content.resolve("hostile.md"), HOSTILE);
    new Build(
            new Folders(content, Path.of("templates"), site, folder.resolve("cache")),
            Optional.empty(),
            2,
            "test",
            () -> 0)
        .run((stage, done, of) -> {});
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", BrowserTest::serve);
    server.start();
  }

  private static void serve(HttpExchange exchange) throws IOException {
    Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
    boolean there = Files.isRegularFile(file);
    byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
    String ending = file.toString().replaceFirst(".*\\.", "");
    Map<String, String> types =
        Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");
    exchange.getResponseHeaders().set("Content-Type", types.getOrDefault(ending, "text/plain"));
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(there ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.stop(0);
    }
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void noScriptHasFailed() {
    assertThat(browser.exceptions()).isEmpty();
  }

  private static String page(String from, String path) {
    return from.equals("disk")
        ? site.resolve(path).toUri().toString()
        : "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  private static void search(String from, String query) throws Exception {
    browser.open("about:blank");
    browser.open(page(from, "search.html") + "?" + query);
    browser.until(DONE);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static int hits() throws Exception {
    return Integer.parseInt(browser.get("document.querySelector('[data-hits]').dataset.hits"));
  }

  private static String texts(String selector) throws Exception {
    return browser.get(
        "[...document.querySelectorAll('" + selector + "')].map(e => e.textContent).join('; ')");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "disk"})
  void aQueryInTheAddressIsAnswered(String from) throws Exception {
    search(from, "q=water+dijk");
    assertThat(hits()).isEqualTo(9);
    browser.until("document.querySelectorAll('li.hit mark').length > 1");
    browser.until("document.querySelector('li.hit a').textContent.startsWith('Zuiderzeedijken')");
    assertThat(browser.get("document.querySelectorAll('li.hit').length")).isEqualTo("9");
    assertThat(texts("[data-hits]")).isEqualTo("9");
    assertThat(texts("li.hit:first-child .when")).isEqualTo("14 januari 1916");
    String link = browser.get("document.querySelector('li.hit a').href");
    assertThat(link).endsWith("1916/01/zuiderzeedijken-breken-in-stormnacht.html");
    browser.picture(Path.of("target", "screenshots", "search-" + from + ".png"));
    browser.open(link);
    assertThat(texts("h1")).startsWith("Zuiderzeedijken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "disk"})
  void theBoxOfAnyPageLeadsToTheHits(String from) throws Exception {
    browser.open(page(from, "1916/01/zuiderzeedijken-breken-in-stormnacht.html"));
    browser.get(
        "(document.getElementById('find').value = 'elfstedentocht',"
            + " document.querySelector('form.find').requestSubmit())");
    browser.until("location.search === '?q=elfstedentocht' && " + DONE);
    assertThat(hits()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "disk"})
  void typingNarrowingAndGoingBack(String from) throws Exception {
    search(from, "q=nobelprijs");
    assertThat(hits()).isEqualTo(4);
    browser.get("document.querySelector('#years button[aria-label^=\"1913\"]').click()");
    browser.until("document.querySelector('[data-hits]').dataset.hits === '1'");
    assertThat(browser.get("location.search")).isEqualTo("?q=nobelprijs&from=1913&to=1913");
    browser.get("setTimeout(() => history.back())");
    browser.until("document.querySelector('[data-hits]').dataset.hits === '4'");
    browser.get(
        "(document.getElementById('q').value = 'water',"
            + " document.getElementById('q').dispatchEvent(new Event('input', {bubbles: true})))");
    browser.until("location.search === '?q=water'");
    browser.until("+document.querySelector('[data-hits]').dataset.hits > 15");
    browser.until("document.querySelectorAll('li.hit').length === 10");
    browser.get(
        "(document.getElementById('more').click(), document.getElementById('more').click())");
    String shown = "[...document.querySelectorAll('li.hit a')].map(a => a.href)";
    String all = shown + ".length === +document.querySelector('[data-hits]').dataset.hits";
    browser.until(all + " && new Set(" + shown + ").size === " + shown + ".length");
    browser.open(browser.get("document.querySelector('li.hit a').href"));
    browser.get("setTimeout(() => history.back())");
    browser.until(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "disk"})
  void derivedHeadlinesAreSetLikeThoseOfLists(String from) throws Exception {
    search(from, "q=water");
    browser.until("document.querySelectorAll('li.hit .when:not(:empty)').length === 10");

    String headlines = "[...document.querySelectorAll('li.hit h3%s')].map(h => h.textContent)";
    assertThat(browser.get(String.format(headlines, ".derived")))
        .contains("In april meldden de eerste gemeenten cholera");
    assertThat(browser.get(String.format(headlines, ":not(.derived)")))
        .contains("Zuiderzeedijken breken in stormnacht");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "disk"})
  void facetsCountAndFilter(String from) throws Exception {
    search(from, "q=water");
    int all = hits();
    browser.until("document.querySelectorAll('#language button').length > 1");
    String first = texts("#language li:first-child button");
    assertThat(first).matches("Nederlands \\d+");
    browser.get("document.querySelector('#language button').click()");
    browser.until("document.querySelector('[data-hits]').dataset.hits !== '" + all + "'");
    assertThat(first).endsWith(" " + hits());
    assertThat(browser.get("location.search")).isEqualTo("?q=water&language=nl");
    assertThat(browser.get("document.querySelector('#language button').ariaPressed"))
        .isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({
    "server, topic",
    "disk, topic",
    "server, author",
    "disk, author",
    "server, name",
    "disk, name"
  })
  void subjectsCountAndFilter(String from, String kind) throws Exception {
    search(from, "q=water");
    int all = hits();
    browser.until("document.querySelectorAll('#" + kind + " button').length > 1");
    String first = texts("#" + kind + " li:first-child button");
    assertThat(first).matches("\\p{L}.* \\d+");
    browser.get("document.querySelector('#" + kind + " button').click()");
    browser.until("document.querySelector('[data-hits]').dataset.hits !== '" + all + "'");
    assertThat(first).endsWith(" " + hits());
    assertThat(browser.get("new URLSearchParams(location.search).get('" + kind + "')"))
        .isEqualTo(first.replaceFirst(" \\d+$", ""));
  }

  @Test
  void theExcerptStandsAroundTheHit() throws Exception {
    search("server", "q=%22lantaarns op een stok%22".replace(" ", "+"));
    browser.until("document.querySelector('li.hit mark')");
    assertThat(texts("li.hit .lead")).startsWith("…").contains("met lantaarns op een stok");
    assertThat(texts("li.hit mark")).contains("lantaarns; op; een; stok");
  }

  @Test
  void hitsOfUncertainDateSaySo() throws Exception {
    search("disk", "q=&from=1863-01-05&to=1863-01-06");
    browser.until("document.querySelector('li.hit .maybe')");
    assertThat(texts("li.hit .maybe")).contains("niet precies bekend");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "\"><script>alert(1)</script>",
        "'\"!?.,;*-+",
        "\u202eمرحبا بالعالم",
        "qqqzzzxxx",
        "%",
        "-",
        "\"",
        "*",
        "or or or",
        "constructor __proto__ toString"
      })
  void strangeQueriesGetALine(String query) throws Exception {
    for (String from : new String[] {"server", "disk"}) {
      browser.open("about:blank");
      browser.open(page(from, "search.html") + "?q=" + encoded(query));
      browser.until("document.getElementById('q').value !== ''");
      browser.until(DONE + " || !document.getElementById('help').hidden");
      assertThat(browser.get("document.querySelectorAll('main img, main script').length"))
          .isEqualTo("0");
    }
  }

  @Test
  void aQueryOfTenThousandSigns() throws Exception {
    search("disk", "q=" + "waterschap+".repeat(910));
    assertThat(hits()).isGreaterThanOrEqualTo(0);
    search("disk", "q=" + "x".repeat(10_000));
    assertThat(hits()).isZero();
  }

  @Test
  void aMisspelledWordGetsANearOne() throws Exception {
    search("server", "q=titanik");
    assertThat(hits()).isZero();
    assertThat(texts("#status")).contains("kent het woord titanik niet");
    browser.until("document.querySelector('#status a')");
    browser.open(browser.get("document.querySelector('#status a').href"));
    browser.until(DONE);
    assertThat(hits()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"legger.shard(\"", "", "legger.shard(\"index\",[\"#\",\"\"],1);"})
  void aDamagedIndexIsTold(String script) throws Exception {
    Path index = site.resolve("search/index.js");
    byte[] whole = Files.readAllBytes(index);
    try {
      Files.writeString(index, script);
      for (String from : new String[] {"server", "disk"}) {
        search(from, "q=water");
        assertThat(texts("#status")).contains("kon niet worden geladen");
      }
      Files.delete(index);
      search("server", "q=water");
      assertThat(texts("#status")).contains("kon niet worden geladen");
    } finally {
      Files.write(index, whole);
      browser.exceptions();
    }
  }

  @Test
  void hitsAreSavedAsTables() throws Exception {
    search("disk", "q=%22golden+gate%22");
    String keep = "URL.createObjectURL = b => (b.text().then(t => { window.kept = t; }), '#')";
    browser.get("(" + keep + ", document.querySelector('[data-save=csv]').click())");
    browser.until("window.kept");
    assertThat(browser.get("window.kept"))
        .contains("\"San Francisco walks across the Golden Gate\",\"1937-05-27\",\"en\"");
    browser.get("(window.kept = '', document.querySelector('[data-save=ris]').click())");
    browser.until("window.kept");
    assertThat(browser.get("window.kept"))
        .contains("TI  - San Francisco walks across the Golden Gate", "PY  - 1937", "ER  - ");
  }

  @Test
  void hitsAreSortedByDate() throws Exception {
    for (String from : new String[] {"server", "disk"}) {
      search(from, "q=elfstedentocht");
      browser.get(
          "(document.querySelector('[name=sort]').value = 'old', document.querySelector('[name=sort]')"
              + ".dispatchEvent(new Event('change', {bubbles: true})))");
      browser.until("location.search === '?q=elfstedentocht&sort=old'");
      browser.until("document.querySelector('li.hit a').href.includes('/1963/')");
      search(from, "q=elfstedentocht&sort=new");
      browser.until("document.querySelector('li.hit a').href.includes('/1997/')");
    }
  }

  @Test
  void aMissingOrDamagedShardIsToldAndOthersStillServe() throws Exception {
    Path shard =
        Files.list(site.resolve("search"))
            .filter(file -> file.getFileName().toString().startsWith("w-w"))
            .findFirst()
            .orElseThrow();
    byte[] whole = Files.readAllBytes(shard);
    try {
      for (boolean missing : new boolean[] {true, false}) {
        Files.deleteIfExists(shard);
        if (!missing) {
          Files.write(shard, new String(whole, UTF_8).replaceFirst("w", "v").getBytes(UTF_8));
        }
        for (String from : new String[] {"server", "disk"}) {
          search(from, "q=water");
          assertThat(texts("#status")).contains("kon niet worden geladen");
          search(from, "q=elfstedentocht");
          assertThat(hits()).isEqualTo(2);
        }
      }
    } finally {
      Files.write(shard, whole);
    }
  }

  /** With pictures, wide and narrow, by day and by night. */
  @Test
  void resultsAreKeptAsPictures() throws Exception {
    for (Browser.View view :
        List.of(
            new Browser.View("wide", 1280, false),
            new Browser.View("narrow", 390, false),
            new Browser.View("dark", 1280, true))) {
      browser.look(view);
      search("server", "q=water");
      browser.until("document.querySelectorAll('li.hit mark').length > 10");
      browser.until("document.documentElement.scrollWidth <= innerWidth");
      browser.wholePicture(
          Path.of("target", "screenshots", "search-" + view.name() + ".png"), 2000);
    }
    browser.look(new Browser.View("wide", 1280, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "disk"})
  void theKeyboardIsEnough(String from) throws Exception {
    browser.open(page(from, "index.html"));
    pressUntil("Tab", "document.activeElement.id === 'find'");
    browser.type("water");
    browser.press("Enter");
    browser.until("location.search === '?q=water' && document.querySelector('li.hit mark')");
    browser.get("document.getElementById('q').focus()");
    browser.type(" dijk");
    browser.until("document.querySelector('[data-hits]').dataset.hits === '9'");
    pressUntil("Tab", "document.activeElement.matches('#years button')");
    browser.press("Enter");
    browser.until("/from=/.test(location.search)");
    pressUntil("Tab", "document.activeElement.matches('li.hit a')");
    String link = browser.get("document.activeElement.href");
    browser.press("Enter");
    browser.until("location.href === '" + link + "'");
  }

  private static void pressUntil(String key, String expression) throws Exception {
    for (int i = 0; i < 400 && !browser.get(expression).equals("true"); i++) {
      browser.press(key);
    }
    assertThat(browser.get(expression)).as(expression).isEqualTo("true");
  }

  @Test
  void screenReadersAreToldWhatEachPartIs() throws Exception {
    search("server", "q=water");
    assertThat(
            browser.get(
                "[...document.querySelectorAll('input:not([type=hidden]), select')].every(e =>"
                    + " e.labels.length > 0)"))
        .isEqualTo("true");
    assertThat(
            browser.get(
                "[...document.querySelectorAll('main button')].every(b => (b.ariaLabel ||"
                    + " b.textContent).trim())"))
        .isEqualTo("true");
    assertThat(
            browser.get(
                "document.querySelector('[data-hits]').closest('[role=status][aria-live=polite]') !=="
                    + " null"))
        .isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "disk"})
  void withoutScriptsThePageLeadsOn(String from) throws Exception {
    browser.scripts(false);
    try {
      browser.open(page(from, "search.html") + "?q=water");
      assertThat(texts("noscript p")).contains("JavaScript");
      assertThat(browser.get("document.querySelector('noscript p').offsetHeight > 0"))
          .isEqualTo("true");
      assertThat(browser.get("document.getElementById('search').offsetHeight")).isEqualTo("0");
      assertThat(texts("noscript a")).contains("Jaren", "Onderwerpen");
    } finally {
      browser.scripts(true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "disk"})
  void nothingOfAnArticleBecomesMarkup(String from) throws Exception {
    search(from, "q=vijandelijkheid");
    browser.until("document.querySelector('li.hit mark')");
    browser.until("document.querySelector('li.hit a').textContent === '<svg onload=alert(1)>'");
    assertThat(texts("li.hit .lead")).contains("<script>alert(2)</script>");
    browser.until("document.querySelectorAll('#topic button').length === 1");
    assertThat(texts("#topic button")).contains("<b>vet</b>");
    assertThat(browser.get("document.querySelectorAll('main svg, main script, main b').length"))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "disk"})
  void allKnownQueriesAreAnswered(String from) throws Exception {
    for (Asked asked : Asked.of("demonstration").toList()) {
      StringJoiner query = new StringJoiner("&");
      asked.options().forEach((key, value) -> query.add(key + "=" + encoded((String) value)));
      browser.open("about:blank");
      browser.open(page(from, "search.html") + "?" + query);
      browser.until("!document.getElementById('search').hidden");
      browser.until(DONE + " || !document.getElementById('help').hidden");
      String total = browser.get("document.querySelector('[data-hits]')?.dataset.hits || 0");
      while (browser
          .get("document.getElementById('found').hidden || document.getElementById('more').hidden")
          .equals("false")) {
        browser.get("document.getElementById('more').click()");
      }
      browser.until("document.querySelectorAll('li.hit').length === " + total);
      if (!asked.near().isEmpty()) {
        browser.until("document.querySelector('#status a')");
      }
      asked.check(
          Integer.parseInt(total),
          lines("li.hit a", "e.href"),
          lines("#status a", "e.textContent"));
    }
  }

  private static List<String> lines(String selector, String value) throws Exception {
    return List.of(
        browser
            .get(
                "[...document.querySelectorAll('"
                    + selector
                    + "')].map(e => "
                    + value
                    + ").join('\\n')")
            .split("\n"));
  }
}
