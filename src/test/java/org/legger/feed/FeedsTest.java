package org.legger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legger.archive.Article;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.site.Page.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class FeedsTest {
  private static final Settings SETTINGS =
      new Settings(
          "Old & <new>",
          "",
          Optional.of("nl"),
          Optional.of("https://a.example/x"),
          Optional.of("The \"publisher\""),
          Optional.of(ZoneId.of("Europe/Amsterdam")),
          50,
          true,
          true,
          true,
          true,
          true,
          true,
          false,
          java.util.Map.of(),
          List.of());

  private static String feed(Settings settings, List<Reading.Text> texts) {
    Document document =
        (Document) new Feeds("1.2").pages(Texts.archive(settings, texts)).findFirst().orElseThrow();
    assertThat(document.permalink().path()).isEqualTo("feed.xml");
    return new String(document.body().get(), StandardCharsets.UTF_8);
  }

  private static Element parsed(String feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<String> texts(Element feed, String name) {
    NodeList nodes = feed.getElementsByTagName(name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void aFeedOfOneText() {
    Article.Subjects subjects = new Article.Subjects(List.of("water & wind"), List.of("A. Writer"));
    assertThat(feed(SETTINGS, List.of(Texts.text("a", "2021-12", "News <today>", subjects))))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
            <title>Old &amp; &lt;new&gt;</title>
            <id>urn:uuid:637f3dca-787a-3ec3-8f28-848c41ec1546</id>
            <updated>2021-12-01T00:00:00+01:00</updated>
            <link rel="self" href="https://a.example/x/feed.xml"/>
            <link rel="alternate" type="text/html" href="https://a.example/x/"/>
            <generator version="1.2">Legger</generator>
            <author>
            <name>The "publisher"</name>
            </author>
            <entry xml:lang="nl">
            <title>News &lt;today&gt;</title>
            <id>urn:uuid:25196732-358c-3621-b9f2-ed4e994e8eaa</id>
            <link rel="alternate" type="text/html" href="https://a.example/x/2021/12/a.html"/>
            <published>2021-12-01T00:00:00+01:00</published>
            <updated>2021-12-01T00:00:00+01:00</updated>
            <author>
            <name>A. Writer</name>
            </author>
            <category term="water &amp; wind"/>
            <summary>Lead of a</summary>
            </entry>
            </feed>
            """);
  }

  @Test
  void theNewestFiftyStandFirst() throws Exception {
    List<Reading.Text> texts = new ArrayList<>(Texts.dated(28));
    for (int i = 1; i <= 28; i++) {
      texts.add(
          Texts.text("s" + i, String.format("2001-03-%02d", i), "S " + i, Article.Subjects.NONE));
    }
    List<String> titles = texts(parsed(feed(SETTINGS, texts)), "title");
    assertThat(titles).hasSize(51).startsWith("Old & <new>", "S 28", "S 27").endsWith("Title 7");
  }

  @Test
  void textsWithoutAYearAreNoNews() throws Exception {
    List<Reading.Text> texts =
        List.of(
            Texts.text("a", "", "Undated", Article.Subjects.NONE),
            Texts.text("b", "195X", "Fifties", Article.Subjects.NONE),
            Texts.text("c", "1953", "Year", Article.Subjects.NONE));
    assertThat(texts(parsed(feed(SETTINGS, texts)), "title"))
        .containsExactly("Old & <new>", "Year");
  }

  @Test
  void anEmptyArchiveHasAValidFeed() throws Exception {
    Element feed = parsed(feed(Settings.DEFAULT, List.of()));
    assertThat(texts(feed, "updated")).containsExactly("1970-01-01T00:00:00Z");
    assertThat(texts(feed, "name")).containsExactly("News archive");
  }

  @Test
  void withoutABaseAddressLinksAreRelative() {
    assertThat(feed(Settings.DEFAULT, Texts.dated(1)))
        .contains("href=\"2001/02/t1.html\"", "rel=\"self\" href=\"feed.xml\"");
  }

  @Test
  void idsOfEntriesStayWhenTheSiteMoves() throws Exception {
    List<String> here = texts(parsed(feed(SETTINGS, Texts.dated(3))), "id");
    List<String> there =
        texts(parsed(feed(SETTINGS.at("https://b.example"), Texts.dated(3))), "id");
    assertThat(here).doesNotHaveDuplicates().hasSize(4);
    assertThat(there.subList(1, 4)).isEqualTo(here.subList(1, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "1953, 1953-01-01T00:00:00+01:00",
    "2021-07, 2021-07-01T00:00:00+02:00",
    "2021-07-08, 2021-07-08T00:00:00+02:00",
    "2021-07-08T09:10, 2021-07-08T09:10:00+02:00",
    "2021-07-08T09:10:11Z, 2021-07-08T09:10:11Z",
    "2021-07-08T09:10:00+05:30, 2021-07-08T09:10:00+05:30",
    "1953-02-01/1953-02-03, 1953-02-01T00:00:00+01:00"
  })
  void momentsAreRfc3339(String edtf, String moment) throws Exception {
    List<Reading.Text> texts = List.of(Texts.text("a", edtf, "A", Article.Subjects.NONE));
    assertThat(texts(parsed(feed(SETTINGS, texts)), "published")).containsExactly(moment);
  }

  /**
   * RFC 3339 has no seconds in offsets; until 1972 Monrovia was 44 minutes and 30 seconds behind.
   */
  @Test
  void offsetsWithSecondsBecomeUtc() throws Exception {
    Settings settings =
        new Settings(
            "T",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ZoneId.of("Africa/Monrovia")),
            50,
            true,
            true,
            true,
            true,
            true,
            true,
            false,
            java.util.Map.of(),
            List.of());
    List<Reading.Text> texts = List.of(Texts.text("a", "1960", "A", Article.Subjects.NONE));
    assertThat(texts(parsed(feed(settings, texts)), "published"))
        .containsExactly("1960-01-01T00:44:30Z");
  }

  @Test
  void charactersThatXmlForbidsAreReplaced() throws Exception {
    String title = "A\u0000\u0001\ud800b\ufffe 😀";
    Element feed =
        parsed(feed(SETTINGS, List.of(Texts.text("a", "2001", title, Article.Subjects.NONE))));
    assertThat(texts(feed, "title").get(1)).isEqualTo("A\ufffd\ufffd\ufffdb\ufffd 😀");
  }
}
