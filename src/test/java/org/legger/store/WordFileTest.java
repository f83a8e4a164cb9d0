package org.legger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legger.archive.Words;

/** Words lie in memory or in a file, and are the same wherever. */
final class WordFileTest {
  @TempDir Path folder;

  private static List<String> many() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      texts.add("kop van één bericht, nummer " + i + " " + "woorden ".repeat(i % 12));
    }
    texts.add("lang ".repeat(300_000));
    texts.add("het laatste");
    return texts;
  }

  private static List<Words> keep(WordFile words, List<String> texts) {
    return texts.stream().map(t -> words.keep(t.getBytes(StandardCharsets.UTF_8))).toList();
  }

  private static void check(List<Words> kept, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      assertThat(kept.get(i).text()).isEqualTo(texts.get(i));
    }
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  @Test
  void manyLieInAFileThatIsGoneInTheEnd() throws IOException {
    List<Words> kept;
    try (WordFile words = new WordFile(folder.resolve("cache"))) {
      kept = keep(words, many());
      check(kept, many());
    }
    assertThat(files(folder.resolve("cache"))).isZero();
    check(kept, many());
  }

  @Test
  void fewNeedNoFile() throws IOException {
    try (WordFile words = new WordFile(folder)) {
      check(keep(words, List.of("a", "", "een kop")), List.of("a", "", "een kop"));
      assertThat(files(folder)).isZero();
    }
  }

  @Test
  void whereNoFileCanBeMadeTheyStayInMemory() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    try (WordFile words = new WordFile(taken)) {
      check(keep(words, many()), many());
    }
  }
}
