package org.legger.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a site by the paths that browsers ask for. Nothing outside the site's folder is ever
 * found, whatever the path, and none of Legger's own notes in it.
 *
 * @param root the site's folder
 */
record SiteFiles(Path root) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("xml", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("zip", "application/zip"));

  /**
   * The file at a path, or the folder.
   *
   * @param rawPath of an address, percent-encoded, starting with a slash
   */
  Optional<Path> find(String rawPath) {
    Optional<String> decoded = decoded(rawPath);
    if (decoded.isEmpty() || !decoded.get().startsWith("/")) {
      return Optional.empty();
    }
    for (String name : decoded.get().split("/")) {
      if (name.startsWith(".")) {
        return Optional.empty();
      }
    }
    try {
      Path file = root.resolve(decoded.get().replaceFirst("^/+", ""));
      boolean inside = Files.exists(file) && file.toRealPath().startsWith(root.toRealPath());
      return inside ? Optional.of(file) : Optional.empty();
    } catch (IOException | InvalidPathException none) {
      return Optional.empty();
    }
  }

  /** Decodes once, as RFC 3986 has it; empty where that gives no name of a file. */
  private static Optional<String> decoded(String path) {
    ByteBuffer bytes = ByteBuffer.allocate(path.length() * 4);
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') {
        int high = i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
        int low = i + 2 < path.length() ? Character.digit(path.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.put((byte) (high << 4 | low));
        i += 2;
      } else {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return text.indexOf('\\') >= 0 || text.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The media type of a file, by the ending of its name. */
  static String type(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
