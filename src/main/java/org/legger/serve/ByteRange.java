package org.legger.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as RFC 9110 has ranges; of several only the whole file is served.
 *
 * @param from the first byte, counted from 0
 * @param length in bytes; 0 where the file has no byte of the range
 */
record ByteRange(long from, long length) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The range that a header asks for; empty where it asks for the whole file or is not understood.
   *
   * @param header as sent; may be null
   * @param size of the file in bytes
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher range = ONE.matcher(header == null ? "" : header.strip());
    if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long last = Math.min(size, Long.parseLong(range.group(2)));
      return Optional.of(new ByteRange(size - last, last));
    }
    long from = Long.parseLong(range.group(1));
    long end = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    if (end < from && from < size) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(from, Math.max(0, Math.min(end, size - 1) - from + 1)));
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** The header that tells which part is sent. */
  String header(long size) {
    return isEmpty() ? "bytes */" + size : "bytes " + from + "-" + (from + length - 1) + "/" + size;
  }
}
