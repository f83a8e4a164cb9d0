package org.legger.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.site.Addresses;
import org.legger.site.Page;
import org.legger.site.Page.Document;
import org.legger.site.PageSource;

/**
 * What robots and hosts look for: a sitemap (sitemaps.org 0.9: an index and parts of at most 50,000
 * addresses) where the site has a base address, {@code robots.txt} (RFC 9309), and {@code
 * .nojekyll}, without which GitHub Pages would hide files.
 */
public final class Sitemap implements PageSource {
  private static final int PART = 50_000;
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final int partSize;

  public Sitemap() {
    this(PART);
  }

  Sitemap(int partSize) {
    this.partSize = partSize;
  }

  @Override
  public Stream<Page> pages(Archive archive) {
    Optional<String> base = archive.settings().baseUrl();
    List<Page> pages = new ArrayList<>();
    pages.add(Document.of(".nojekyll", new byte[0]));
    pages.add(Document.of("robots.txt", robots(base)));
    base.ifPresent(url -> sitemap(archive, url, pages));
    return pages.stream();
  }

  private static byte[] robots(Optional<String> base) {
    String sitemap = base.map(url -> "\nSitemap: " + url + "/sitemap.xml\n").orElse("");
    return ("# Written by Legger\nUser-agent: *\nAllow: /\n" + sitemap)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void sitemap(Archive archive, String base, List<Page> pages) {
    List<Permalink> addresses = new ArrayList<>();
    addresses.add(Addresses.HOME);
    archive
        .years()
        .forEach(
            y -> addresses.add(Addresses.of(new org.legger.archive.ArchiveDate.Period(y, 0, 0))));
    archive.articles().stream().map(Article::permalink).sorted().forEach(addresses::add);
    archive.pages().stream().map(Article::permalink).forEach(addresses::add);
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < addresses.size(); from += partSize) {
      List<Permalink> part = addresses.subList(from, Math.min(from + partSize, addresses.size()));
      String name = "sitemap-" + (parts.size() + 1) + ".xml";
      parts.add(name);
      pages.add(
          new Document(
              new Permalink(name),
              Fingerprint.of(base, part),
              () -> xml("urlset", "url", part.stream().map(p -> p.absolute(base)).toList())));
    }
    pages.add(
        new Document(
            new Permalink("sitemap.xml"),
            Fingerprint.of(base, parts),
            () ->
                xml("sitemapindex", "sitemap", parts.stream().map(p -> base + "/" + p).toList())));
  }

  private static byte[] xml(String root, String item, List<String> addresses) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Xml xml = new Xml(out);
      xml.comment(" Written by Legger ");
      xml.open(root, "xmlns", NAMESPACE);
      for (String address : addresses) {
        xml.open(item);
        xml.element("loc", address);
        xml.close();
      }
      xml.close();
      xml.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return out.toByteArray();
  }
}
