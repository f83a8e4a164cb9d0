package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries with known answers over the demonstration archive, asked of the real script. */
final class QueriesTest {
  private static final Path QUERIES = Path.of("src/test/resources/search/demonstration.txt");

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

  private static Stream<String> queries() throws IOException {
    return Files.readAllLines(QUERIES).stream().filter(l -> !l.isBlank() && !l.startsWith("#"));
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
    assertThat(queries().count()).isGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void findsWhatIsKnownToBeThere(String line) {
    String[] columns = (line + " ").split("\\|");
    Map<String, Object> options = new HashMap<>(Map.of("q", columns[0].strip()));
    for (String option : columns[1].split(",")) {
      if (option.contains("=")) {
        options.put(option.split("=")[0].strip(), option.split("=")[1].strip());
      }
    }
    Engine.Found found = engine.find(options, 200);
    String count = columns[2].strip();
    int number = Integer.parseInt(count.substring(1));
    if (count.startsWith("=")) {
      assertThat(found.total()).isEqualTo(number);
    } else {
      assertThat(found.total()).isGreaterThanOrEqualTo(number);
    }
    assertThat(found.paths()).hasSize(found.total());
    int at = -1;
    for (String wanted : columns[3].split(",")) {
      String part = wanted.strip();
      if (part.startsWith("!")) {
        assertThat(found.paths()).noneMatch(p -> p.contains(part.substring(1).strip()));
      } else if (!part.isEmpty()) {
        int place = index(found.paths(), part);
        assertThat(place).as("%s among %s", part, found.paths()).isGreaterThan(at);
        at = place;
      }
    }
    String near = columns.length > 4 ? columns[4].strip() : "";
    if (!near.isEmpty()) {
      assertThat(found.near()).contains(near);
    }
  }

  private static int index(List<String> paths, String part) {
    for (int i = 0; i < paths.size(); i++) {
      if (paths.get(i).contains(part)) {
        return i;
      }
    }
    return -1;
  }
}
