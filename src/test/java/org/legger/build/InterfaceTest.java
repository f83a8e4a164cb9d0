package org.legger.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words around the texts, in the language of the archive, and what is foreign in it. */
final class InterfaceTest {
  private static final String TEXTS =
      """
      -- a.md --
      ---
      date: 1950-05-01
      title: De brug is klaar
      lang: nl
      ---
      Men kan er over.
      -- b.md --
      ---
      date: 1950-05-02
      title: The bridge is open
      lang: en
      ---
      People cross it.
      -- c.md --
      ---
      date: 1950-05
      title: افتتح الجسر
      lang: ar
      ---
      عبره الناس.
      """;

  @TempDir private Path temp;

  private SiteFixture site(String settings) throws Exception {
    return SiteFixture.in(temp, TEXTS + "-- site.yml --\n" + settings);
  }

  @Test
  void aFileOfMessagesMakesALanguage() throws Exception {
    SiteFixture site = site("title: Notizie\nlanguage: it\n");
    site.template(
            "messages_it.properties",
            "menu.years = Anni\nlist.articles = {0, plural, one {un articolo} other {# articoli}}\n")
        .build();

    Document year = site.page("1950/index.html");

    assertThat(year.selectFirst("html").attr("lang")).isEqualTo("it");
    assertThat(year.select(".ways a").eachText()).contains("Anni");
    assertThat(year.select(".count").text()).isEqualTo("3 articoli");
    assertThat(year.select(".when time").eachText()).contains("1 maggio 1950", "maggio 1950");
    assertThat(site.page("1950/05/01.html").select(".count").text()).isEqualTo("un articolo");
  }

  @Test
  void numbersAgreeWithTheirNounsAsCldrSays() throws Exception {
    SiteFixture site = site("title: أخبار\nlanguage: ar\n").build();

    assertThat(site.page("index.html").selectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(site.page("1950/index.html").select(".count").text()).isEqualTo("3 مقالات");
    assertThat(site.page("1950/05/01.html").select(".count").text()).isEqualTo("مقال واحد");
    assertThat(site.remove("a.md").build().page("1950/index.html").select(".count").text())
        .isEqualTo("مقالان");
  }

  @Test
  void foreignHeadlinesSayTheirLanguageWhichHasAPage() throws Exception {
    SiteFixture site = site("title: Nieuws\nlanguage: nl\n").build();

    for (String list : new String[] {"index.html", "1950/index.html", "1950/05/index.html"}) {
      Document page = site.page(list);
      Element arabic = page.selectFirst("h3:contains(الجسر)").closest("[lang]");
      assertThat(arabic.attr("lang")).as(list).isEqualTo("ar");
      assertThat(arabic.attr("dir")).as(list).isEqualTo("rtl");
      assertThat(page.selectFirst("h3:contains(bridge)").closest("[lang]").attr("lang"))
          .as(list)
          .isEqualTo("en");
      assertThat(page.selectFirst("h3:contains(brug)").closest("[lang]").nodeName())
          .as(list)
          .isEqualTo("html");
    }
    Document english = site.page("languages/en.html");
    assertThat(english.select("h1").text()).isEqualTo("Engels");
    assertThat(english.select("h3").eachText()).containsExactly("The bridge is open");
    assertThat(site.page("about.html").select(".shares a").eachAttr("href"))
        .containsExactlyInAnyOrder("languages/nl.html", "languages/en.html", "languages/ar.html");
  }
}
