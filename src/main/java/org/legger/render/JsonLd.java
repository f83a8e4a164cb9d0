package org.legger.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.legger.archive.ArchiveDate.Precision;
import org.legger.archive.Article;
import org.legger.archive.Settings;

/** An article as schema.org's NewsArticle in JSON-LD 1.1. */
final class JsonLd {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonLd() {}

  /**
   * Writes it for a script element, in which it can end neither the element nor a comment.
   *
   * @param canonical address of the page, if the site has one
   * @param image address of its first picture, or empty
   */
  static String of(Article article, Settings settings, Optional<String> canonical, String image) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("@context", "https://schema.org");
      json.writeStringField("@type", "NewsArticle");
      json.writeStringField("headline", article.headline().text());
      date(article, json);
      json.writeStringField("inLanguage", article.language());
      if (!article.lead().isEmpty()) {
        json.writeStringField("description", article.lead().text());
      }
      names(json, "author", "Person", article.subjects().authors());
      settings.publisher().ifPresent(name -> publisher(json, name));
      if (!article.subjects().topics().isEmpty()) {
        json.writeStringField("keywords", String.join(", ", article.subjects().topics()));
      }
      if (!image.isEmpty()) {
        json.writeStringField("image", image);
      }
      if (canonical.isPresent()) {
        json.writeStringField("url", canonical.get());
        json.writeStringField("mainEntityOfPage", canonical.get());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  /**
   * As precise as it is known: schema.org takes years and months, and intervals for what is wider.
   */
  private static void date(Article article, JsonGenerator json) throws IOException {
    Precision precision = article.date().precision();
    String datetime = Views.datetime(article.date());
    if (!datetime.isEmpty()) {
      json.writeStringField("datePublished", datetime);
    } else if (precision != Precision.UNKNOWN) {
      json.writeStringField(
          "temporalCoverage",
          article.date().earliest().toLocalDate() + "/" + article.date().latest().toLocalDate());
    }
  }

  private static void publisher(JsonGenerator json, String name) {
    try {
      json.writeObjectFieldStart("publisher");
      json.writeStringField("@type", "Organization");
      json.writeStringField("name", name);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static void names(JsonGenerator json, String field, String type, List<String> names)
      throws IOException {
    if (names.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeStartObject();
      json.writeStringField("@type", type);
      json.writeStringField("name", name);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
