package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Source;

/**
 * Dates and languages of real texts, as people read them. The expectations stand in {@code
 * resources/corpus}, a line each: path, day or {@code none}, language or {@code -}.
 */
final class CorpusTest {
  private static final double WANTED = 0.98;

  /** How many expectations were met. */
  private static final class Score {
    private int judged;
    private int right;

    private void judge(boolean met) {
      judged++;
      right += met ? 1 : 0;
    }

    private double share() {
      return (double) right / judged;
    }

    @Override
    public String toString() {
      return right + " of " + judged;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nl-zeuswpi",
        "en-18f",
        "en-digitalgov",
        "en-rust-blog",
        "nl-divd",
        "fi-headlines"
      })
  void datesAndLanguagesAreWhatPeopleRead(String collection) throws Exception {
    Map<String, Article> articles = articles(collection);
    Score dates = new Score();
    Score languages = new Score();
    List<String> misses = new ArrayList<>();
    for (String line : expectations(collection)) {
      String[] wanted = line.split("\t");
      Article article = articles.get(wanted[0]);
      assertThat(article).as(line).isNotNull();
      String edtf = article.date().edtf();
      boolean date = wanted[1].equals("none") ? edtf.isEmpty() : edtf.startsWith(wanted[1]);
      dates.judge(date);
      boolean language = wanted[2].equals("-") || article.language().equals(wanted[2]);
      if (!wanted[2].equals("-")) {
        languages.judge(language);
      }
      if (!date || !language) {
        misses.add(line + " is read as " + edtf + " " + article.language());
      }
    }
    System.out.printf("%s: dates %s, languages %s%n", collection, dates, languages);
    misses.forEach(miss -> System.out.println("  " + miss));
    assertThat(dates.judged).isGreaterThanOrEqualTo(40);
    assertThat(dates.share()).as("dates: %s", misses).isGreaterThanOrEqualTo(WANTED);
    assertThat(languages.share()).as("languages: %s", misses).isGreaterThanOrEqualTo(WANTED);
  }

  /** All articles of a collection by path; every other file has a reason to be none. */
  private static Map<String, Article> articles(String collection) throws Exception {
    String corpus = System.getProperty("legger.corpus", "");
    if (corpus.isBlank()) {
      Assumptions.abort("-Dlegger.corpus=DIR names no folder that holds corpus and seed");
    }
    SourceFolder folder = new SourceFolder(Path.of(corpus, "corpus", collection));
    ContentReader reader = new ContentReader(folder, Settings.DEFAULT);
    List<Reading> readings = new ArrayList<>();
    for (Source source : folder.sources(Settings.DEFAULT)) {
      Reading reading = reader.read(source);
      assertThat(reading.source()).isEqualTo(source);
      readings.add(reading);
    }
    Map<String, Article> articles = new HashMap<>();
    Archive.of(readings, Settings.DEFAULT)
        .articles()
        .forEach(a -> articles.put(a.source().path(), a));
    return articles;
  }

  private static List<String> expectations(String collection) throws IOException {
    Path file = Path.of("src/test/resources/corpus", collection + ".tsv");
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }
}
