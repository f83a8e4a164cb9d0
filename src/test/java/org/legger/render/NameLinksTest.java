package org.legger.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.legger.archive.Permalink;
import org.legger.site.Page.Naming;
import org.legger.site.Page.Target;

final class NameLinksTest {
  private static final Permalink AT = new Permalink("1953/02/a.html");

  @Test
  void onlyTheFirstMentionIsALink() {
    assertThat(linked("<p>In Delft en bij Delft.</p>", "Delft"))
        .isEqualTo(
            "<p>In <a class=\"mention\" href=\"../../names/delft.html\">Delft</a> en bij Delft.</p>");
  }

  @Test
  void theLongerNameWins() {
    assertThat(linked("<p>Anna Delft woont in Delft.</p>", "Delft", "Anna Delft"))
        .isEqualTo(
            "<p><a class=\"mention\" href=\"../../names/anna-delft.html\">Anna Delft</a> woont in"
                + " <a class=\"mention\" href=\"../../names/delft.html\">Delft</a>.</p>");
  }

  @Test
  void linksHeadingsAndPartsOfWordsStayAsTheyAre() {
    String html = "<h2>Delft</h2><p><a href=\"b.html\">Delft</a> Delftenaren</p>";

    assertThat(linked(html, "Delft")).isEqualTo(html);
  }

  @Test
  void aNameMayGoOnInTheNextLine() {
    assertThat(linked("<p>de Tweede\nKamer</p>", "Tweede Kamer")).contains(">Tweede\nKamer</a>");
  }

  private static String linked(String html, String... names) {
    List<Naming> namings =
        List.of(names).stream()
            .map(
                name ->
                    new Naming(
                        new Target(
                            name,
                            new Permalink(
                                "names/"
                                    + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')
                                    + ".html"),
                            0),
                        name))
            .toList();
    return NameLinks.in(html, namings, AT);
  }
}
