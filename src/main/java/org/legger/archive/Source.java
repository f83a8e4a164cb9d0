package org.legger.archive;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One file below the content folder, or one row of a file that holds many texts, as it was found.
 *
 * @param path relative to the content folder, with slashes, as the file system has it; of a row
 *     with its number behind a hash: {@code news.csv#17}
 * @param size in bytes
 * @param modified last change in milliseconds since 1970, by the file system's clock; never shown
 *     on a page
 * @param row where it stands in its file; empty for a whole file
 */
public record Source(String path, long size, long modified, Optional<Row> row)
    implements Comparable<Source> {
  /**
   * One text of a file that holds many.
   *
   * @param bulk the file
   * @param number from 1
   * @param line that it starts in, from 1
   * @param from its first byte, from 0
   */
  public record Row(Bulk bulk, int number, int line, long from) {}

  /**
   * A file that holds many texts.
   *
   * @param file relative to the content folder
   * @param form how its rows are written
   * @param encoding of its bytes
   * @param columns their names, in order, where they are not told in each row
   * @param delimiter between columns, where there is one
   */
  public record Bulk(
      String file, Form form, Charset encoding, List<String> columns, char delimiter) {
    public Bulk {
      columns = List.copyOf(columns);
    }
  }

  /** How rows are written. */
  public enum Form {
    /** Values between delimiters, quoted where need be (RFC 4180). */
    TABLE,
    /** JSON objects (RFC 8259), one a line or in an array. */
    JSON,
    /** Items of RSS 2.0, entries of Atom (RFC 4287), items of a WordPress export. */
    FEED
  }

  /** A whole file. */
  public Source(String path, long size, long modified) {
    this(path, size, modified, Optional.empty());
  }

  /** One row of this file. */
  public Source row(Row row, long length) {
    return new Source(path + "#" + row.number(), length, modified, Optional.of(row));
  }

  /** The file that it stands in, relative to the content folder. */
  public String file() {
    return row.map(r -> r.bulk().file()).orElse(path);
  }

  /** The name without its folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder with its closing slash; empty for a file that lies in the content folder itself. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The ending in lower case without its dot; empty where the name has none. */
  public String extension() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** By path first, which no two sources of an archive share. */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** By path, in the order of UTF-16 units, and by row: the same on every machine. */
  @Override
  public int compareTo(Source other) {
    if (row.isEmpty() && other.row.isEmpty()) {
      return path.compareTo(other.path);
    }
    int order = file().compareTo(other.file());
    if (order == 0) {
      order = Integer.compare(number(), other.number());
    }
    return order == 0 ? path.compareTo(other.path) : order;
  }

  private int number() {
    return row.map(Row::number).orElse(0);
  }
}
