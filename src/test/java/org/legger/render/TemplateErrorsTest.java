package org.legger.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legger.problem.BuildStopped;

/** Whole messages for the mistakes that people make in templates. */
final class TemplateErrorsTest {
  private static final PageView.Site SITE =
      new PageView.Site("Archive", "", "en", "", 0, "", true, "1.2");
  private static final PageView.Article ARTICLE =
      new PageView.Article(
          "a.html",
          new PageView.Headline("Headline", false, false),
          new PageView.Date("2021", "", "2021", "2021", "YEAR", "", "index.html"),
          "en",
          "ltr",
          false,
          "English",
          "",
          "",
          List.of(),
          List.of(),
          null);

  @TempDir private Path temp;

  private String filled(String template) throws Exception {
    Files.writeString(temp.resolve("article.html"), template);
    Templates templates = new Templates(temp);
    Map<String, Object> model = new HashMap<>();
    model.put("site", SITE);
    model.put("article", ARTICLE);
    byte[] page = new Engine(templates, templates.texts("en")).fill("article", model);
    return new String(page, java.nio.charset.StandardCharsets.UTF_8);
  }

  private String problem(String template) throws Exception {
    try {
      throw new AssertionError("not stopped: " + filled(template));
    } catch (BuildStopped stopped) {
      return stopped.getMessage().replace(temp.toString().replace('\\', '/') + "/", "templates/");
    }
  }

  @Test
  void aTemplateWithoutMistakes() throws Exception {
    assertThat(filled("<p th:text=\"${article.headline.text}\">x</p>"))
        .isEqualTo("<p>Headline</p>");
  }

  @Test
  void anUnknownProperty() throws Exception {
    assertThat(problem("<html>\n<body>\n  <p th:text=\"${article.headlin}\">x</p>\n"))
        .isEqualTo(
            "templates/article.html:3:6: template: "
                + "\"article.headlin\": there is no headlin, only href, headline, date, language, direction, foreign, languageName, languageHref, lead, topics, authors, details");
  }

  @Test
  void anUnknownPropertyOfAProperty() throws Exception {
    assertThat(problem("<p\n  class=\"a\"\n  th:text=\"${article.headline.txt}\">x</p>"))
        .isEqualTo(
            "templates/article.html:3:3: template: "
                + "\"article.headline.txt\": there is no txt, only text, derived, cut");
  }

  @Test
  void aTagWithoutAnEnd() throws Exception {
    assertThat(problem("<html>\n<p th:text=\"${nope"))
        .isEqualTo(
            "templates/article.html:2:1: template: Incomplete structure: \"<p th:text=\"${nope\"");
  }

  @Test
  void badSyntax() throws Exception {
    assertThat(problem("<html>\n<p th:if=\"${article.headline.text != }\">x</p>"))
        .startsWith(
            "templates/article.html:2:4: template: \"article.headline.text != \": Encountered ");
  }

  @Test
  void anExpressionThatIsNotClosed() throws Exception {
    assertThat(problem("<html>\n\n<p th:text=\"${article.headline.text\">x</p>"))
        .isEqualTo(
            "templates/article.html:3:4: template: "
                + "Could not parse as expression: \"${article.headline.text\"");
  }

  @Test
  void aMissingFragment() throws Exception {
    assertThat(problem("<html>\n <head th:replace=\"~{layout :: hed}\"></head>"))
        .isEqualTo(
            "templates/article.html:2:8: template: "
                + "Error resolving fragment: \"~{layout :: hed}\": template or fragment could not "
                + "be resolved");
  }

  @Test
  void aListThatIsNone() throws Exception {
    assertThat(problem("<ul>\n<li th:each=\"t : ${article.topic}\">x</li></ul>"))
        .isEqualTo(
            "templates/article.html:2:5: template: "
                + "\"article.topic\": there is no topic, only href, headline, date, language, direction, foreign, languageName, languageHref, lead, topics, authors, details");
  }

  @Test
  void anEachWithoutAColon() throws Exception {
    assertThat(problem("<ul>\n<li th:each=\"t ${article.topics}\">x</li></ul>"))
        .isEqualTo(
            "templates/article.html:2:5: template: "
                + "Could not parse as each: \"t ${article.topics}\"");
  }

  @Test
  void aMissingMessage() throws Exception {
    assertThat(problem("<p>\n<b th:text=\"#{no.such}\">x</b>"))
        .isEqualTo(
            "templates/article.html:2:4: template: "
                + "there is no message \"no.such\" in messages.properties");
  }

  @Test
  void aValueOfNothing() throws Exception {
    assertThat(problem("<p>\n<b th:text=\"${page.title}\">x</b>"))
        .isEqualTo(
            "templates/article.html:2:4: template: "
                + "\"page.title\": source is null for getProperty(null, \"title\")");
  }

  @Test
  void aMistakeInAFragmentIsFoundWhereItStands() throws Exception {
    Files.writeString(
        temp.resolve("parts.html"),
        "<p>\n<b th:fragment=\"b\"><i th:text=\"${article.nothing}\"></i></b>");
    assertThat(problem("<html>\n<b th:replace=\"~{parts :: b}\"></b>"))
        .isEqualTo(
            "templates/parts.html:2:23: template: "
                + "\"article.nothing\": there is no nothing, only href, headline, date, language, direction, foreign, languageName, languageHref, lead, topics, authors, details");
  }

  @Test
  void aTagThatIsNotClosedEndsWithItsParent() throws IOException, Exception {
    assertThat(filled("<ul><li th:each=\"i : ${#numbers.sequence(1, 2)}\" th:text=\"${i}\">x</ul>"))
        .isEqualTo("<ul><li>1<li>2</ul>");
  }

  @Test
  void aMissingTemplate() throws Exception {
    assertThat(problem("<html>\n <head th:replace=\"~{layuot :: head}\"></head>"))
        .isEqualTo("templates/article.html:2:8: template: the theme has no layuot.html");
  }

  @Test
  void anAttributeThatIsNotClosed() throws Exception {
    assertThat(problem("<html>\n<p th:text=\"${article.lead}>x</p>"))
        .startsWith("templates/article.html:2:1: template: ");
  }
}
