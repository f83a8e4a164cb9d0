package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.browser.Browser;

/**
 * What a query of words that very many articles have loads first, and when all is asked for; with
 * lists divided as those of a million articles are, but of a few thousand.
 */
final class FrequentWordsTest {
  private static final int ARTICLES = 6_000;
  private static final int PART = 170;

  @TempDir private static Path folder;
  private static Path site;
  private static List<Set<String>> texts;

  @BeforeAll
  static void write() throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("bericht.txt"), "date 1950-02 Een bericht over niets.\n");
    Engine.over(content, folder).close();
    site = folder.resolve("site");
    Map<String, Reading.Text> readings = readings();
    texts = readings.values().stream().map(FrequentWordsTest::words).toList();
    index(Archive.of(List.copyOf(readings.values()), Settings.DEFAULT), readings);
  }

  @AfterAll
  static void forget() {
    texts = List.of();
  }

  /** Two words in half of all, one in a third, one in few; some texts have them more often. */
  private static Map<String, Reading.Text> readings() {
    Random random = new Random(11);
    Map<String, Reading.Text> readings = new HashMap<>();
    for (int i = 0; i < ARTICLES; i++) {
      List<String> words = new ArrayList<>();
      for (int filler = random.nextInt(40); filler >= 0; filler--) {
        words.add("vul" + "bdfgk".charAt(random.nextInt(5)) + "ak");
      }
      some(words, "dijkal", random, 2);
      some(words, "waterk", random, 2);
      some(words, "stormp", random, 3);
      some(words, "zeldzaamt", random, 300);
      if (i == 5) {
        words.add("constructor"); // that every object of a browser has by itself
      }
      Collections.shuffle(words, random);
      String path = "t" + i + ".txt";
      String date = "%d-%02d".formatted(1851 + i % 40, 1 + i % 12);
      readings.put(path, Readings.text(path, date, String.join(" ", words)));
    }
    return readings;
  }

  private static void some(List<String> words, String word, Random random, int oneIn) {
    if (random.nextInt(oneIn) == 0) {
      words.addAll(Collections.nCopies(1 + random.nextInt(5), word));
    }
  }

  private static Set<String> words(Reading.Text text) {
    return new HashSet<>(List.of(text.body().get(0).text().split(" ")));
  }

  private static void index(Archive archive, Map<String, Reading.Text> readings)
      throws IOException {
    FormTable table = new FormTable();
    Map<Article, TextRecord> records =
        archive.articles().stream()
            .collect(
                Collectors.toMap(
                    article -> article,
                    article ->
                        TextRecord.of(
                            new Tokens()
                                .of(article, readings.get(article.source().path()).body())
                                .text(table))));
    Path shards = site.resolve("search");
    new IndexWriter(
            table,
            records::get,
            new InTurn(2),
            (name, script) -> write(shards.resolve(name + ".js"), Shard.script(name, script)),
            FrequentWordsTest::sizes)
        .write(archive.articles());
  }

  private static Sizes sizes(int articles, long postings) {
    Sizes usual = Sizes.of(articles, postings);
    return new Sizes(
        usual.words(), PART, PART, usual.positions(), usual.addresses(), usual.texts());
  }

  private static void write(Path file, byte[] script) {
    try {
      Files.write(file, script);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int having(Predicate<Set<String>> words) {
    return (int) texts.stream().filter(words).count();
  }

  private static boolean both(Set<String> words) {
    return words.contains("dijkal") && words.contains("waterk");
  }

  private static long sets(Engine engine, String word) {
    return engine.loaded().stream().filter(name -> name.startsWith("b-0-" + word)).count();
  }

  @Test
  void ofTheLessFrequentOfTwoWordsOnlyTheHighestWeightsAreLoaded() throws Exception {
    try (Engine engine = new Engine(site)) {
      Engine.Found first = engine.find("dijkal waterk");
      assertThat(first.brief()).isTrue();
      assertThat(first.total()).isBetween(100, having(FrequentWordsTest::both) - 1);
      assertThat(Math.min(sets(engine, "dijkal"), sets(engine, "waterk"))).isZero();
      assertThat(Math.max(sets(engine, "dijkal"), sets(engine, "waterk"))).isBetween(5L, 8L);
      Engine.Found whole = engine.find(Map.of("q", "dijkal waterk", "all", true), 10);
      assertThat(whole.brief()).isFalse();
      assertThat(whole.total()).isEqualTo(having(FrequentWordsTest::both));
      assertThat(whole.paths()).filteredOn(first.paths()::contains).hasSizeGreaterThan(7);
      assertThat(engine.find("waterk dijkal")).as("loaded by now").isEqualTo(whole);
    }
  }

  @Test
  void theHitsOfThreeWordsHaveAllThree() throws Exception {
    try (Engine engine = new Engine(site)) {
      List<String> paths = engine.find("dijkal waterk stormp").paths();
      List<String> whole =
          engine.find(Map.of("q", "dijkal waterk stormp", "all", true), ARTICLES).paths();
      assertThat(paths).hasSize(10).isSubsetOf(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dijkal -waterk", "dijkal zeldzaamt", "zeldzaamt waterk", "dijkal or waterk"})
  void whatOneListSufficesForOrWouldBeWrongIsWhole(String query) throws Exception {
    Map<String, Integer> known =
        Map.of(
            "dijkal -waterk", having(words -> words.contains("dijkal") && !both(words)),
            "dijkal zeldzaamt", having(words -> words.containsAll(List.of("dijkal", "zeldzaamt"))),
            "zeldzaamt waterk", having(words -> words.containsAll(List.of("waterk", "zeldzaamt"))));
    try (Engine engine = new Engine(site)) {
      Engine.Found found = engine.find(query);
      if (query.contains(" or ")) {
        assertThat(found.brief()).isTrue();
      } else {
        assertThat(found.brief()).isFalse();
        assertThat(found.total()).isEqualTo(known.get(query));
      }
    }
  }

  @Test
  void aWordThatObjectsKnowIsAWord() throws Exception {
    try (Engine engine = new Engine(site)) {
      assertThat(engine.find("constructor").total()).isOne();
    }
  }

  @Test
  void whereAllWeighTheSameAllAreTold() {
    int[] same = new int[500];
    Arrays.fill(same, 77);
    assertThat(Weights.of(same, 0, 500, 60).least()).isEqualTo(Weight.coarse(77));
    assertThat(Weights.of(new int[] {8, 90, 200}, 0, 3, 0).least()).isZero();
  }

  @Test
  void excludedWordsAreExcludedWhole() throws Exception {
    try (Engine engine = new Engine(site)) {
      assertThat(engine.find("dijkal or waterk").brief()).isTrue();
      Engine.Found found = engine.find("dijkal or waterk -waterk");
      assertThat(found.brief()).isFalse();
      assertThat(found.total())
          .isEqualTo(having(words -> words.contains("dijkal") && !both(words)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=old", "language=nl", "facets=true"})
  void whatAsksForAllHitsLoadsAll(String option) throws Exception {
    String[] part = option.split("=");
    try (Engine engine = new Engine(site)) {
      Map<String, Object> options =
          Map.of("q", "dijkal waterk", part[0], part[1].equals("true") ? true : part[1]);
      assertThat(engine.find(options, 10).total()).isEqualTo(having(FrequentWordsTest::both));
    }
  }

  @Test
  void yearsLoadTheirPartsOnly() throws Exception {
    try (Engine engine = new Engine(site)) {
      Engine.Found found =
          engine.find(Map.of("q", "dijkal waterk", "from", "1860", "to", "1863"), 10);
      assertThat(found.brief()).isFalse();
      assertThat(found.total()).isPositive();
      assertThat(sets(engine, "waterk")).isBetween(1L, 4L);
      Engine.Found all = engine.find(Map.of("q", "dijkal waterk", "all", true), 10);
      assertThat(all.years()).containsAll(found.years());
    }
  }

  @Test
  void thePageCountsAllWhenItIsAsked() throws Exception {
    try (Browser browser = Browser.start()) {
      browser.open(site.resolve("search.html").toUri() + "?q=dijkal+waterk");
      browser.until("document.querySelectorAll('li.hit').length === 10");
      assertThat(browser.get("document.getElementById('status').textContent"))
          .contains("more than");
      assertThat(browser.get("document.querySelector('.overview').hidden")).isEqualTo("true");
      browser.picture(Path.of("target/search-brief.png"));
      browser.get("document.getElementById('all').click()");
      int all = having(FrequentWordsTest::both);
      browser.until("document.querySelector('[data-hits]').dataset.hits === '" + all + "'");
      assertThat(browser.get("document.getElementById('all').hidden")).isEqualTo("true");
      assertThat(browser.get("document.querySelector('.overview').hidden")).isEqualTo("false");
      browser.picture(Path.of("target/search-all.png"));
      assertThat(browser.exceptions()).isEmpty();
    }
  }
}
