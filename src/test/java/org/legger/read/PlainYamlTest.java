package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken apart without the YAML engine comes out as the engine would have it. */
class PlainYamlTest {
  private static final List<String> PIECES =
      List.of(
          "title",
          "tags",
          "date",
          "x-y",
          ": ",
          ":",
          "\n",
          "\n",
          "\n- ",
          "\n  - ",
          "- ",
          " ",
          "  ",
          "De dijk",
          "1953-02-01",
          "1953",
          "0",
          "007",
          "12.5",
          "1e3",
          "true",
          "False",
          "null",
          "~",
          "no",
          "[",
          "]",
          "[a, b c]",
          "[]",
          ",",
          ", ",
          "\"",
          "'",
          "\"Een: dijk\"",
          "'s nachts'",
          "\\",
          "#",
          " # ",
          "&a",
          "*a",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "{",
          "}",
          "?",
          "é",
          "’",
          "電",
          "\t",
          "\u00a0",
          "\u0085",
          "\ufeff",
          ".",
          "...",
          "---",
          "/",
          "(x)",
          "-",
          "--",
          "99999999999");

  @Test
  void equalsTheEngineOnAnyLines() {
    Random random = new Random(11);
    int plain = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder(i % 2 == 0 ? "title: " : "");
      for (int length = 1 + random.nextInt(8); length > 0; length--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      plain += assertSame(text.toString()) ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(1_000);
  }

  private static boolean assertSame(String text) {
    var plain = PlainYaml.of(text);
    plain.ifPresent(
        values -> {
          try {
            assertThat((Map<?, ?>) values).as(text).isEqualTo(Yaml.map(text));
            assertThat(List.copyOf(values.keySet()))
                .isEqualTo(List.copyOf(Yaml.map(text).keySet()));
          } catch (Yaml.Broken broken) {
            throw new AssertionError(text, broken);
          }
        });
    return plain.isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: \"Zuiderzee gesloten: de laatste bak\"\ndate: 1932-05-28\ntags: [water, de dijk]\n",
        "title: Zuiderzee gesloten\ndraft: false\nweight: 12\n",
        "tags:\n  - water\n  - 'de dijk'\nlang: nl",
        "authors:\n- Anna de Vries\n- Jan\n"
      })
  void takesWhatMostTextsSay(String lines) {
    assertThat(assertSame(lines)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: a: b",
        "title: a # b",
        "title: \"a\\nb\"",
        "title: 'it''s'",
        "title: >\n  a",
        "title: a\n  b",
        "title: a\ntitle: b",
        "a:\n  b: c",
        "a: 010",
        "a: No: b",
        "a: TRUE",
        "true: a"
      })
  void leavesWhatMeansMore(String lines) {
    assertThat(PlainYaml.of(lines)).isEmpty();
  }

  @Test
  void equalsTheEngineOnRealTexts() throws IOException {
    String corpus = System.getProperty("legger.corpus", "");
    if (corpus.isEmpty()) {
      Assumptions.abort("-Dlegger.corpus=DIR names no folder that holds corpus and seed");
    }
    Pattern header = Pattern.compile("\\A---\\n(.*?\\n)---\\n", Pattern.DOTALL);
    int plain = 0;
    try (Stream<Path> files = Files.walk(Path.of(corpus))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        Matcher lines = header.matcher(TextDecoder.decode(Files.readAllBytes(file)).text());
        plain += lines.find() && assertSame(lines.group(1)) ? 1 : 0;
      }
    }
    assertThat(plain).isGreaterThan(90);
  }
}
