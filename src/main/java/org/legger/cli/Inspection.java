package org.legger.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;
import org.legger.archive.Headline;
import org.legger.archive.Reading;
import org.legger.archive.Receipt;
import org.legger.problem.Problem;

/** How texts were read, for people or, one JSON object a line, for programs. */
final class Inspection {
  private static final int WIDTH = 100;

  private final PrintWriter out;

  Inspection(PrintWriter out) {
    this.out = out;
  }

  /** Prints a reading for a person. */
  void print(String path, Reading reading) {
    out.println(path);
    if (reading instanceof Reading.Text text) {
      Article article = text.article();
      Receipt receipt = text.article().receipt();
      Headline headline = article.headline();
      line("date", known(article.date().edtf()) + from(receipt.date()));
      line("headline", headline.text() + from(headline.origin()) + (headline.cut() ? ", cut" : ""));
      line("language", known(article.language()) + from(receipt.language()));
      line("encoding", receipt.encoding());
      line("address", article.permalink().path());
      list("tags", article.subjects().topics());
      list("authors", article.subjects().authors());
      for (Block block : text.body()) {
        String words = block.text().replaceAll("\\s+", " ");
        line(
            camel(block.kind()), words.length() <= WIDTH ? words : words.substring(0, WIDTH) + "…");
      }
    } else if (reading instanceof Reading.LeftOut left) {
      line("left out", camel(left.reason()));
    } else {
      line("copied", "no text");
    }
    reading.problems().forEach(problem -> line("problem", problem.toString()));
  }

  private void line(String name, String value) {
    out.printf(Locale.ROOT, "  %-10s %s%n", name, value);
  }

  private void list(String name, List<String> values) {
    if (!values.isEmpty()) {
      line(name, String.join(", ", values));
    }
  }

  private static String known(String value) {
    return value.isEmpty() ? "unknown" : value;
  }

  private static String from(Enum<?> origin) {
    return " (" + origin.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
  }

  /** Prints a reading as one line of JSON. */
  void json(String path, Reading reading) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("source", path);
      if (reading instanceof Reading.Text text) {
        text(json, text);
      } else {
        json.writeStringField(
            "leftOut", reading instanceof Reading.LeftOut left ? camel(left.reason()) : "noText");
      }
      json.writeArrayFieldStart("problems");
      for (Problem problem : reading.problems()) {
        json.writeString(problem.toString());
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    out.println(line);
  }

  private static void text(JsonGenerator json, Reading.Text text) throws IOException {
    Article article = text.article();
    ArchiveDate date = article.date();
    json.writeStringField("encoding", text.article().receipt().encoding());
    string(json, "date", Optional.of(date.edtf()).filter(d -> !d.isEmpty()));
    json.writeStringField("dateFrom", camel(text.article().receipt().date()));
    json.writeStringField("headline", article.headline().text());
    json.writeBooleanField("headlineDerived", article.headline().derived());
    json.writeStringField("headlineFrom", camel(article.headline().origin()));
    string(json, "kicker", first(text, Kind.KICKER));
    string(json, "dateline", first(text, Kind.DATELINE));
    string(json, "byline", first(text, Kind.BYLINE));
    string(json, "language", Optional.of(article.language()).filter(l -> !l.isEmpty()));
    json.writeStringField("languageFrom", camel(text.article().receipt().language()));
    array(json, "tags", article.subjects().topics());
    array(json, "authors", article.subjects().authors());
    json.writeArrayFieldStart("blocks");
    for (Block block : text.body()) {
      String kind = kind(block.kind());
      if (!kind.isEmpty()) {
        json.writeStartObject();
        json.writeStringField("kind", kind);
        json.writeStringField("text", block.text());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** What stands in a field of its own is no block. */
  private static String kind(Kind kind) {
    return switch (kind) {
      case KICKER, HEADLINE, BYLINE, DATELINE -> "";
      case DATE_LINE, PARAGRAPH -> "paragraph";
      case HEADING, CAPTION, RELATED, LIST, QUOTE, TABLE -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  private static Optional<String> first(Reading.Text text, Kind kind) {
    return text.body().stream().filter(b -> b.kind() == kind).map(Block::text).findFirst();
  }

  private static void string(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private static void array(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A constant's name as JSON has names: {@code FRONT_MATTER} is {@code frontMatter}. */
  static String camel(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder camel = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return camel.toString();
  }
}
