package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code legger check --coverage}: it finds what is lost, and in real archives nothing is. */
final class CoverageTest {
  @TempDir private Path temp;

  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  private int run(Path content, String... arguments) {
    List<String> all =
        Stream.concat(Stream.of(arguments), Stream.of("--content", content.toString())).toList();
    return new Main(new PrintWriter(out, true), new PrintWriter(err, true), false)
        .run(all.toArray(String[]::new));
  }

  private int build(Path content) {
    return run(
        content,
        "build",
        "--quiet",
        "--out",
        temp.resolve("site").toString(),
        "--cache",
        temp.resolve("cache").toString());
  }

  private int check(Path content) {
    return run(content, "check", "--coverage", "--site", temp.resolve("site").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nl-zeuswpi",
        "en-18f",
        "en-digitalgov",
        "en-rust-blog",
        "nl-divd",
        "fi-headlines",
        "nl-europeana-ner",
        "../seed"
      })
  void nothingOfARealArchiveIsLost(String collection) {
    String corpus = System.getProperty("legger.corpus", "");
    if (corpus.isBlank()) {
      Assumptions.abort("-Dlegger.corpus=DIR names no folder that holds corpus and seed");
    }
    Path content = Path.of(corpus).resolve("corpus").resolve(collection);
    assertThat(build(content)).as(err.toString()).isZero();
    assertThat(check(content)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("; 0 losses.");
  }

  @Test
  void nothingOfTheDemonstrationIsLost() {
    assertThat(build(Path.of("content"))).as(err.toString()).isZero();
    assertThat(check(Path.of("content"))).as(err.toString()).isZero();
  }

  private int afterDamage(String file, String text, UnaryOperator<String> damage)
      throws IOException {
    Path content = Files.createDirectories(temp.resolve("content"));
    Files.writeString(content.resolve(file), text);
    assertThat(build(content)).isZero();
    assertThat(check(content)).as("before").isZero();
    Path page;
    try (Stream<Path> pages = Files.walk(temp.resolve("site/2001"))) {
      page = pages.filter(p -> p.toString().endsWith("one.html")).findFirst().orElseThrow();
    }
    String html = Files.readString(page);
    Files.writeString(page, damage.apply(html));
    assertThat(Files.readString(page)).as("damage").isNotEqualTo(html);
    return check(content);
  }

  private static final String PLAIN =
      " date 2001-02-03\n\nOne\n\nFirst words stand here.\n\nSecond words stand there.\n";
  private static final String MARKDOWN =
      """
      ---
      title: One
      date: 2001-02-03
      ---
      First [words](https://example.org/a) stand here.

      | Cell | Wert |
      |------|------|
      | left | right |

      ![A picture of boats](boats.png)

      Second Espa&ntilde;ol words.
      """;

  @Test
  void aParagraphThatIsGoneIsFound() throws IOException {
    assertThat(
            afterDamage("one.txt", PLAIN, h -> h.replace("<p>Second words stand there.</p>", "")))
        .isEqualTo(1);
    assertThat(err.toString()).contains("one.txt:7:1: lost-words: \"Second\"");
  }

  @Test
  void paragraphsInAnotherOrderAreFound() throws IOException {
    UnaryOperator<String> swap =
        h ->
            h.replace("First words stand here.", "@")
                .replace("Second words stand there.", "First words stand here.")
                .replace("@", "Second words stand there.");
    assertThat(afterDamage("one.txt", PLAIN, swap)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stand ", "left", "of boats", "Second", "Español"})
  void aWordThatIsGoneIsFound(String words) throws IOException {
    assertThat(afterDamage("one.md", MARKDOWN, h -> h.replace(words, ""))).isEqualTo(1);
    assertThat(err.toString()).contains("lost-words: ");
  }
}
