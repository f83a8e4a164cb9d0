package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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

  @TempDir private static Path folder;
  private static Path site;
  private static Browser browser;
  private static HttpServer server;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    site = folder.resolve("site");
    new Build(
            new Folders(Path.of("content"), Path.of("templates"), site, folder.resolve("cache")),
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
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
    browser.get("document.getElementById('more').click()");
    browser.until("document.querySelectorAll('li.hit').length === 20");
    browser.open(browser.get("document.querySelector('li.hit a').href"));
    browser.get("setTimeout(() => history.back())");
    browser.until("document.querySelectorAll('li.hit').length === 20");
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
  @ValueSource(strings = {"server", "disk"})
  void namesAreAFacetThatNarrows(String from) throws Exception {
    search(from, "q=water");
    int all = hits();
    browser.until("document.querySelectorAll('#name button').length > 1");
    String first = texts("#name li:first-child button");
    assertThat(first).matches("\\p{Lu}.* \\d+");
    browser.get("document.querySelector('#name button').click()");
    browser.until("document.querySelector('[data-hits]').dataset.hits !== '" + all + "'");
    assertThat(first).endsWith(" " + hits());
    assertThat(browser.get("new URLSearchParams(location.search).get('name')"))
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"golden gate\"|1",
        "\"gate golden\"|0",
        "titanic OR krakatau|2",
        "elfsted*|2",
        "nobelprijs -scheikunde|1",
        "Oekraine|3",
        "東京|2",
        "مصر|3"
      })
  void theLanguageOfQueries(String query, int wanted) throws Exception {
    for (String from : new String[] {"server", "disk"}) {
      search(from, "q=" + encoded(query));
      assertThat(hits()).isEqualTo(wanted);
    }
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
  void aMissingShardIsToldAndOthersStillServe() throws Exception {
    Path shard =
        Files.list(site.resolve("search"))
            .filter(file -> file.getFileName().toString().startsWith("w-w"))
            .findFirst()
            .orElseThrow();
    byte[] whole = Files.readAllBytes(shard);
    try {
      Files.delete(shard);
      for (String from : new String[] {"server", "disk"}) {
        search(from, "q=water");
        assertThat(texts("#status")).contains("kon niet worden geladen");
        search(from, "q=elfstedentocht");
        assertThat(hits()).isEqualTo(2);
      }
    } finally {
      Files.write(shard, whole);
    }
  }

  @Test
  void theKeyboardIsEnough() throws Exception {
    search("server", "q=water");
    browser.until("document.querySelectorAll('li.hit mark').length > 1");
    String order =
        browser.get(
            "[...document.querySelectorAll('input:not([type=hidden]), select, button, summary, li.hit"
                + " a')].every(e => e.tabIndex >= 0)");
    assertThat(order).isEqualTo("true");
    assertThat(
            browser.get(
                "[...document.querySelectorAll('input:not([type=hidden]), select')].every(e =>"
                    + " e.labels.length > 0)"))
        .isEqualTo("true");
    assertThat(browser.get("document.getElementById('status').getAttribute('aria-live')"))
        .isEqualTo("polite");
  }
}
