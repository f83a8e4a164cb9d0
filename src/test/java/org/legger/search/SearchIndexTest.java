package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.legger.archive.Archive;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.site.Page;

/** What an index makes again when something has changed. */
final class SearchIndexTest {
  private final Kept memory = new Kept();
  private final List<String> read = new ArrayList<>();

  private static List<Reading.Text> texts() {
    List<Reading.Text> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String words = "dijk water storm nummer" + i + " woord" + i % 7 + " krant" + i * 31 % 50;
      texts.add(Readings.text("t" + i + ".txt", 1900 + i % 90 + "-02", words.repeat(3)));
    }
    return texts;
  }

  /** The files that a build has, with their bytes where it had to make them. */
  private Map<String, String> build(List<Reading.Text> texts, boolean seen, boolean bytes) {
    memory.puts = 0;
    memory.gets = 0;
    read.clear();
    Map<String, Reading.Text> byPath =
        texts.stream().collect(Collectors.toMap(t -> t.source().path(), t -> t));
    try (SearchIndex index =
        new SearchIndex(
            memory,
            source -> {
              read.add(source.path());
              return byPath.get(source.path());
            },
            new InTurn(2))) {
      if (seen) {
        texts.forEach(index::see);
      }
      Map<String, String> files = new TreeMap<>();
      index
          .pages(Archive.of(texts, Settings.DEFAULT))
          .forEach(page -> files.put(page.permalink().path(), content(page, bytes)));
      memory.all.keySet().retainAll(index.needed());
      return files;
    }
  }

  private static String content(Page page, boolean bytes) {
    Page.Document file = (Page.Document) page;
    return bytes ? new String(file.body().get()) : file.fingerprint().toString();
  }

  @Test
  void nothingIsReadOrAnalysedWhereNothingChanged() {
    Map<String, String> first = build(texts(), true, false);
    assertThat(memory.puts).isEqualTo(201);
    assertThat(build(texts(), false, false)).isEqualTo(first);
    assertThat(memory.puts).isZero();
    assertThat(memory.gets).isEqualTo(1);
    assertThat(build(texts(), true, false)).isEqualTo(first);
    assertThat(memory.puts).isZero();
    assertThat(read).isEmpty();
  }

  @Test
  void oneChangedTextIsAnalysedAloneAndChangesTheShardsOfItsWords() {
    Map<String, String> first = build(texts(), true, false);
    List<Reading.Text> texts = texts();
    texts.set(77, Readings.text("t77.txt", "1977-02", "een heel ander bericht over klompen"));
    Map<String, String> second = build(texts, false, false);
    assertThat(read).containsExactly("t77.txt");
    assertThat(memory.puts).isEqualTo(2);
    long same =
        first.entrySet().stream().filter(f -> f.getValue().equals(second.get(f.getKey()))).count();
    assertThat(same).isPositive();
    memory.all.clear();
    assertThat(build(texts, true, false)).isEqualTo(second);
  }

  @Test
  void aFileThatIsWantedAlthoughNothingChangedIsMade() {
    Map<String, String> first = build(texts(), true, true);
    assertThat(build(texts(), false, true)).isEqualTo(first);
    assertThat(read).isEmpty();
    memory.all.keySet().removeIf(key -> key % 2 == 0);
    assertThat(build(texts(), false, true)).isEqualTo(first);
  }

  @Test
  void aTextThatChangesMeanwhileIsNotTakenForKnown() {
    List<Reading.Text> texts = texts();
    Map<String, Reading.Text> now = new HashMap<>();
    texts.forEach(t -> now.put(t.source().path(), t));
    now.put("t5.txt", Readings.text("t5.txt", "1905-02", "intussen veranderd"));
    try (SearchIndex index =
        new SearchIndex(memory, source -> now.get(source.path()), new InTurn(1))) {
      assertThat(index.pages(Archive.of(texts, Settings.DEFAULT))).isNotEmpty();
      assertThat(memory.has(texts.get(5).article().hash())).isFalse();
    }
    assertThat(build(texts, true, true)).isEqualTo(build(texts(), false, true));
  }
}
