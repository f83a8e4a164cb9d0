package org.legger.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The address of a page within the site, which never changes once published: {@code
 * 2021/12/slug.html}.
 *
 * <p>It cannot hold anything that a file system or a web server would understand as something else:
 * no empty part, no {@code .} or {@code ..}, no backslash, control character or wildcard, no name
 * that Windows reserves.
 */
public final class Permalink implements Comparable<Permalink> {
  private static final String FORBIDDEN = "\\:*?\"<>|\u007f";
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com", "lpt");

  /** The characters that RFC 3986 lists as unreserved, and the slash. */
  private static final boolean[] UNRESERVED = unreserved();

  private final String path;

  /** Made when it is first asked for; the same whichever thread makes it. */
  private volatile long mark;

  /**
   * Checks the path.
   *
   * @param path relative to the site, with slashes
   * @throws IllegalArgumentException if it is not a clean relative path
   */
  public Permalink(String path) {
    if (!allows(path)) {
      throw new IllegalArgumentException("no address of a page: " + path);
    }
    this.path = path;
  }

  /** Relative to the site, with slashes. */
  public String path() {
    return path;
  }

  /** The bits of its fingerprint, which many pages need. */
  long mark() {
    long known = mark;
    if (known == 0) {
      known = Fingerprint.of(path).bits();
      mark = known;
    }
    return known;
  }

  /** Whether a path may be an address. */
  public static boolean allows(String path) {
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      char c = i < path.length() ? path.charAt(i) : '/';
      boolean plain = c >= 'a' && c <= 'z' || c == '-' || c >= '0' && c <= '9';
      if (c == '/') {
        if (!isName(path, start, i)) {
          return false;
        }
        start = i + 1;
      } else if (!plain && (c < ' ' || FORBIDDEN.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** Windows takes no name that is empty, ends in a dot or blank, or is a device's. */
  private static boolean isName(String path, int start, int end) {
    if (start == end || path.charAt(end - 1) == '.' || path.charAt(end - 1) == ' ') {
      return false;
    }
    int dot = path.indexOf('.', start);
    int stem = (dot < 0 || dot > end ? end : dot) - start;
    boolean numbered = stem == 4 && Character.isDigit(path.charAt(start + 3));
    if (stem != 3 && !numbered) {
      return true;
    }
    String name = path.substring(start, start + 3).toLowerCase(Locale.ROOT);
    boolean port = name.equals("com") || name.equals("lpt");
    return !DEVICES.contains(name) || port != numbered;
  }

  /** The folder with its closing slash; empty at the top of the site. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /**
   * This address as a link on a page at another one, percent-encoded: from {@code 2021/12/a.html}
   * to {@code 2021/index.html} it is {@code ../index.html}.
   */
  public String relativeTo(Permalink from) {
    String base = from.folder();
    int common = 0;
    for (int i = 0; i < Math.min(base.length(), path.length()); i++) {
      if (base.charAt(i) != path.charAt(i)) {
        break;
      }
      common = base.charAt(i) == '/' ? i + 1 : common;
    }
    int up = 0;
    for (int i = common; i < base.length(); i++) {
      up += base.charAt(i) == '/' ? 1 : 0;
    }
    String rest = encoded(path.substring(common));
    return up == 0 ? rest : "../".repeat(up).concat(rest);
  }

  /**
   * This address on the web, percent-encoded; that of a folder's index page ends in the folder's
   * slash.
   *
   * @param baseUrl where the site is published, with or without a closing slash
   */
  public String absolute(String baseUrl) {
    String at =
        path.endsWith("index.html") && folder().length() == path.length() - 10 ? folder() : path;
    return (baseUrl.endsWith("/") ? baseUrl : baseUrl + "/") + encoded(at);
  }

  /** Percent-encodes the UTF-8 bytes of what RFC 3986 does not list as unreserved. */
  private static String encoded(String path) {
    int plain = 0;
    while (plain < path.length() && isUnreserved(path.charAt(plain))) {
      plain++;
    }
    if (plain == path.length()) {
      return path;
    }
    StringBuilder url = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(b)) {
        url.append((char) b);
      } else {
        url.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
      }
    }
    return url.toString();
  }

  private static boolean[] unreserved() {
    boolean[] unreserved = new boolean[128];
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
        .chars()
        .forEach(c -> unreserved[c] = true);
    return unreserved;
  }

  private static boolean isUnreserved(int c) {
    return c >= 0 && c < UNRESERVED.length && UNRESERVED[c];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Permalink permalink && path.equals(permalink.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public int compareTo(Permalink other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
