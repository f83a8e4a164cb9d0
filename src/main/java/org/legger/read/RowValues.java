package org.legger.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.legger.archive.Source.Bulk;

/** The values of one row by the names of their columns. */
final class RowValues {
  /** Values may be as long as texts are. */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final int DEEPEST = 100;

  private RowValues() {}

  /** A row that cannot be taken apart, and why. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private Broken(String message) {
      super(message);
    }
  }

  /** The tables' format: RFC 4180, and lenient where files in the wild break it. */
  static CSVFormat table(char delimiter) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setLenientEof(true)
        .setTrailingData(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  /**
   * Takes a row apart.
   *
   * @param problems is told what is odd about it
   */
  static Map<String, Object> of(Bulk bulk, String text, Consumer<String> problems) throws Broken {
    return switch (bulk.form()) {
      case TABLE -> table(bulk, text, problems);
      case JSON -> json(text);
      case FEED -> feed(text);
    };
  }

  private static Map<String, Object> table(Bulk bulk, String text, Consumer<String> problems)
      throws Broken {
    try (CSVParser parser = CSVParser.parse(text, table(bulk.delimiter()))) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (CSVRecord cells : parser) {
        int columns = bulk.columns().size();
        if (cells.size() != columns) {
          problems.accept("the row has " + cells.size() + " columns of " + columns);
        }
        for (int i = 0; i < cells.size(); i++) {
          String value = TextDecoder.clean(cells.get(i)).strip();
          if (!value.isEmpty()) {
            values.put(i < columns ? bulk.columns().get(i) : "column " + (i + 1), value);
          }
        }
        break;
      }
      return values;
    } catch (IOException | UncheckedIOException e) {
      throw new Broken("the row's quotation marks do not match");
    }
  }

  private static Map<String, Object> json(String text) throws Broken {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Broken("this is no JSON object");
      }
      Map<String, Object> values = new LinkedHashMap<>();
      object(json, DEEPEST).forEach((key, value) -> values.put(String.valueOf(key), value));
      return values;
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage().replaceAll("\\s*\\(.*", "").replaceFirst("[:;,]?$", "");
      throw new Broken("this is no JSON: " + why);
    } catch (IOException e) {
      throw new Broken("this is no JSON");
    }
  }

  private static Map<String, Object> object(JsonParser json, int depth) throws IOException, Broken {
    Map<String, Object> values = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = TextDecoder.clean(json.currentName());
      json.nextToken();
      Object value = value(json, depth);
      if (value != null) {
        values.putIfAbsent(name, value);
      }
    }
    return values;
  }

  private static Object value(JsonParser json, int depth) throws IOException, Broken {
    if (depth == 0) {
      throw new Broken("the JSON is nested too deep");
    }
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json, depth - 1);
      case START_ARRAY -> {
        List<Object> many = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          Object one = value(json, depth - 1);
          if (one != null) {
            many.add(one);
          }
        }
        yield many;
      }
      case VALUE_NULL -> null;
      case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
      default -> TextDecoder.clean(json.getText());
    };
  }

  /** An item's elements by their names; those that stand several times as a list. */
  private static Map<String, Object> feed(String text) throws Broken {
    Element item = Jsoup.parse(text, "", Parser.xmlParser()).firstElementChild();
    if (item == null) {
      throw new Broken("this is no XML");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Element child : item.children()) {
      String name = child.tagName();
      String value = TextDecoder.clean(valueOf(child)).strip();
      if (value.isEmpty()) {
        continue;
      } else if (name.equals("category") || name.equals("author")) {
        values.merge(name, List.of(value), RowValues::both);
      } else {
        values.putIfAbsent(name, value);
      }
    }
    return values;
  }

  private static Object both(Object first, Object second) {
    List<Object> all = new ArrayList<>((List<?>) first);
    all.addAll((List<?>) second);
    return all;
  }

  private static String valueOf(Element child) {
    if (child.hasAttr("term")) {
      return child.attr("term");
    } else if (child.tagName().equals("link") && child.hasAttr("href")) {
      return child.attr("href");
    } else if (child.tagName().equals("author") && child.selectFirst("name") != null) {
      return child.selectFirst("name").wholeText();
    }
    return child.attr("type").equals("xhtml") ? child.html() : child.wholeText();
  }
}
