package org.legger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legger.archive.Archive;
import org.legger.archive.Article.Subjects;
import org.legger.archive.Settings;
import org.legger.site.Page;
import org.legger.site.Page.Document;

/** Files for programs: what is known about articles, and the days of the home page. */
final class DataFilesTest {
  private static final Archive ARCHIVE =
      Texts.archive(
          Settings.DEFAULT.at("https://a.example"),
          List.of(
              Texts.text(
                  "a", "2001-02", "One, \"two\"", new Subjects(List.of("x", "y; z"), List.of("N"))),
              Texts.text("b", "", "b", Subjects.NONE)));

  private static Map<String, String> files(Stream<Page> pages) {
    return pages
        .map(Document.class::cast)
        .collect(
            Collectors.toMap(
                d -> d.permalink().path(),
                d -> new String(d.body().get(), StandardCharsets.UTF_8)));
  }

  @Test
  void aTableHasARowForEachArticle() {
    assertThat(files(new DataFiles("1.2").pages(ARCHIVE)).get("data/articles.csv").split("\r\n"))
        .containsExactly(
            "address,date,earliest,latest,headline,headlineFrom,language,topics,authors,lead,source,madeWithLegger",
            "https://a.example/2001/02/a.html,2001-02,2001-02-01,2001-02-28,\"One, \"\"two\"\"\",title_line,nl,x; y; z,N,Lead of a,a.txt,1.2",
            "https://a.example/undated/b.html,,,,b,title_line,nl,,,Lead of b,b.txt,1.2");
  }

  @Test
  void aLineOfJsonStandsForEachArticle() {
    assertThat(files(new DataFiles("1.2").pages(ARCHIVE)).get("data/articles.jsonl").lines())
        .hasSize(2)
        .first()
        .isEqualTo(
            "{\"address\":\"https://a.example/2001/02/a.html\",\"date\":\"2001-02\",\"earliest\":\"2001-02-01\","
                + "\"latest\":\"2001-02-28\",\"headline\":\"One, \\\"two\\\"\",\"headlineFrom\":\"title_line\","
                + "\"language\":\"nl\",\"topics\":[\"x\",\"y; z\"],\"authors\":[\"N\"],\"lead\":\"Lead of a\","
                + "\"source\":\"a.txt\",\"madeWithLegger\":\"1.2\"}");
  }

  @Test
  void theHomePageGetsTheFirstTheMiddleAndTheLastOfADay() {
    Archive archive =
        Texts.archive(
            Settings.DEFAULT,
            Stream.of("1901-02-03", "1902-02-03", "1903-02-03", "1904-02-03", "1905-02-28")
                .map(day -> Texts.text(day, day, "On " + day, Subjects.NONE))
                .toList());
    Map<String, String> files = files(new OnThisDay().pages(archive));
    assertThat(files)
        .hasSize(12)
        .containsEntry("on/01.js", "// Written by Legger\nleggerDays={};\n");
    assertThat(files.get("on/02.js"))
        .contains("\"3\":[[\"1901\",\"1901/02/1901-02-03.html\",\"On 1901-02-03\",\"nl\"],")
        .contains("1902-02-03", "1904-02-03", "\"28\":[[\"1905\"")
        .doesNotContain("1903-02-03");
  }
}
