package org.legger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.legger.archive.Archive;
import org.legger.archive.Settings;
import org.legger.site.Page;
import org.legger.site.Page.Document;

final class SitemapTest {
  private static Map<String, String> files(Archive archive, int partSize) {
    Map<String, String> files = new TreeMap<>();
    new Sitemap(partSize)
        .pages(archive)
        .map((Page page) -> (Document) page)
        .forEach(document -> files.put(document.permalink().path(), text(document)));
    return files;
  }

  private static String text(Document document) {
    return new String(document.body().get(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void withoutABaseAddressThereIsNoSitemap() {
    Map<String, String> files = files(Texts.archive(Settings.DEFAULT, Texts.dated(2)), 10);
    assertThat(files).containsOnlyKeys(".nojekyll", "robots.txt");
    assertThat(files.get(".nojekyll")).isEmpty();
    assertThat(files.get("robots.txt")).isEqualTo("# Written by Legger\nUser-agent: *\nAllow: /\n");
  }

  @Test
  void partsHoldAtMostAsManyAddressesAsTheyMay() {
    Settings settings = Settings.DEFAULT.at("https://a.example/x");
    Map<String, String> files = files(Texts.archive(settings, Texts.dated(6)), 3);
    assertThat(files)
        .containsOnlyKeys(
            ".nojekyll",
            "robots.txt",
            "sitemap.xml",
            "sitemap-1.xml",
            "sitemap-2.xml",
            "sitemap-3.xml");
    assertThat(files.get("sitemap.xml"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Written by Legger -->
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap>
            <loc>https://a.example/x/sitemap-1.xml</loc>
            </sitemap>
            <sitemap>
            <loc>https://a.example/x/sitemap-2.xml</loc>
            </sitemap>
            <sitemap>
            <loc>https://a.example/x/sitemap-3.xml</loc>
            </sitemap>
            </sitemapindex>
            """);
    assertThat(files.get("sitemap-1.xml"))
        .contains(
            "<loc>https://a.example/x/</loc>",
            "<loc>https://a.example/x/2001/</loc>",
            "<loc>https://a.example/x/2001/02/t1.html</loc>");
    assertThat(files.get("sitemap-3.xml")).contains("t5.html", "t6.html").doesNotContain("t4.html");
    assertThat(files.get("robots.txt")).endsWith("\nSitemap: https://a.example/x/sitemap.xml\n");
  }

  @Test
  void asManyAsAPartHoldsAreOnePart() {
    Settings settings = Settings.DEFAULT.at("https://a.example");
    assertThat(files(Texts.archive(settings, Texts.dated(6)), 8))
        .doesNotContainKey("sitemap-2.xml");
    assertThat(files(Texts.archive(settings, Texts.dated(6)), 7)).containsKey("sitemap-2.xml");
  }

  @Test
  void fingerprintsDifferWhereAddressesDo() {
    Settings settings = Settings.DEFAULT.at("https://a.example");
    Optional<Document> few = first(Texts.archive(settings, Texts.dated(2)));
    Optional<Document> more = first(Texts.archive(settings, Texts.dated(3)));
    Optional<Document> elsewhere =
        first(Texts.archive(Settings.DEFAULT.at("https://b.example"), Texts.dated(2)));
    assertThat(few.map(Document::fingerprint))
        .isEqualTo(first(Texts.archive(settings, Texts.dated(2))).map(Document::fingerprint))
        .isNotEqualTo(more.map(Document::fingerprint))
        .isNotEqualTo(elsewhere.map(Document::fingerprint));
  }

  private static Optional<Document> first(Archive archive) {
    return new Sitemap()
        .pages(archive)
        .map(page -> (Document) page)
        .filter(document -> document.permalink().path().equals("sitemap-1.xml"))
        .findFirst();
  }
}
