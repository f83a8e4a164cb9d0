package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
  @TempDir private Path temp;

  private Path content;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeTexts() throws IOException {
    content = Files.createDirectories(temp.resolve("content"));
    text("a.txt", " date 2021-12-30\n\nFirst\n\nWords.\n");
    text("b.txt", "Undated words. And more.");
  }

  private void text(String path, String text) throws IOException {
    Files.writeString(content.resolve(path), text);
  }

  private void template(String name, String text) throws IOException {
    Files.createDirectories(temp.resolve("templates"));
    Files.writeString(temp.resolve("templates").resolve(name), text);
  }

  /** Runs a command with its folders, and gives its exit status. */
  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    Stream.of("content", "templates")
        .filter(name -> !all.contains("--" + name))
        .filter(name -> name.equals("content") || Files.isDirectory(temp.resolve(name)))
        .forEach(name -> all.addAll(List.of("--" + name, temp.resolve(name).toString())));
    all.addAll(List.of("--out", temp.resolve("site").toString()));
    all.addAll(List.of("--cache", temp.resolve(".legger").toString()));
    return bare(all.toArray(String[]::new));
  }

  private int bare(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new Main(new PrintWriter(out, true), new PrintWriter(err, true), false).run(arguments);
  }

  private static String shown(StringWriter stream, Path temp) {
    return stream
        .toString()
        .replace(System.lineSeparator(), "\n")
        .replace(temp.toString() + java.io.File.separator, "")
        .replace('\\', '/');
  }

  private String out() {
    return shown(out, temp);
  }

  private String err() {
    String progress = "(?m)^(?:reading|comparing|writing) [0-9,]+ files\\R"; // on a slow machine
    return shown(err, temp).replaceAll(progress, "");
  }

  @Test
  void aBuildSaysOneLine() {
    assertThat(run("build")).isZero();
    assertThat(out())
        .matches(
            "Built site/index\\.html \\((\\d+) files: \\1 written, 0 unchanged, 0 removed\\)"
                + " in \\d+\\.\\d s from 2 sources = 2 articles \\+ 0 copied \\+ 0 left out\\.\n");
    assertThat(err()).isEmpty();
    assertThat(temp.resolve("site/2021/12/first.html")).exists();
    assertThat(run("build")).isZero();
    assertThat(out()).contains(": 0 written, ");
  }

  @Test
  void noCommandIsBuild() {
    assertThat(run()).isZero();
    assertThat(out()).startsWith("Built ");
    assertThat(run("--threads", "1")).isZero();
    assertThat(out()).startsWith("Built ");
  }

  @Test
  void problemsAndWhatWasLeftOutAreTold() throws IOException {
    text("c.txt", " date 2021-13 No such month. Really.");
    text("_d.txt", "Left out.");
    text("site.yml", "title: T\n");
    assertThat(run("build")).isZero();
    assertThat(err())
        .isEqualTo(
            """
            content/c.txt:1:7: bad-date: "2021-13" does not exist, kept as 2021
                 1 |  date 2021-13 No such month. Really.
                   |       ^
                   = A date does not exist or is not understood. Write it as 2021, 2021-12, 2021-12-30 or 2021-12-30T14:05, with ~ or ? where unsure. (legger explain bad-date)
            """);
    assertThat(out())
        .endsWith(
            " from 5 sources = 3 articles + 0 copied + 2 left out (1 hidden, 1 settings);"
                + " 1 problem.\n");
  }

  @Test
  void quietSaysProblemsOnly() throws IOException {
    assertThat(run("build", "--quiet")).isZero();
    assertThat(out() + err()).isEmpty();
    text("c.txt", "");
    assertThat(run("--quiet")).isZero();
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            """
            content/c.txt:1:1: empty: the file holds no text, left out
                   = A file holds no text. Fill it or remove it. (legger explain empty)
            """);
  }

  @Test
  void strictMindsProblems() throws IOException {
    assertThat(run("build", "--strict")).isZero();
    text("c.txt", "");
    assertThat(run("build", "--strict")).isEqualTo(1);
    assertThat(temp.resolve("site/index.html")).exists();
  }

  @Test
  void jsonIsOneObjectOnStandardOutput() throws IOException {
    text("c.txt", "");
    text("quote\".txt", " date 2021-13 No such month. Really.");
    assertThat(run("build", "--json")).isZero();
    Map<String, String> json = json(out.toString());
    assertThat(json)
        .containsEntry("/sources", "4")
        .containsEntry("/articles", "3")
        .containsEntry("/copied", "0")
        .containsEntry("/leftOut/empty", "1")
        .containsEntry("/filesUnchanged", "0")
        .containsEntry("/filesRemoved", "0")
        .containsEntry("/problems/0/code", "empty")
        .containsEntry("/problems/0/line", "1")
        .containsEntry("/problems/1/code", "bad-date")
        .containsEntry("/problems/1/column", "7")
        .containsEntry("/problems/1/done", "kept as 2021")
        .containsKeys("/millis/read", "/millis/write", "/problems/1/remedy");
    assertThat(json.get("/pages")).isEqualTo(json.get("/filesWritten"));
    assertThat(json.get("/problems/1/path")).endsWith("quote\".txt");
    assertThat(err()).isEmpty();
    run("build", "--json");
    assertThat(json(out.toString())).containsEntry("/filesWritten", "0");
  }

  @Test
  void jsonOfABuildThatWasStoppedHoldsItsProblems() throws IOException {
    text("site.yml", "titel: T\n");
    assertThat(run("build", "--json")).isEqualTo(2);
    assertThat(json(out.toString())).containsEntry("/problems/0/code", "unknown-setting");
  }

  /** All values by the way to them. */
  private static Map<String, String> json(String text) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          values.put(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
        }
      }
    }
    return values;
  }

  @Test
  void anUnknownOptionIsWrongUsageAndTheNearestIsNamed() {
    assertThat(run("build", "--conten", "x")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            """
            legger: there is no option --conten; did you mean --content?
            Try `legger build --help` for what there is.
            """);
    assertThat(run("--qiet")).isEqualTo(2);
    assertThat(err()).contains("there is no option --qiet; did you mean --quiet?");
    assertThat(temp.resolve("site")).doesNotExist();
  }

  @Test
  void whatIsNoNumberIsToldWithoutTheWordsOfProgrammers() {
    assertThat(run("serve", "--port", "abc")).isEqualTo(2);
    assertThat(err()).contains("--port", "'abc' is not a whole number");
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    assertThat(bare("biuld")).isEqualTo(2);
    assertThat(err()).startsWith("legger: there is no command \"biuld\"; did you mean build?\n");
    assertThat(bare("qwertyuiop")).isEqualTo(2);
    assertThat(err()).startsWith("legger: there is no command \"qwertyuiop\"\n");
    assertThat(bare("explain", "bad-date", "empty")).isEqualTo(2);
    assertThat(err()).startsWith("legger: \"empty\" is one word too many for legger explain\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1025", "many", "", "1.5", "99999999999"})
  void threadsAreANumber(String threads) {
    assertThat(run("build", "--threads", threads)).isEqualTo(2);
    assertThat(err()).contains("--threads").doesNotContain("\tat ");
    assertThat(temp.resolve("site")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://example.org",
        "/archive",
        "https://",
        "https:///x",
        "",
        "https://example.org/?q=1",
        "https://example.org/#x",
        "http://exa mple.org",
        "javascript:x"
      })
  void theBaseAddressIsOneOfTheWeb(String url) {
    assertThat(run("build", "--base-url", url)).isEqualTo(2);
    assertThat(err()).contains("--base-url").doesNotContain("\tat ");
  }

  @Test
  void theBaseAddressWinsOverTheSettings() throws IOException {
    text("site.yml", "baseUrl: https://a.example/\n");
    assertThat(run("build", "--base-url", "https://b.example/x/")).isZero();
    assertThat(Files.readString(temp.resolve("site/robots.txt")))
        .contains("Sitemap: https://b.example/x/sitemap.xml");
  }

  @Test
  void anUnknownSettingIsNamedWithItsPlaceAndTheNearestKey() throws IOException {
    text("site.yml", "# Settings\ntitle: T\n  \nbaseurl: https://a.example\npagesize: 0\n");
    assertThat(run("build")).isEqualTo(2);
    assertThat(err())
        .contains(
            "content/site.yml:4:1: unknown-setting: there is no setting \"baseurl\"; did you mean"
                + " \"baseUrl\"?\n     4 | baseurl: https://a.example\n       | ^\n",
            "content/site.yml:5:1: unknown-setting: there is no setting \"pagesize\"; did you mean"
                + " \"pageSize\"?\n");
    assertThat(out()).isEmpty();
    assertThat(temp.resolve("site")).doesNotExist();
  }

  @Test
  void aBadSettingIsWrongUsage() throws IOException {
    text("site.yml", "pageSize: 0\ntimezone: Mars/Olympus\n");
    assertThat(run("build")).isEqualTo(2);
    assertThat(err())
        .contains("content/site.yml:1:11: bad-setting: ", "content/site.yml:2:11: bad-setting: ");
  }

  @Test
  void contentThatIsNotThereFails() {
    String missing = temp.resolve("missing").toString();
    assertThat(run("build", "--content", missing)).isEqualTo(3);
    assertThat(err())
        .isEqualTo(
            """
            missing/: content: there is no such folder
                   = There is nothing to build from. Point --content to the folder that holds the texts. (legger explain content)
            """);
    assertThat(temp.resolve("site")).doesNotExist();
  }

  @Test
  void aBrokenTemplateFailsWithItsPlace() throws IOException {
    template("404.html", "<html>\n<p th:text=\"${page.titel}\">x</p>");
    assertThat(run("build")).isEqualTo(3);
    assertThat(err())
        .startsWith("templates/404.html:2:4: template: ")
        .contains("titel")
        .doesNotContain("\tat ");
    assertThat(run("build", "--stacktrace")).isEqualTo(3);
    assertThat(err()).startsWith("templates/404.html:2:4: template: ").contains("\tat org.legger.");
  }

  @Test
  void ofAKindOfProblemTenAreShown() throws IOException {
    for (int i = 10; i < 23; i++) {
      text("e" + i + ".txt", "");
    }
    assertThat(run("build")).isZero();
    assertThat(err().lines().filter(line -> line.contains(": empty: "))).hasSize(10);
    assertThat(err()).endsWith("empty: 3 more of these\n");
    assertThat(out()).endsWith("; 13 problems.\n");
  }

  @Test
  void aThemeThatIsNamedMustBeThere() {
    assertThat(run("build", "--templates", temp.resolve("templats").toString())).isEqualTo(2);
    assertThat(err()).startsWith("legger: --templates: there is no folder templats\n");
  }

  @Test
  void helpAndVersionSayWhatTheyAre() {
    assertThat(bare("--version")).isZero();
    assertThat(out()).startsWith("legger ").contains("(Java ");
    assertThat(bare("--help")).isZero();
    assertThat(out()).contains("build", "Exit status: 0 done");
    assertThat(bare("build", "--help")).isZero();
    assertThat(out()).contains("--content", "--templates", "--out", "--base-url", "--strict");
  }
}
