package org.legger.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Archive;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.read.ContentReader;
import org.legger.read.SettingsReader;
import org.legger.read.SourceFolder;
import org.legger.site.Addresses;
import org.legger.site.ArchivePages;
import org.legger.site.Page;
import org.legger.site.References;

/** Compiled templates print what Thymeleaf prints. */
final class CompilerTest {
  private static final Path CONTENT = Path.of("content");

  @TempDir private Path temp;

  @Test
  void everyPageOfTheDemonstrationSiteIsTheSame() throws Exception {
    Settings settings = SettingsReader.read(CONTENT);
    SourceFolder folder = new SourceFolder(CONTENT);
    ContentReader reader = new ContentReader(folder, settings);
    List<Reading> readings = folder.sources(Settings.DEFAULT).stream().map(reader::read).toList();
    Archive archive = Addresses.settle(Archive.of(readings, settings));
    References references = References.of(archive, path -> path);
    Templates templates = new Templates(Path.of("templates"));
    Renderer renderer =
        new Renderer(templates, archive, a -> (Reading.Text) reader.read(a.source()), "1.2");
    Engine engine = new Engine(templates, templates.texts("nl"));
    List<Page> pages = new ArrayList<>();
    Stream.of(new ArchivePages(references)).flatMap(p -> p.pages(archive)).forEach(pages::add);
    assertThat(pages).hasSizeGreaterThan(400);
    for (Page page : pages) {
      PageView view = renderer.view(page);
      String template = Renderer.template(view.page().kind());
      Map<String, Object> model = Renderer.model(view);
      assertThat(engine.compiles(template)).as(template).isTrue();
      assertThat(text(engine.fill(template, model)))
          .as("%s", page.permalink())
          .isEqualTo(text(engine.slowly(template, model)));
    }
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  private Engine engine(String template) throws Exception {
    Files.writeString(temp.resolve("article.html"), template);
    Templates templates = new Templates(temp);
    return new Engine(templates, templates.texts("en"));
  }

  private static Map<String, Object> model() {
    PageView.Headline headline = new PageView.Headline("<b> & 'c' \"d\"", true, false);
    Map<String, Object> model = new HashMap<>();
    model.put("h", headline);
    model.put("n", 3);
    model.put("zero", 0);
    model.put("none", null);
    model.put("empty", List.of());
    model.put("names", List.of("a", "b & c", "d"));
    model.put("text", "text");
    return model;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:text=\"${h.text}\">x</p>",
        "<p th:utext=\"${h.text}\">x</p>",
        "<p th:text=\"${none}\">x</p>",
        "<p>a &amp; b &lt; c</p>",
        "<p title='single \"quoted\"'>x</p>",
        "<a href=\"x\" th:href=\"${h.text}\" class=\"y\">x</a>",
        "<a class=\"a\" th:classappend=\"${h.derived} ? 'b'\">x</a>",
        "<a class=\"a\" th:classappend=\"${h.cut} ? 'b'\">x</a>",
        "<a th:classappend=\"${h.derived} ? 'b'\" th:title=\"${none}\">x</a>",
        "<a class=\"a\" th:class=\"${text}\" th:classappend=\"'c'\">x</a>",
        "<i th:if=\"${n} > 2\">1</i><i th:if=\"${n} &lt; 2\">2</i><i th:unless=\"${zero}\">3</i>",
        "<i th:if=\"${none}\">1</i><i th:if=\"${empty}\">2</i><i th:if=\"${empty.isEmpty}\">3</i>",
        "<i th:if=\"${n} == 3 and not ${h.cut}\">1</i><i th:if=\"${text} != 'text' or ${h.cut}\">2</i>",
        "<ul>\n  <li th:each=\"x, s : ${names}\" th:text=\"|${s.index} ${x}|\">a</li>\n</ul>",
        "<p>\n  <b th:each=\"x : ${names}\" th:text=\"${x}\">a</b>\n</p>",
        "<p th:each=\"x : ${empty}\" th:text=\"${x}\">a</p>.",
        "<th:block th:each=\"x : ${names}\"><dt th:text=\"${x}\"></dt><dd></dd></th:block>",
        "<p th:with=\"m=${n}, k=${n} - 1\" th:text=\"${m} * 2 + ${k}\">x</p>",
        "<p th:attr=\"data-x=|0 ${n}|,title=${text}\" title=\"t\">x</p>",
        "<svg th:width=\"${n} * 40\"><rect x=\"1\" th:x=\"${n} + 0.1\"/></svg>",
        "<p th:remove=\"all\">x</p><p th:remove=\"tag\">y</p>",
        "<br><br/><img src=\"a\" alt=\"\"><input value=\"\">",
        "<!-- a comment --><!--/* gone */--><p>x</p>",
        "<p th:text=\"#{menu.home}\">x</p><p th:text=\"#{article.minutes(${n})}\">x</p>",
        "<b th:replace=\"~{article :: c(${text})}\"></b><i th:fragment=\"c(z)\" th:text=\"${z}\"></i>",
      })
  void thatIsTheSame(String template) throws Exception {
    Engine engine = engine(template);
    assertThat(engine.compiles("article")).isTrue();
    assertThat(text(engine.fill("article", model())))
        .isEqualTo(text(engine.slowly("article", model())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>[[${text}]]</p> ~ <p>text</p>",
        "<p th:text=\"${#strings.length(text)}\">x</p> ~ <p>4</p>",
        "<p th:text=\"${names[1]}\">x</p> ~ <p>b &amp; c</p>",
        "<p th:switch=\"${n}\"><b th:case=\"3\">x</b></p> ~ <p><b>x</b></p>",
        "<input th:checked=\"${h.derived}\"> ~ <input checked=\"checked\">",
      })
  void theRestIsLeftToThymeleaf(String template, String page) throws Exception {
    Engine engine = engine(template);
    assertThat(engine.compiles("article")).isFalse();
    assertThat(text(engine.fill("article", model()))).isEqualTo(page);
  }
}
