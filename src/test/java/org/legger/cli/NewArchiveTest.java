package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legger.read.SettingsReader;

/** {@code init}, {@code new} and {@code stats}: what one starts with. */
final class NewArchiveTest {
  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(boolean terminal, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new Main(new PrintWriter(out, true), new PrintWriter(err, true), terminal, false, DAY)
        .run(arguments);
  }

  private int run(String... arguments) {
    return run(false, arguments);
  }

  private String at(String path) {
    return temp.resolve(path).toString();
  }

  private int build() {
    return run(
        "build", "--strict", "--content", at("a/content"), "--out", at("site"), "--cache", at("c"));
  }

  @Test
  void aNewArchiveBuildsAtOnce() throws IOException {
    assertThat(run("init", at("a"))).isZero();
    assertThat(out.toString()).contains("content/site.yml", "legger serve --open");
    assertThat(build()).isZero();
    assertThat(err.toString()).doesNotContain(": ");
    assertThat(temp.resolve("site/2026/03/the-first-text-of-this-archive.html")).exists();
    assertThat(run("check", "--content", at("a/content"), "--site", at("site"))).isZero();
    assertThat(temp.resolve("a/.gitignore")).content().contains("/site/", "/.legger/");
    assertThat(temp.resolve("a/.github/workflows/pages.yml"))
        .content()
        .contains("legger.jar build", "legger.jar check", "deploy-pages");
  }

  @Test
  void itsSettingsNameEverySettingThereIs() throws IOException {
    run("init", at("a"));
    String settings = Files.readString(temp.resolve("a/content/site.yml"));
    assertThat(SettingsReader.KEYS)
        .allSatisfy(key -> assertThat(settings).containsPattern("(?m)^#?" + key + ": "));
    Path file = temp.resolve("a/content/site.yml");
    Files.writeString(file, settings.replaceAll("(?m)^#(?=\\w)", ""));
    assertThat(build()).as(err.toString()).isZero();
  }

  @Test
  void nothingThatIsThereIsOverwritten() throws IOException {
    Files.createDirectories(temp.resolve("a"));
    Files.writeString(temp.resolve("a/.gitignore"), "mine\n");
    assertThat(run("init", at("a"))).isEqualTo(3);
    assertThat(err.toString()).contains("there already is .gitignore in");
    assertThat(temp.resolve("a/content")).doesNotExist();
    assertThat(temp.resolve("a/.gitignore")).hasContent("mine");
    Files.delete(temp.resolve("a/.gitignore"));
    Files.writeString(temp.resolve("a/README"), "mine\n");
    assertThat(run("init", at("a"))).isZero();
    assertThat(run("init")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dike holds     | 1953-02-01 | 1953/the-dike-holds.md | 1953-02-01",
        "Say \"no\": a \\ b | 1953-02    | 1953/say-no-a-b.md     | 1953-02",
        "About then         | 1953~      | 1953/about-then.md     | 1953~",
        "A decade           | 195X       | undated/a-decade.md    | 195X",
        "CON                | 1953       | 1953/text.md           | 1953",
        "日本               | 2020       | 2020/日本.md           | 2020",
        "Today              |            | 2026/today.md          | 2026-03-04",
      })
  void aNewTextIsReadAsItWasMeant(String headline, String date, String file, String edtf) {
    run("init", at("a"));
    List<String> arguments = new ArrayList<>(List.of("new", headline));
    if (date != null) {
      arguments.addAll(List.of("--date", date));
    }
    arguments.addAll(List.of("--content", at("a/content")));
    assertThat(run(arguments.toArray(String[]::new))).as(err.toString()).isZero();
    Path made = Path.of(out.toString().strip());
    if (!headline.equals("日本")) {
      assertThat(made).isEqualTo(temp.resolve("a/content").resolve(file));
    }
    assertThat(run("inspect", made.toString())).isZero();
    assertThat(out.toString())
        .contains("headline   " + headline + " (front matter)", "date       " + edtf + " (");
    assertThat(run(arguments.toArray(String[]::new))).isZero();
    assertThat(out.toString()).contains("-2.md");
    assertThat(build()).as(err.toString()).isZero();
  }

  @Test
  void aDateThatIsNoneIsWrongUsage() {
    run("init", at("a"));
    assertThat(run("new", "X", "--date", "soon", "--content", at("a/content"))).isEqualTo(2);
    assertThat(err.toString()).contains("195X", "not \"soon\"");
    assertThat(run("new", " ", "--content", at("a/content"))).isEqualTo(2);
    assertThat(run("new", "X", "--content", at("nowhere"))).isEqualTo(3);
    assertThat(err.toString()).contains("legger init");
  }

  @Test
  void statisticsCountWhatIsThere() throws IOException {
    run("init", at("a"));
    Path content = temp.resolve("a/content");
    Files.writeString(content.resolve("b.txt"), "date 1953-02\n\nShort.\n");
    Files.writeString(content.resolve("c.txt"), "date 1953-13\n\nOne more.\n");
    assertThat(run("stats", "--content", content.toString())).isZero();
    assertThat(out.toString().replace(System.lineSeparator(), "\n"))
        .startsWith("3 articles in 4 sources, 2 without a headline of their own; 1 problem\n")
        .contains("By year\n  1953         2\n  2026         1\n")
        .contains("Problems\n  bad-date         1\n")
        .contains("Emptiest texts, in letters\n          5  b.txt  Short\n")
        .doesNotContain("█", "\u001b");
    assertThat(run(true, "stats", "--content", content.toString())).isZero();
    assertThat(out.toString()).contains("█".repeat(40), "█".repeat(20));
    assertThat(run(true, "stats", "--json", "--content", content.toString())).isZero();
    assertThat(out.toString())
        .contains("\"articles\" : 3", "\"1953\" : 2", "\"bad-date\" : 1", "\"source\" : \"b.txt\"")
        .doesNotContain("█", "\u001b");
  }

  @Test
  void manyYearsAreShownByDecadeUnlessAllAreWanted() throws IOException {
    Path content = Files.createDirectories(temp.resolve("content"));
    for (int year = 1900; year < 1945; year++) {
      Files.writeString(content.resolve(year + ".txt"), "date " + year + "\n\nWords.\n");
    }
    run("stats", "--content", content.toString());
    assertThat(out.toString()).contains("1900s        10", "1940s         5");
    run("stats", "--years", "--content", content.toString());
    assertThat(out.toString()).contains("  1944         1");
  }
}
