package org.legger.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link from one file below the content folder to another.
 *
 * @param path the file, relative to the content folder
 * @param fragment the rest of the link from its {@code #} or {@code ?} on; may be empty
 */
public record InternalLink(String path, String fragment) {
  /** Another host, or a scheme, or what no author meant as a path. */
  private static final Pattern ELSEWHERE = Pattern.compile("^//|^[^/]*:|\\p{Cntrl}");

  /** What no name of a file can hold. */
  private static final Pattern IMPOSSIBLE = Pattern.compile("[/\\x00]");

  /**
   * Understands a link as an author wrote it: backslashes are slashes, and characters that RFC 3986
   * wants encoded may stand as they are.
   *
   * @param link relative to the file's folder, or to the content folder where it starts with a
   *     slash
   * @param folder of the file that the link stands in, with its closing slash; empty at the top
   * @return empty for a link to another site, into the same page, or out of the content folder
   */
  public static Optional<InternalLink> of(String link, String folder) {
    int rest = indexOfRest(link);
    String path = link.substring(0, rest).replace('\\', '/');
    if (path.isEmpty() || ELSEWHERE.matcher(path).find()) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    if (!path.startsWith("/")) {
      Collections.addAll(parts, folder.split("/"));
      parts.remove("");
    }
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && parts.pollLast() == null) {
        return Optional.empty();
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(decoded(part));
      }
    }
    if (parts.isEmpty() || parts.stream().anyMatch(part -> IMPOSSIBLE.matcher(part).find())) {
      return Optional.empty();
    }
    String end = path.endsWith("/") ? "/" : "";
    return Optional.of(new InternalLink(String.join("/", parts) + end, link.substring(rest)));
  }

  /** Percent-encoded UTF-8 as characters; a sign of percent that encodes nothing is itself. */
  private static String decoded(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
    byte[] written = part.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < written.length; i++) {
      int high = written[i] == '%' && i + 2 < written.length ? hex(written[i + 1]) : -1;
      int low = high < 0 ? -1 : hex(written[i + 2]);
      bytes.write(low < 0 ? written[i] : high * 16 + low);
      i += low < 0 ? 0 : 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(byte digit) {
    return Character.digit(digit, 16);
  }

  private static int indexOfRest(String link) {
    for (int i = 0; i < link.length(); i++) {
      if (link.charAt(i) == '#' || link.charAt(i) == '?') {
        return i;
      }
    }
    return link.length();
  }
}
