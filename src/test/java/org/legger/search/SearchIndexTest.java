package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Words that no rule of Dutch takes apart or for forms of each other. */
  private static List<String> vocabulary() {
    List<String> words = new ArrayList<>();
    for (char first : "bdfghklmnprstvw".toCharArray()) {
      for (String middle : List.of("alm", "erk", "ild", "onk", "ust", "ask", "elp", "int")) {
        for (char last : "bdfghlmnprt".toCharArray()) {
          words.add(first + middle + last + "ak");
        }
      }
    }
    return words;
  }

  private static List<Reading.Text> manyWords() {
    Random random = new Random(5);
    List<String> vocabulary = vocabulary();
    List<Reading.Text> texts = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      List<String> words = new ArrayList<>(List.of("overal"));
      for (int word = 0; word < 40; word++) {
        words.add(vocabulary.get(random.nextInt(vocabulary.size())));
      }
      String date = "%d-%02d".formatted(1851 + i % 120, 1 + i % 12);
      texts.add(Readings.text("t" + i + ".txt", date, String.join(" ", words)));
    }
    return texts;
  }

  private static Set<String> wordsOf(Reading.Text text) {
    return new HashSet<>(
        List.of(
            (text.article().headline().text() + " " + text.body().get(0).text()).split("\\W+")));
  }

  /** The shards that a word is in: that of its first letters, and those with its name. */
  private static Set<String> shards(Set<String> all, String word) {
    Set<String> shards = new HashSet<>();
    String words = last(all, "w-" + word);
    shards.add(words);
    shards.add(last(all, "x" + words.substring(1)));
    all.stream().filter(n -> n.matches("[bry]-0-" + word + "-\\d+")).forEach(shards::add);
    return shards;
  }

  private static String last(Set<String> all, String name) {
    return all.stream()
        .filter(n -> n.startsWith(name.substring(0, 2)) && n.compareTo(name) <= 0)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
    Set<String> differing = new TreeSet<>(one.keySet());
    differing.addAll(other.keySet());
    differing.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return differing;
  }

  /** Without the folder and the ending. */
  private static Map<String, String> named(Map<String, String> files) {
    Map<String, String> named = new TreeMap<>();
    files.forEach((path, content) -> named.put(path.substring(7, path.length() - 3), content));
    return named;
  }

  @Test
  void onlyTheShardsOfAChangedTextsWordsDiffer() {
    List<Reading.Text> texts = manyWords();
    Map<String, String> first = named(build(texts, true, false));
    Reading.Text old = texts.get(2_000);
    String words = old.body().get(0).text();
    String changed = words.substring(0, words.lastIndexOf(' ')) + " bonkdak";
    texts.set(2_000, Readings.text("t2000.txt", old.article().date().edtf(), changed));
    Map<String, String> second = named(build(texts, false, false));
    Set<String> allowed = new HashSet<>(List.of("index"));
    Stream.of(old, texts.get(2_000))
        .flatMap(text -> wordsOf(text).stream())
        .forEach(word -> allowed.addAll(shards(first.keySet(), word)));
    assertThat(differing(first, second)).isNotEmpty().isSubsetOf(allowed);
  }

  @Test
  void anOldTextThatComesInLeavesOtherShardsAlone() {
    List<Reading.Text> texts = manyWords();
    Map<String, String> first = named(build(texts, true, false));
    texts.add(Readings.text("oud.txt", "1802-05", "overal bonkdak lonkelp"));
    Map<String, String> second = named(build(texts, false, false));
    Set<String> allowed = new HashSet<>(List.of("index", "d-180"));
    wordsOf(texts.get(texts.size() - 1))
        .forEach(word -> allowed.addAll(shards(second.keySet(), word)));
    Set<String> differing = differing(first, second);
    differing.removeIf(name -> name.matches("[atf]-[012]-18.*"));
    assertThat(differing).isNotEmpty().isSubsetOf(allowed);
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
