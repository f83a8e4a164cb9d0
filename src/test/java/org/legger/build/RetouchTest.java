package org.legger.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where only words have changed that no other page shows, no other page is laid out; what comes out
 * is what a first build gives.
 */
final class RetouchTest {
  private static final String SETTINGS = "search: false\nnames: false\ndata: false\n";
  private static final int SEQUENCES = 20;
  private static final int STEPS = 6;

  private static int all;

  @TempDir private Path temp;

  private final TreeMap<String, String> texts = new TreeMap<>();
  private Random random = new Random(3);
  private SiteFixture site;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEQUENCES);
  }

  @BeforeEach
  void begin() throws IOException {
    site = SiteFixture.in(temp.resolve("site"), "").edit("site.yml", SETTINGS);
    site.edit("foto.png", "a picture");
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "woord" + random.nextInt(5_000))
        .collect(Collectors.joining(" "));
  }

  private void write(String path, String text) throws IOException {
    texts.put(path, text);
    site.edit(path, text);
  }

  private void fill() throws Exception {
    for (int i = 0; i < 12; i++) {
      String date = "19%02d-0%d".formatted(50 + i / 3, 1 + i % 3);
      String tags = i % 2 == 0 ? "tags: [Water, T" + i % 3 + "]\n" : "";
      String title = i % 5 == 0 ? "" : "title: Kop " + i % 4 + "\n";
      String text = "---\ndate: " + date + "\n" + tags + title + "---\n" + words(80) + ".\n";
      write((i % 4 == 0 ? "pages/" : "") + "t" + i + ".md", text);
    }
    site.build();
  }

  private boolean isRetouched() {
    return !site.report().millis().containsKey("plan");
  }

  private void isLikeAFirstBuild(Object after) throws Exception {
    Path clean = temp.resolve("clean");
    site.build(clean).run((stage, now, of) -> {});
    TreeMap<String, String> expected = new TreeMap<>(SiteFixture.files(clean));
    site.files().forEach((path, bytes) -> expected.remove(path, bytes));
    assertThat(expected).as("what a first build gives after %s", after).isEmpty();
    assertThat(site.files()).as("after %s", after).isEqualTo(SiteFixture.files(clean));
    FileUtils.deleteDirectory(clean.toFile());
    FileUtils.deleteDirectory(clean.resolveSibling("no cache").toFile());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverIsEditedItGivesWhatAFirstBuildGives(long seed) throws Exception {
    random = new Random(seed);
    fill();
    List<String> done = new ArrayList<>();
    int retouched = 0;
    for (int step = 0; step < STEPS; step++) {
      for (int edits = random.nextInt(3); edits >= 0; edits--) {
        done.add(edit());
      }
      site.build();
      retouched += isRetouched() ? 1 : 0;
      done.add(isRetouched() ? "retouched" : "laid out");
      isLikeAFirstBuild("seed " + seed + ": " + done);
    }
    all += retouched;
  }

  @AfterAll
  static void someWereRetouched() {
    assertThat(all).isGreaterThan(SEQUENCES);
  }

  private String edit() throws IOException {
    List<String> paths = List.copyOf(texts.keySet());
    String path = paths.get(random.nextInt(paths.size()));
    String text = texts.get(path);
    int what = random.nextInt(12);
    switch (what) {
      case 0 -> write(path, text.replaceFirst("title: .*", "title: Anders " + random.nextInt(9)));
      case 1 -> write(path, texts.get(paths.get(0)));
      case 2 -> write(path, text + "\n![foto](/foto.png)\n");
      case 3 -> write("nieuw" + random.nextInt(99) + ".md", text.replace("date: 19", "date: 18"));
      default -> write(path, text + words(1 + random.nextInt(5)) + ".\n");
    }
    return what + " of " + path;
  }

  @Test
  void onlyThePagesOfTheTextsAreWritten() throws Exception {
    fill();
    write("t1.md", texts.get("t1.md") + "Nog een zin.\n");
    write("pages/t4.md", texts.get("pages/t4.md") + "Nog een zin.\n");
    site.build();
    assertThat(isRetouched()).isTrue();
    assertThat(site.printed()).containsExactly("1950/02/kop-1.html", "pages/t4.html");
    assertThat(site.report().written()).isEqualTo(2);
    isLikeAFirstBuild("two texts");
    site.build();
    assertThat(site.report().written()).isZero();
    write("t1.md", texts.get("t1.md") + "En nog een.\n");
    site.build();
    assertThat(isRetouched()).isTrue();
    isLikeAFirstBuild("one of them again");
  }

  @ParameterizedTest
  @CsvSource({
    "title: Kop 1, title: Andere kop",
    "date: 1950-02, date: 1950-02-03",
    "title: Kop 1, 'title: Kop 1\nauthor: An'",
    "woord, eersteWoord",
  })
  void whatOtherPagesShowIsLaidOut(String from, String to) throws Exception {
    fill();
    write("t1.md", texts.get("t1.md").replaceFirst(from, to));
    site.build();
    assertThat(isRetouched()).isFalse();
    isLikeAFirstBuild(to);
  }

  @Test
  void aTextThatBecomesLikeAnotherIsLaidOut() throws Exception {
    fill();
    String body = texts.get("t2.md").replaceFirst("(?s)---.*---\n", "");
    write("t1.md", texts.get("t1.md") + body);
    site.build();
    write("t1.md", texts.get("t1.md").replaceFirst("(?s)(---.*---\n).*", "$1" + body.strip()));
    site.build();
    assertThat(isRetouched()).isFalse();
    isLikeAFirstBuild("a copy");
  }

  @Test
  void twoTextsThatBecomeLikeEachOtherAtOnceAreLaidOut() throws Exception {
    fill();
    String more = words(400);
    write("t1.md", texts.get("t1.md") + more + "\n");
    write("t2.md", texts.get("t2.md") + more + "\n");
    site.build();
    assertThat(isRetouched()).isFalse();
    isLikeAFirstBuild("two like each other");
  }

  @Test
  void withoutItsFileOrWithADamagedOneAllIsLaidOut() throws Exception {
    fill();
    List<Path> files;
    try (Stream<Path> cache = Files.list(temp.resolve("site/.legger"))) {
      files = cache.filter(file -> file.toString().endsWith(".pages")).toList();
    }
    assertThat(files).hasSize(1);
    byte[] bytes = Files.readAllBytes(files.get(0));
    bytes[bytes.length / 2] ^= 1;
    Files.write(files.get(0), bytes);
    write("t1.md", texts.get("t1.md") + "Nog een zin.\n");
    site.build();
    assertThat(isRetouched()).isFalse();
    isLikeAFirstBuild("damage");
    Files.delete(files.get(0));
    write("t1.md", texts.get("t1.md") + "En nog een.\n");
    site.build();
    assertThat(isRetouched()).isFalse();
    isLikeAFirstBuild("loss");
  }

  @ParameterizedTest
  @CsvSource({"search", "names", "data"})
  void whereMoreShowsTheWordsAllIsLaidOut(String what) throws Exception {
    site.edit("site.yml", SETTINGS.replace(what + ": false\n", ""));
    fill();
    write("t1.md", texts.get("t1.md") + "Nog een zin.\n");
    site.build();
    assertThat(isRetouched()).isFalse();
    isLikeAFirstBuild(what);
  }
}
