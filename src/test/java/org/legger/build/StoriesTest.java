package org.legger.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whole sites make of the names in their texts, and of what the keeper says of them. */
final class StoriesTest {
  private static final String TEXTS =
      """
      -- a.txt --
       date 1950-05-01 In Moskou sprak toen Anna de Vries over Leningrad. Zij noemde de deltavlucht niet.
      -- b.txt --
       date 1952-06-01 Later was Anna de Vries in Leningrad, en van daar ging zij met de trein naar Moskou.
      -- c.txt --
       date 1952-07-01 Ook sprak Herman De Croo in Moskou over de deltavlucht van dat jaar, zei hij zelf.
      -- d.txt --
       date 1960 Daarna zag Herman De Croo nog eens Petersburg, waar het in die dagen heel koud was.
      -- site.yml --
      title: Oud nieuws
      language: nl
      """;

  @TempDir private Path temp;

  private static List<String> links(Document page, String within) {
    return page.select(within + " a").eachText();
  }

  @Test
  void aNameHasAPageWithItsYearsItsArticlesItsCompanyAndItsFeed() throws Exception {
    SiteFixture site = SiteFixture.in(temp, TEXTS).build();

    Document page = site.page("names/anna-de-vries.html");

    assertThat(page.select("h1").text()).isEqualTo("Anna de Vries");
    assertThat(page.select(".count").text()).isEqualTo("2 artikelen 1950–1952");
    assertThat(page.select(".periods a").eachAttr("href")).containsExactly("#y1950", "#y1952");
    assertThat(page.select(".chart a").eachAttr("href")).containsExactly("#y1950", "#y1952");
    assertThat(page.select(".group h2").eachText()).containsExactly("1950", "1952");
    assertThat(links(page, ".together")).containsExactly("Leningrad 2", "Moskou 2");
    assertThat(page.select(".follow a").attr("href")).isEqualTo("anna-de-vries.xml");
    assertThat(site.read("names/anna-de-vries.xml")).contains("<entry", "../1952/06/");
  }

  @Test
  void namesAreFiledAsTheLowCountriesDo() throws Exception {
    SiteFixture site = SiteFixture.in(temp, TEXTS).build();

    Document index = site.page("names/index.html");

    assertThat(index.select(".terms bdi").eachText())
        .containsExactly("De Croo, Herman", "Leningrad", "Moskou", "Petersburg", "Vries, Anna de");
    assertThat(index.select(".terms dt").eachText()).containsExactly("D", "L", "M", "P", "V");
  }

  @Test
  void theFrontPageHasTheNamesOfMostArticles() throws Exception {
    SiteFixture site = SiteFixture.in(temp, TEXTS).build();

    assertThat(links(site.page("index.html"), ".most"))
        .containsExactly("Moskou 3", "Anna de Vries 2", "Herman De Croo 2", "Leningrad 2");
    assertThat(site.edit("site.yml", "title: x\nlanguage: nl\nnames: false\n").build().has("names"))
        .isFalse();
    assertThat(links(site.page("index.html"), ".most")).isEmpty();
  }

  @Test
  void thePageAboutTheArchiveSaysHowSureNamesAre() throws Exception {
    Document about = SiteFixture.in(temp, TEXTS).build().page("about.html");

    assertThat(about.select(".part h3").eachText()).contains("Namen en thema’s");
    assertThat(about.select(".shares tr").eachText()).contains("met namen 4 100%");
  }

  @Test
  void thePageAboutTheArchiveShowsTheMonthsWithoutAText() throws Exception {
    Document about = SiteFixture.in(temp, TEXTS).build().page("about.html");

    assertThat(about.select(".coverage tbody th").eachText())
        .containsExactly("1950", "1951", "1952", "1953–1959", "1960");
    assertThat(about.select(".coverage tr.gap").eachText())
        .containsExactly("1951 geen artikelen", "1953–1959 geen artikelen");
    assertThat(about.select(".coverage tr:contains(1952) td"))
        .extracting(month -> month.text())
        .containsExactly("", "", "", "", "", "1", "1", "", "", "", "", "", "");
    assertThat(about.select(".part h2").eachText())
        .contains("Zo verwijst u naar het archief", "Om te downloaden");
  }

  @Test
  void theKeeperMergesRenamesHidesAndAdds() throws Exception {
    SiteFixture site = SiteFixture.in(temp, TEXTS).build();

    site.edit(
            "names.yml",
            """
            merge:
              Leningrad: [Petersburg]
            rename:
              Anna de Vries: Anna Vries-Bos
            hide: [Moskou, Atlantis]
            add: [deltavlucht]
            """)
        .build();

    assertThat(site.page("names/index.html").select(".terms bdi").eachText())
        .containsExactly("Anna Vries-Bos", "De Croo, Herman", "deltavlucht", "Leningrad");
    assertThat(links(site.page("names/leningrad.html"), ".what h3")).hasSize(3);
    assertThat(site.has("names/moskou.html")).isFalse();
    assertThat(site.problems()).hasSize(1);
    assertThat(site.problems().get(0))
        .contains("names.yml:5:16", "unknown-name", "no text has the name \"Atlantis\"");
  }

  @Test
  void anArticleLeadsToItsNamesAndToItsNeighbours() throws Exception {
    SiteFixture site = SiteFixture.in(temp, TEXTS).build();

    Document article = site.page(site.articles().get(1));

    assertThat(article.select(".text a").eachAttr("href")).contains("../../names/moskou.html");
    assertThat(article.select(".margin li").eachText()).contains("Anna de Vries", "Leningrad");
    assertThat(article.select(".margin ul").last().select("a")).hasSizeBetween(2, 5);
    site.edit("site.yml", "title: x\nlanguage: nl\nlinkNames: false\n").build();
    assertThat(site.page(site.articles().get(1)).select(".text a")).isEmpty();
  }
}
