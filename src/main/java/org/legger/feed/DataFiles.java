package org.legger.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.site.Downloads;
import org.legger.site.Page;
import org.legger.site.Page.Document;
import org.legger.site.PageSource;

/**
 * What is known about all articles, in order of time, for spreadsheets (CSV, RFC 4180) and programs
 * (JSON Lines, an object a line): everything but the texts themselves.
 */
public final class DataFiles implements PageSource {
  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> NAMES =
      List.of(
          "address",
          "date",
          "earliest",
          "latest",
          "headline",
          "headlineFrom",
          "language",
          "topics",
          "authors",
          "lead",
          "source",
          "madeWithLegger");

  private final String version;

  /**
   * Files made by a version of Legger, which each line names: it is what derived its values.
   *
   * @param version of Legger
   */
  public DataFiles(String version) {
    this.version = version;
  }

  @Override
  public Stream<Page> pages(Archive archive) {
    Optional<String> base = archive.settings().baseUrl();
    return Downloads.parts(archive).stream()
        .map(
            part -> {
              List<Article> articles = archive.articles().subList(part.from(), part.to());
              return new Document(
                  part.permalink(),
                  mark(base, articles),
                  () ->
                      part.format() == Downloads.Format.CSV
                          ? csv(base, articles)
                          : jsonLines(base, articles));
            });
  }

  private Fingerprint mark(Optional<String> base, List<Article> articles) {
    return Fingerprint.of(
        version,
        base,
        articles.stream()
            .map(a -> Fingerprint.of(a.hash(), a.permalink(), a.language(), a.source().path()))
            .toList());
  }

  /** The values of an article, by {@link #NAMES}; those of several parts are joined by "; ". */
  private List<Object> values(Optional<String> base, Article article) {
    ArchiveDate date = article.date();
    boolean known = !date.edtf().isEmpty();
    Permalink at = article.permalink();
    return List.of(
        base.map(at::absolute).orElse(at.path()),
        date.edtf(),
        known ? day(date.earliest().toLocalDate()) : "",
        known ? day(date.latest().toLocalDate()) : "",
        article.headline().text(),
        article.headline().origin().name().toLowerCase(Locale.ROOT),
        article.language(),
        article.subjects().topics(),
        article.subjects().authors(),
        article.lead().text(),
        article.source().path(),
        version);
  }

  private static String day(LocalDate date) {
    return date.toString();
  }

  private byte[] csv(Optional<String> base, List<Article> articles) {
    StringBuilder csv = new StringBuilder(String.join(",", NAMES)).append("\r\n");
    for (Article article : articles) {
      csv.append(
              values(base, article).stream().map(DataFiles::cell).collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Object value) {
    String text =
        value instanceof List<?> many
            ? many.stream().map(String::valueOf).collect(Collectors.joining("; "))
            : value.toString();
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private byte[] jsonLines(Optional<String> base, List<Article> articles) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (Article article : articles) {
        line(json, values(base, article));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  private static void line(JsonGenerator json, List<Object> values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < values.size(); i++) {
      json.writeFieldName(NAMES.get(i));
      if (values.get(i) instanceof List<?> many) {
        json.writeStartArray();
        for (Object one : many) {
          json.writeString(one.toString());
        }
        json.writeEndArray();
      } else {
        json.writeString(values.get(i).toString());
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
