package org.legger.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legger.browser.Browser;

/** The packaged jar serves an archive to a real browser while it is edited. */
final class PreviewIT {
  private static final String OVERLAY = "document.getElementById('legger-problems')";

  @TempDir private Path temp;
  private Process legger;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    browser = Browser.start();
    write("content/a.txt", " date 2021-12-30\n\nThe dike holds\n\nWords of the first hour.\n");
    legger =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "legger.jar").toAbsolutePath().toString(),
                "serve",
                "--port",
                "0")
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(legger.getInputStream(), StandardCharsets.UTF_8));
    Matcher address = Pattern.compile("http://localhost:\\d+/").matcher("");
    for (String line = output.readLine(); !address.reset(line).find(); line = output.readLine()) {
      assertThat(line).isNotNull();
    }
    Thread drain = new Thread(() -> output.lines().forEach(l -> {}), "output");
    drain.setDaemon(true);
    drain.start();
    browser.open(address.group() + "2021/12/the-dike-holds.html");
  }

  @AfterEach
  void stop() {
    if (legger != null) {
      legger.destroy();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private void write(String path, String text) throws Exception {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String body(String words) {
    return "document.body.textContent.includes('" + words + "')";
  }

  @Test
  void anEditReloadsThePage() throws Exception {
    browser.until(body("first hour"));
    write("content/a.txt", " date 2021-12-30\n\nThe dike holds\n\nWords of the second hour.\n");
    browser.until(body("second hour"));
    write("content/a.txt", " date 2021-12-30\n\nThe dike holds\n\nWords of the third hour.\n");
    browser.until(body("third hour"));
    assertThat(browser.exceptions()).isEmpty();
  }

  @Test
  void anotherHeadlineIsShownAndThePageFollowedToItsNewAddress() throws Exception {
    browser.until(body("first hour"));
    write("content/a.txt", " date 2021-12-30\n\nThe dike breaks\n\nWords of the first hour.\n");
    browser.until("location.pathname === '/2021/12/the-dike-breaks.html'");
    browser.until("document.querySelector('h1').textContent === 'The dike breaks'");
    assertThat(browser.exceptions()).isEmpty();
  }

  @Test
  void aStyleSheetIsSwappedWithoutLoadingThePageAgain() throws Exception {
    browser.until(body("first hour"));
    browser.get("window.same = 'same'");
    write("templates/style.css", "body { background: rgb(1, 2, 3) }\n");
    browser.until("getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'");
    assertThat(browser.get("window.same")).isEqualTo("same");
  }

  @Test
  void aBrokenTemplateLiesOverTheLastGoodPageUntilItIsRepaired() throws Exception {
    browser.until(body("first hour"));
    write(
        "templates/article.html",
        "<!DOCTYPE html>\n<html>\n<body><h1 th:text=\"${article.headlin.text}\">H</h1></body>\n");
    browser.until(OVERLAY);
    assertThat(browser.get(OVERLAY + ".textContent"))
        .contains("templates/article.html:3:", "headlin", "<h1 th:text=", "Correct the expression");
    assertThat(browser.get(body("first hour"))).isEqualTo("true");
    browser.picture(Path.of("target", "screenshots", "serve-broken-template.png"));
    write(
        "templates/article.html",
        "<!DOCTYPE html>\n<html>\n<body><h1 th:text=\"${article.headline.text}\">H</h1></body>\n");
    browser.until(
        "!" + OVERLAY + " && document.querySelector('h1').textContent === 'The dike holds'");
    assertThat(browser.exceptions()).isEmpty();
  }

  @Test
  void aBrokenTextLiesOverItsPageUntilItIsRepaired() throws Exception {
    browser.until(body("first hour"));
    write("content/a.txt", " date 2021-13\n\nThe dike holds\n\nWords of the first hour.\n");
    browser.until(OVERLAY);
    assertThat(browser.get(OVERLAY + ".textContent"))
        .contains("content/a.txt:1:7", "2021-13", " date 2021-13");
    write("content/a.txt", " date 2021-12-30\n\nThe dike holds\n\nWords of the first hour.\n");
    browser.until("!" + OVERLAY + " && " + body("first hour"));
  }
}
