package org.legger.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.legger.problem.Problem.Place;

/**
 * A line of a file with a mark under one of its characters.
 *
 * @param number of the line, from 1
 * @param text of the line, or the part of it around the mark
 * @param before how many columns of the terminal stand before the mark
 */
record Excerpt(int number, String text, int before) {
  private static final int WIDEST = 96;
  private static final int CONTEXT = 40;
  private static final long LARGEST = 32L << 20;

  /** The line of a place; empty where the whole file is meant or it cannot be read. */
  static Optional<Excerpt> of(Place place) {
    if (place.line() == 0) {
      return Optional.empty();
    }
    try {
      Path file = Path.of(place.path());
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      return decoded(Files.readAllBytes(file))
          .lines()
          .skip(place.line() - 1L)
          .findFirst()
          .filter(line -> !line.isBlank())
          .map(line -> around(place, line));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException legacy) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static Excerpt around(Place place, String line) {
    int at = Math.min(Math.max(0, place.column() - 1), line.length());
    int from = line.length() <= WIDEST ? 0 : Math.max(0, at - CONTEXT);
    int to = Math.min(line.length(), from + WIDEST);
    String start = from > 0 ? "…" : "";
    String shown = start + line.substring(from, to) + (to < line.length() ? "…" : "");
    return new Excerpt(
        place.line(), harmless(shown), start.length() + width(line.substring(from, at)));
  }

  /** Text that cannot steer a terminal; a tab is one blank. */
  static String harmless(String text) {
    return text.replace('\t', ' ')
        .replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", "\ufffd");
  }

  /** How many columns a terminal gives a text. */
  static int width(String text) {
    return text.codePoints().map(Excerpt::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }
}
