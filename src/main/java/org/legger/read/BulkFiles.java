package org.legger.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.legger.archive.Source;
import org.legger.archive.Source.Bulk;
import org.legger.archive.Source.Form;
import org.legger.archive.Source.Row;

/**
 * Finds the rows of files that hold many texts. A file is read through once and never as a whole;
 * what stays in memory is where each row begins.
 *
 * @param columns what columns mean, which tells an archive's table from any other
 */
record BulkFiles(Columns columns) {
  private static final Set<String> TABLES = Set.of("csv", "tsv");
  private static final Set<String> JSON = Set.of("json", "jsonl", "ndjson");
  private static final Set<String> FEEDS = Set.of("xml", "rss", "atom");
  private static final int SAMPLE = 1 << 16;

  /** The rows of a file; the file itself where it holds no articles, or cannot be read. */
  List<Source> rows(Path file, Source source) {
    try {
      String extension = source.extension();
      List<Source> rows =
          source.size() <= 0
              ? List.of()
              : TABLES.contains(extension)
                  ? table(file, source)
                  : JSON.contains(extension)
                      ? json(file, source)
                      : FEEDS.contains(extension) ? feed(file, source) : List.of();
      return rows.isEmpty() ? List.of(source) : rows;
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of(source);
    }
  }

  private static byte[] sample(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SAMPLE);
    }
  }

  private List<Source> table(Path file, Source source) throws IOException {
    byte[] sample = sample(file);
    if (TextDecoder.isBinary(sample)) {
      return List.of();
    }
    Charset encoding = TextDecoder.decode(sample).charset();
    int mark = encoding.equals(StandardCharsets.UTF_8) && hasMark(sample) ? 3 : 0;
    String head = new String(sample, mark, sample.length - mark, encoding);
    char delimiter = delimiter(head.lines().findFirst().orElse(""));
    CSVFormat format = RowValues.table(delimiter);
    List<Source> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(mark);
      CSVParser parser =
          CSVParser.builder()
              .setReader(new BufferedReader(new InputStreamReader(in, encoding)))
              .setFormat(format)
              .setCharset(encoding)
              .setTrackBytes(true)
              .get();
      Iterator<CSVRecord> records = parser.iterator();
      List<String> names = records.hasNext() ? records.next().toList() : List.of();
      names = names.stream().map(String::strip).toList();
      if (!columns.holdArticles(names)) {
        return List.of();
      }
      Bulk bulk = new Bulk(source.path(), Form.TABLE, encoding, names, delimiter);
      Row last = null;
      while (records.hasNext()) {
        long line = parser.getCurrentLineNumber() + 1;
        CSVRecord record = records.next();
        long from = mark + record.getBytePosition();
        add(last, from, source, rows);
        last = new Row(bulk, rows.size() + 1, (int) line, from);
      }
      add(last, source.size(), source, rows);
    }
    return rows;
  }

  private static void add(Row row, long until, Source source, List<Source> rows) {
    if (row != null) {
      rows.add(source.row(row, until - row.from()));
    }
  }

  private static boolean hasMark(byte[] b) {
    return b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf;
  }

  /** The sign that stands most often in the line of the names. */
  private static char delimiter(String names) {
    char best = ',';
    for (char sign : new char[] {';', '\t', '|'}) {
      best = count(names, sign) > count(names, best) ? sign : best;
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private List<Source> json(Path file, Source source) throws IOException {
    byte[] sample = sample(file);
    int mark = hasMark(sample) ? 3 : 0;
    int start = mark;
    while (start < sample.length && sample[start] <= ' ') {
      start++;
    }
    boolean array = start < sample.length && sample[start] == '[';
    boolean lines =
        start < sample.length && sample[start] == '{' && !source.extension().equals("json");
    Bulk bulk = new Bulk(source.path(), Form.JSON, StandardCharsets.UTF_8, List.of(), ' ');
    List<Source> rows =
        array ? elements(file, source, bulk) : lines ? lines(file, source, bulk, mark) : List.of();
    return !rows.isEmpty() && isArticle(file, rows.get(0)) ? rows : List.of();
  }

  private boolean isArticle(Path file, Source first) {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(first.row().orElseThrow().from());
      String text = new String(in.readNBytes((int) first.size()), StandardCharsets.UTF_8);
      return columns.holdArticles(
          RowValues.of(first.row().get().bulk(), text, problem -> {}).keySet());
    } catch (IOException | RowValues.Broken e) {
      return false;
    }
  }

  /** Where an element is broken, it and all behind it are one row, so that nothing is lost. */
  private static List<Source> elements(Path file, Source source, Bulk bulk) throws IOException {
    List<Source> rows = new ArrayList<>();
    try (JsonParser json = RowValues.JSON.createParser(file.toFile())) {
      json.nextToken();
      long open = json.currentLocation().getByteOffset();
      int line = 1;
      try {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          open = json.currentTokenLocation().getByteOffset();
          line = json.currentTokenLocation().getLineNr();
          json.skipChildren();
          long end = json.currentLocation().getByteOffset();
          rows.add(source.row(new Row(bulk, rows.size() + 1, line, open), end - open));
          open = end;
        }
      } catch (JsonProcessingException broken) {
        Row rest = new Row(bulk, rows.size() + 1, line, open);
        rows.add(source.row(rest, source.size() - open));
      }
    }
    return rows;
  }

  private static List<Source> lines(Path file, Source source, Bulk bulk, int mark)
      throws IOException {
    List<Source> rows = new ArrayList<>();
    try (Bytes in = new Bytes(Files.newInputStream(file))) {
      while (in.at() < mark) {
        in.read();
      }
      long from = mark;
      boolean blank = true;
      int line = 1;
      for (int b = in.read(), before = 0; ; before = b, b = in.read()) {
        if (b < 0 || b == '\n' || b == '\r') {
          if (!blank) {
            rows.add(source.row(new Row(bulk, rows.size() + 1, line, from), in.at() - from));
          }
          from = in.at();
          blank = true;
          line += b == '\n' && before == '\r' ? 0 : 1;
        } else {
          blank &= b <= ' ';
        }
        if (b < 0) {
          return rows;
        }
      }
    }
  }

  /** Items are found by their tags; what stands in comments and CDATA sections is none. */
  private static List<Source> feed(Path file, Source source) throws IOException {
    String head = new String(sample(file), StandardCharsets.ISO_8859_1);
    Optional<String> item =
        head.contains("<rss") || head.contains("<rdf:RDF")
            ? Optional.of("item")
            : head.contains("<feed") ? Optional.of("entry") : Optional.empty();
    if (item.isEmpty()) {
      return List.of();
    }
    Charset encoding = encoding(head);
    Bulk bulk = new Bulk(source.path(), Form.FEED, encoding, List.of(), ' ');
    List<Source> rows = new ArrayList<>();
    try (Bytes in = new Bytes(Files.newInputStream(file))) {
      long from = -1;
      int start = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '<') {
          continue;
        }
        long at = in.at() - 1;
        int line = in.line();
        String tag = in.tag();
        if (tag.startsWith("![CDATA[")) {
          in.skipTo("]]>");
        } else if (tag.startsWith("!--")) {
          in.skipTo("-->");
        } else if (tag.equals(item.get()) && from < 0) {
          from = at;
          start = line;
        } else if (tag.equals("/" + item.get()) && from >= 0) {
          in.skipTo(">");
          rows.add(source.row(new Row(bulk, rows.size() + 1, start, from), in.at() - from));
          from = -1;
        }
      }
      if (from >= 0) {
        rows.add(source.row(new Row(bulk, rows.size() + 1, start, from), in.at() - from));
      }
    }
    return rows;
  }

  private static Charset encoding(String head) {
    var declared =
        java.util.regex.Pattern.compile("\\A[^<]*<\\?xml[^>]*encoding=[\"']([\\w.:-]+)[\"']")
            .matcher(head);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
