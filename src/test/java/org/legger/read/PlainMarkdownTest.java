package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Source;

/** What is taken apart without the Markdown engine comes out as the engine would have it. */
class PlainMarkdownTest {
  private static final Source SOURCE = new Source("a/b.md", 0, 0);

  private static final List<String> PIECES =
      List.of(
          "De dijk", "brak", " ", "  ", "\n", "\n\n", "\n \n", ".", ",", "1", "12. ", "3) ", "#",
          "## ", "### kop", "-", "- ", "+ ", "=", "===", "---", "'", "\"", "“", "„", "(", ")", "…",
          "–", "é", "ij", "電", "。", "ع", "𝒜", "\u00a0", "\u00ad", "\u200b", "\u3000", "\t", "*",
          "_", "`", "[", "]", "<", ">", "&", "&amp;", "~~", "|", "@", "www.", "http://", "://",
          "\\", "!", "^", ":", ": ", "{", "}", "$", "%", "/", "x@y.nl", "w", ";", "?", "0", "•");

  private static void assertSame(String markdown, List<org.legger.archive.Block> plain) {
    assertThat(plain)
        .as(markdown)
        .isEqualTo(MarkdownReader.parsed(markdown, SOURCE, Optional.empty(), false).blocks());
    assertThat(plain)
        .as(markdown)
        .isEqualTo(MarkdownReader.parsed(markdown, SOURCE, Optional.of("t"), true).blocks());
  }

  @Test
  void equalsTheEngineOnAnyText() {
    Random random = new Random(7);
    int plain = 0;
    for (int i = 0; i < 30_000; i++) {
      StringBuilder text = new StringBuilder();
      int most = i % 3 == 0 ? PIECES.size() : 31;
      for (int length = 1 + random.nextInt(9); length > 0; length--) {
        text.append(PIECES.get(random.nextInt(most)));
      }
      var blocks = PlainMarkdown.of(text.toString());
      blocks.ifPresent(found -> assertSame(text.toString(), found));
      plain += blocks.isPresent() ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De dijk brak.\n\n## Nacht\n\nHet water kwam.\nEn bleef.",
        "'Totale breuk'\n\nIn 1953 kwam het water; 1.836 mensen stierven!",
        "\n\nEen\n \t\nTwee"
      })
  void takesPlainNews(String markdown) {
    assertSame(markdown, PlainMarkdown.of(markdown).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Titel\n\nTekst",
        "De *dijk* brak",
        "1. De dijk",
        "- De dijk",
        " De dijk",
        "De dijk  \nbrak",
        "Zie www.legger.example",
        "Kop\n===",
        "a\u00a0b",
        "## Kop #"
      })
  void leavesWhatMayBeMarkup(String markdown) {
    assertThat(PlainMarkdown.of(markdown)).isEmpty();
  }

  @Test
  void equalsTheEngineOnRealTexts() throws IOException {
    String corpus = System.getProperty("legger.corpus", "");
    if (corpus.isEmpty()) {
      Assumptions.abort("-Dlegger.corpus=DIR names no folder that holds corpus and seed");
    }
    int plain = 0;
    try (Stream<Path> files = Files.walk(Path.of(corpus))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(md|txt)")).toList()) {
        String text = TextDecoder.decode(Files.readAllBytes(file)).text();
        String body = FrontMatter.split(text, SOURCE, "b.md").body();
        var blocks = PlainMarkdown.of(body);
        blocks.ifPresent(found -> assertSame(body, found));
        plain += blocks.isPresent() ? 1 : 0;
      }
    }
    assertThat(plain).isGreaterThan(50);
  }
}
