package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PermalinkTest {
  private static final long SEED = 404;
  private static final List<String> PARTS =
      List.of(
          "2021", "12", "a", "ab", "index", "topics", "één", "a b", "50%", "x+y", "a&b", "東京",
          "é;c", "#1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "2021/12/a.html",
        "a",
        "files/foto's (1).jpg",
        "één.html",
        "東京.html",
        ".htaccess",
        ".well-known/x",
        "a..b.html",
        "console.html",
        "com10.html",
        "comma.html",
        "auxiliary/nul-e.html",
        "a#b.html",
        "a%b.html"
      })
  void mayBeAnyCleanRelativePath(String path) {
    assertThat(Permalink.allows(path)).isTrue();
    assertThat(new Permalink(path)).hasToString(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a.html",
        "a/",
        "a//b.html",
        ".",
        "..",
        "../a.html",
        "a/../b.html",
        "a/./b.html",
        "a/..",
        "a\\b.html",
        "C:/a.html",
        "a*.html",
        "a?.html",
        "a\"b",
        "<a>",
        "a|b",
        "a\nb",
        "a\u0000b",
        "a\u007fb",
        "con",
        "CON.html",
        "aux/a.html",
        "2021/nul.html",
        "lpt1.txt",
        "Com9",
        "prn.",
        "a.html.",
        "a ",
        "a /b.html",
        "dir./b.html",
        " .",
        "..."
      })
  void refusesWhatASystemWouldUnderstandAsSomethingElse(String path) {
    assertThat(Permalink.allows(path)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Permalink(path))
        .withMessageContaining(path);
  }

  @ParameterizedTest
  @CsvSource({
    "2021/12/a.html, 2021/index.html, 12/a.html",
    "2021/index.html, 2021/12/a.html, ../index.html",
    "index.html, 2021/12/a.html, ../../index.html",
    "2021/12/a.html, index.html, 2021/12/a.html",
    "2021/12/a.html, 2021/12/a.html, a.html",
    "2021/11/a.html, 2021/12/a.html, ../11/a.html",
    "2021/1/a.html, 2021/12/a.html, ../1/a.html",
    "20/a.html, 2021/a.html, ../20/a.html",
    "een/één.html, index.html, een/%C3%A9%C3%A9n.html",
    "a b.html, index.html, a%20b.html",
    "50%.html, index.html, 50%25.html",
    "a#b.html, index.html, a%23b.html",
  })
  void isALinkFromAnotherPage(String target, String page, String link) {
    assertThat(new Permalink(target).relativeTo(new Permalink(page))).isEqualTo(link);
  }

  @Test
  void itsLinkLeadsBackToIt() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      Permalink target = new Permalink(path(random));
      Permalink page = new Permalink(path(random));
      URI base =
          URI.create(
              page.absolute("https://example.org/archief").replaceFirst("/$", "/index.html"));
      String reached = base.resolve(target.relativeTo(page)).getPath();
      assertThat(reached)
          .as("seed %d, case %d: %s from %s", SEED, i, target, page)
          .isEqualTo("/archief/" + target);
    }
  }

  @Test
  void isCheckedAsTheRulesSay() {
    Pattern rules =
        Pattern.compile(
            "[\\\\:*?\"<>|\\x00-\\x1f\\x7f]"
                + "|(^|/)(/|$|\\.{1,2}(/|$)|(?i:con|prn|aux|nul|com\\d|lpt\\d)([./]|$))|[. ](/|$)");
    Random random = new Random(SEED);
    String[] pieces = "a con COM LPT aux nul prn 1 2 . .. / // : ~ com1 lpt9 é".split(" ");
    for (int i = 0; i < 50_000; i++) {
      StringBuilder path = new StringBuilder();
      for (int j = random.nextInt(5); j >= 0; j--) {
        path.append(random.nextInt(12) == 0 ? " " : pieces[random.nextInt(pieces.length)]);
      }
      String all = path.toString();
      assertThat(Permalink.allows(all)).as(all).isEqualTo(!rules.matcher(all).find());
    }
  }

  @Test
  void aColonCannotBeTakenForAScheme() {
    assertThat(Permalink.allows("a:b.html")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, https://example.org, https://example.org/",
    "index.html, https://example.org/, https://example.org/",
    "2021/index.html, https://example.org/nieuws, https://example.org/nieuws/2021/",
    "2021/a.html, https://example.org/nieuws/, https://example.org/nieuws/2021/a.html",
    "2021/myindex.html, https://example.org, https://example.org/2021/myindex.html",
    "één.html, https://example.org, https://example.org/%C3%A9%C3%A9n.html",
  })
  void isAnAddressOnTheWeb(String path, String base, String address) {
    assertThat(new Permalink(path).absolute(base)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"index.html, ''", "2021/a.html, 2021/", "2021/12/a.html, 2021/12/"})
  void liesInAFolder(String path, String folder) {
    assertThat(new Permalink(path).folder()).isEqualTo(folder);
  }

  private static String path(Random random) {
    StringBuilder path = new StringBuilder();
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      path.append(PARTS.get(random.nextInt(PARTS.size()))).append('/');
    }
    return path.append(PARTS.get(random.nextInt(PARTS.size()))).append(".html").toString();
  }
}
