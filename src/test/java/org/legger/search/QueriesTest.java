package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries with known answers, asked of the real script in a JavaScript engine. */
final class QueriesTest {
  private static final int MOST = 200;

  @TempDir private static Path site;
  private static Engine engine;

  @BeforeAll
  static void build() throws Exception {
    engine = Engine.over(Path.of("content"), site);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Stream<Asked> demonstration() throws IOException {
    return Asked.of("demonstration");
  }

  @Test
  void theScriptIsSmall() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(Files.readAllBytes(site.resolve("site/search.js")));
    }
    assertThat(compressed.size()).isLessThanOrEqualTo(12_000);
  }

  @Test
  void thereAreSixtyOfThem() throws IOException {
    assertThat(demonstration().count()).isGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("demonstration")
  void findsWhatIsKnownToBeThere(Asked asked) {
    Engine.Found found = engine.find(asked.options(), MOST);
    assertThat(found.paths()).hasSize(found.total());
    asked.check(found.total(), found.paths(), found.near());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en-18f",
        "en-digitalgov",
        "en-rust-blog",
        "fi-headlines",
        "nl-divd",
        "nl-zeuswpi"
      })
  void findsWhatIsKnownToBeInRealTexts(String collection, @TempDir Path folder) throws Exception {
    String corpus = System.getProperty("legger.corpus", "");
    assumeTrue(!corpus.isEmpty(), "skipped: no folder of real collections is given");
    try (Engine real = Engine.over(Path.of(corpus, "corpus", collection), folder)) {
      for (Asked asked : Asked.of(collection).toList()) {
        Engine.Found found = real.find(asked.options(), MOST);
        asked.check(found.total(), found.paths(), found.near());
      }
    }
  }
}
