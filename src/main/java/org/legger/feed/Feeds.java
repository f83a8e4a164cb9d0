package org.legger.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate;
import org.legger.archive.ArchiveDate.Precision;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.site.Addresses;
import org.legger.site.Page;
import org.legger.site.Page.Document;
import org.legger.site.PageSource;

/**
 * The newest articles as an Atom feed (RFC 4287). An entry's id is a UUID made of its address
 * within the site, so that it stays when the site moves; its links are absolute where the site has
 * a base address, else relative.
 */
public final class Feeds implements PageSource {
  private static final Permalink HOME = new Permalink("index.html");
  private static final int NEWEST = 50;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final String version;

  /**
   * A feed made by a version of Legger.
   *
   * @param version named as the feed's generator
   */
  public Feeds(String version) {
    this.version = version;
  }

  @Override
  public Stream<Page> pages(Archive archive) {
    List<Article> dated =
        new ArrayList<>(
            archive.articles().stream().filter(a -> a.date().period().year() > 0).toList());
    Collections.reverse(dated);
    List<Article> newest = dated.subList(0, Math.min(NEWEST, dated.size()));
    Feed feed =
        new Feed(
            archive.settings().title(),
            archive.settings().description(),
            "feed:" + archive.settings().baseUrl().orElse(archive.settings().title()),
            Addresses.FEED,
            HOME);
    return Stream.of(Document.of(Addresses.FEED.path(), atom(archive, feed, newest, version)));
  }

  /**
   * What a feed is about.
   *
   * @param title its name
   * @param subtitle what it brings; may be empty
   * @param id from which its own is made
   * @param self its address
   * @param page that people read instead
   */
  record Feed(String title, String subtitle, String id, Permalink self, Permalink page) {}

  /** A feed with some entries, the newest first. */
  static byte[] atom(Archive archive, Feed feed, List<Article> newest, String version) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZoneId zone = archive.settings().timezone().orElse(ZoneOffset.UTC);
    try {
      Xml xml = new Xml(out);
      xml.open("feed", "xmlns", ATOM, "xml:lang", archive.language());
      xml.element("title", feed.title());
      if (!feed.subtitle().isEmpty()) {
        xml.element("subtitle", feed.subtitle());
      }
      xml.element("id", id(feed.id()));
      xml.element(
          "updated",
          newest.isEmpty() ? "1970-01-01T00:00:00Z" : moment(newest.get(0).date(), zone));
      xml.empty("link", "rel", "self", "href", address(archive, feed.self(), feed.self()));
      xml.empty(
          "link",
          "rel",
          "alternate",
          "type",
          "text/html",
          "href",
          address(archive, feed.page(), feed.self()));
      xml.element("generator", "Legger", "version", version);
      xml.open("author");
      xml.element("name", archive.settings().publisher().orElse(archive.settings().title()));
      xml.close();
      for (Article article : newest) {
        entry(xml, article, archive, feed.self(), zone);
      }
      xml.close();
      xml.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  private static void entry(Xml xml, Article article, Archive archive, Permalink from, ZoneId zone)
      throws XMLStreamException {
    xml.open("entry", "xml:lang", article.language());
    xml.element("title", article.headline().text());
    xml.element("id", id(article.permalink().path()));
    xml.empty(
        "link",
        "rel",
        "alternate",
        "type",
        "text/html",
        "href",
        address(archive, article.permalink(), from));
    xml.element("published", moment(article.date(), zone));
    xml.element("updated", moment(article.date(), zone));
    for (String author : article.subjects().authors()) {
      xml.open("author");
      xml.element("name", author);
      xml.close();
    }
    for (String topic : article.subjects().topics()) {
      xml.empty("category", "term", topic);
    }
    if (!article.lead().isEmpty()) {
      xml.element("summary", article.lead().text());
    }
    xml.close();
  }

  private static String address(Archive archive, Permalink permalink, Permalink from) {
    Optional<String> base = archive.settings().baseUrl();
    return base.map(permalink::absolute).orElseGet(() -> permalink.relativeTo(from));
  }

  private static String id(String name) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("legger:" + name).getBytes(StandardCharsets.UTF_8));
  }

  /** RFC 3339, which has no way to say that only the month is known: the earliest moment. */
  private static String moment(ArchiveDate date, ZoneId zone) {
    LocalDateTime earliest = date.earliest();
    boolean hasOffset = date.precision() == Precision.INSTANT && date.edtf().length() > 19;
    OffsetDateTime at =
        hasOffset
            ? OffsetDateTime.parse(date.edtf())
            : earliest
                .atZone(zone)
                .toOffsetDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    ZoneOffset offset = at.getOffset();
    boolean wholeMinutes = offset.getTotalSeconds() % 60 == 0;
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        wholeMinutes ? at : at.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
