package org.legger.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * The site of {@code content/} with {@code templates/}: what a visitor, a checker and a robot get.
 */
final class DemonstrationSiteTest {
  private static final String BASE = "https://legger.example/archief";

  @TempDir private static Path site;

  private static Report report;
  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void build() throws Exception {
    report =
        new Build(
                new Folders(
                    Path.of("content"), Path.of("templates"), site, site.resolveSibling("cache")),
                Optional.empty(),
                2,
                "test",
                () -> 0)
            .run((stage, done, of) -> {});
    for (String path : SiteFixture.files(site).keySet()) {
      if (path.endsWith(".html")) {
        PAGES.put(path, Jsoup.parse(Files.readString(site.resolve(path))));
      }
    }
  }

  private static Map<String, Document> articles() {
    return PAGES.entrySet().stream()
        .filter(page -> page.getValue().body().hasClass("article"))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  @Test
  void hasTextsOfManyLanguagesAndNoProblems() {
    assertThat(report.problems()).isEmpty();
    assertThat(articles()).hasSize(report.articles());
    assertThat(report.articles()).isGreaterThanOrEqualTo(120);
    Map<String, Long> languages =
        articles().values().stream()
            .collect(Collectors.groupingBy(page -> languageOf(page), Collectors.counting()));
    for (String language : List.of("en", "de", "fr")) {
      assertThat(languages.get(language)).as(language).isGreaterThanOrEqualTo(10);
    }
  }

  private static String languageOf(Document page) {
    return page.selectFirst("h1").closest("[lang]").attr("lang");
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    assertThat(errors(site, PAGES.keySet())).isEmpty();
  }

  @Test
  void theCheckerSeesWhatIsWrong(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("a.html"),
        "<!DOCTYPE html>\n<html lang=\"en\"><title>T</title>\n<p><div>x</div></p></html>");
    assertThat(errors(folder, List.of("a.html")))
        .singleElement()
        .asString()
        .startsWith("a.html:3: No \u201cp\u201d element in scope");
  }

  private static List<String> errors(Path folder, Collection<String> paths) throws Exception {
    List<String> errors = new ArrayList<>();
    Checker checker = new Checker(errors);
    SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
    validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", checker);
    validator.setUpValidatorAndParsers(checker, false, false);
    for (String path : paths) {
      checker.path = path;
      validator.checkHtmlFile(new File(folder.toFile(), path), true);
    }
    return errors;
  }

  private static final class Checker implements ErrorHandler {
    private final List<String> errors;
    private String path = "";

    private Checker(List<String> errors) {
      this.errors = errors;
    }

    @Override
    public void warning(SAXParseException information) {}

    @Override
    public void error(SAXParseException error) {
      errors.add(path + ":" + error.getLineNumber() + ": " + error.getMessage());
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }

  @Test
  void everyLinkLeadsToAFileAndItsAnchor() {
    Map<String, Set<String>> anchors = new HashMap<>();
    PAGES.forEach(
        (path, page) -> anchors.put(path, new HashSet<>(page.select("[id]").eachAttr("id"))));
    List<String> broken = new ArrayList<>();
    PAGES.forEach(
        (path, page) -> {
          for (Element element : page.select("[href], [src]")) {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!leadsSomewhere(link, path, anchors)) {
              broken.add(path + " to " + link);
            }
          }
        });
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(
      String link, String from, Map<String, Set<String>> anchors) {
    String local = link;
    Path folder = Path.of(from).getParent() == null ? Path.of("") : Path.of(from).getParent();
    if (link.startsWith(BASE + "/")) {
      local = link.substring(BASE.length() + 1);
      folder = Path.of("");
    } else if (link.startsWith("/archief/")) {
      local = link.substring("/archief/".length());
      folder = Path.of("");
    } else if (link.matches("[a-z]+:.*")) {
      return true;
    }
    String file =
        java.net.URLDecoder.decode(local.replaceFirst("[#?].*", ""), StandardCharsets.UTF_8);
    String anchor = local.contains("#") ? local.substring(local.indexOf('#') + 1) : "";
    String target =
        file.isEmpty() && !anchor.isEmpty()
            ? from
            : folder.resolve(file).normalize().toString().replace('\\', '/');
    if (Files.isDirectory(site.resolve(target))) {
      target = target.isEmpty() ? "index.html" : target + "/index.html";
    }
    return Files.isRegularFile(site.resolve(target))
        && (anchor.isEmpty() || anchors.getOrDefault(target, Set.of()).contains(anchor));
  }

  @Test
  void everyPageHasOneHeadingALanguageAndATitle() {
    PAGES.forEach(
        (path, page) -> {
          assertThat(page.select("h1")).as(path).hasSize(1);
          assertThat(page.selectFirst("h1").text()).as(path).isNotBlank();
          assertThat(page.title()).as(path).isNotBlank();
          assertThat(page.selectFirst("html").attr("lang")).as(path).isNotBlank();
        });
  }

  private static org.w3c.dom.Document xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(site.resolve(path).toFile());
  }

  private static List<String> texts(org.w3c.dom.Document xml, String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void theFeedIsAtomWithFiftyEntries() throws Exception {
    org.w3c.dom.Document feed = xml("feed.xml");
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
    NodeList entries = feed.getElementsByTagName("entry");
    assertThat(entries.getLength()).isEqualTo(50);
    assertThat(texts(feed, "id"))
        .hasSize(51)
        .doesNotHaveDuplicates()
        .allMatch(i -> i.startsWith("urn:uuid:"));
    assertThat(texts(feed, "title")).hasSize(51).noneMatch(String::isBlank);
    assertThat(texts(feed, "updated"))
        .hasSize(51)
        .allMatch(t -> java.time.OffsetDateTime.parse(t) != null);
    NodeList links = feed.getElementsByTagName("link");
    for (int i = 0; i < links.getLength(); i++) {
      String href = ((org.w3c.dom.Element) links.item(i)).getAttribute("href");
      assertThat(leadsSomewhere(href, "feed.xml", Map.of())).as(href).isTrue();
    }
  }

  @Test
  void theSitemapListsEveryArticleOnce() throws Exception {
    List<String> parts = texts(xml("sitemap.xml"), "loc");
    List<String> listed = new ArrayList<>();
    for (String part : parts) {
      assertThat(part).startsWith(BASE + "/");
      listed.addAll(texts(xml(part.substring(BASE.length() + 1)), "loc"));
    }
    assertThat(listed).doesNotHaveDuplicates().contains(BASE + "/");
    assertThat(listed).containsAll(articles().keySet().stream().map(p -> BASE + "/" + p).toList());
    assertThat(listed).allMatch(url -> leadsSomewhere(url, "index.html", Map.of()));
    assertThat(Files.readString(site.resolve("robots.txt")))
        .contains("Sitemap: " + BASE + "/sitemap.xml");
  }

  @Test
  void everyArticleIsDescribedForMachinesAsPreciselyAsItIsDated() throws Exception {
    Set<Integer> lengths = new HashSet<>();
    for (Map.Entry<String, Document> page : articles().entrySet()) {
      String json = page.getValue().select("script[type=application/ld+json]").html();
      Map<String, String> fields = fields(json);
      assertThat(fields).as(page.getKey()).containsEntry("@type", "NewsArticle");
      String date = fields.getOrDefault("datePublished", "");
      String shown = page.getValue().select(".facts time").attr("datetime");
      assertThat(date).as(page.getKey()).isEqualTo(shown);
      assertThat(fields.get("url")).as(page.getKey()).isEqualTo(BASE + "/" + page.getKey());
      lengths.add(date.length());
      String folder = page.getKey().replaceFirst("[^/]+$", "");
      if (date.length() == 4) {
        assertThat(folder).isEqualTo(date + "/");
      } else if (date.length() >= 7) {
        assertThat(folder).isEqualTo(date.substring(0, 4) + "/" + date.substring(5, 7) + "/");
      }
    }
    assertThat(lengths).contains(0, 4, 7, 10);
  }

  /** The fields of the outermost object whose values are text. */
  private static Map<String, String> fields(String json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1 && token == JsonToken.VALUE_STRING) {
          fields.put(parser.currentName(), parser.getText());
        }
      }
      assertThat(depth).isZero();
    }
    return fields;
  }

  @Test
  void everyWordOfEveryPlainTextStandsOnItsPageInOrder() throws IOException {
    Map<String, Document> bySource = new HashMap<>();
    articles()
        .values()
        .forEach(page -> bySource.put(page.select("footer code").first().text(), page));
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        String source = Path.of("content").relativize(file).toString().replace('\\', '/');
        String text =
            Files.readString(file).replaceFirst("\\A\\s*date \\S+(?: \\d\\d:\\d\\d)?\\s", "");
        String article = letters(bySource.get(source).select("article").text());
        String[] words = text.strip().split("\\s+");
        int at = 0;
        for (String word : words) {
          int next = article.indexOf(letters(word), at);
          assertThat(next).as("%s: the word %s after %d", source, word, at).isNotNegative();
          at = next + letters(word).length();
        }
      }
    }
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
