package org.legger.check;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which links of a page stay within its site.
 *
 * @param baseUrl where the site is published, without a closing slash; empty where that is unknown
 */
record SiteAddress(Optional<String> baseUrl) {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  /** Where a link leads. */
  enum Kind {
    /** To a file of the site. */
    INSIDE,
    /** To another site. */
    OUTSIDE,
    /** To no file: a mail address, a script, data. */
    NONE,
    /** Nowhere that can be asked for. */
    BROKEN
  }

  /**
   * Where a link leads.
   *
   * @param path below the site's folder, decoded, where it stays inside; the whole address where it
   *     leads out
   * @param fragment decoded, without its hash; may be empty
   */
  record Target(Kind kind, String path, String fragment) {}

  /** Understands a link as it stands on a page. */
  Target of(String href, String page) {
    String bare = bare(href);
    if (baseUrl.isPresent() && within(bare, baseUrl.get())) {
      return inside("", href.substring(Math.min(href.length(), baseUrl.get().length())), true);
    } else if (bare.startsWith("//") || bare.toLowerCase(Locale.ROOT).matches("https?:.*")) {
      String url = bare.startsWith("//") ? "https:" + bare : bare;
      return isUrl(url) ? new Target(Kind.OUTSIDE, url, "") : new Target(Kind.BROKEN, href, "");
    } else if (SCHEME.matcher(bare).matches()) {
      return new Target(Kind.NONE, href, "");
    } else if (href.startsWith("/")) {
      String top = baseUrl.map(url -> URI.create(url + "/").getRawPath()).orElse("/");
      return href.startsWith(top)
          ? inside("", href.substring(top.length() - 1), true)
          : new Target(Kind.BROKEN, href, "");
    }
    return inside(page, href, false);
  }

  private static boolean within(String url, String base) {
    return url.startsWith(base)
        && (url.length() == base.length() || url.charAt(base.length()) == '/');
  }

  private static boolean isUrl(String url) {
    try {
      return URI.create(url.replace(" ", "%20").replaceAll("[\\[\\]|^`{}\\\\]", "_")).getHost()
              != null
          || url.matches("https?://[^/?#]+.*");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String bare(String href) {
    int hash = href.indexOf('#');
    return hash < 0 ? href : href.substring(0, hash);
  }

  private static Target inside(String page, String href, boolean fromTop) {
    int hash = href.indexOf('#');
    String fragment = hash < 0 ? "" : decoded(href.substring(hash + 1));
    String path = bare(href);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    if (path.isEmpty() && !fromTop) {
      return new Target(Kind.INSIDE, page, fragment);
    }
    Deque<String> parts = new ArrayDeque<>();
    String[] folders = page.split("/");
    for (int i = 0; i < folders.length - 1 && !fromTop; i++) {
      parts.add(folders[i]);
    }
    String[] steps = path.split("/", -1);
    for (String step : steps) {
      if (step.equals("..") && parts.pollLast() == null) {
        return new Target(Kind.BROKEN, href, "");
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        parts.add(decoded(step));
      }
    }
    boolean folder = steps[steps.length - 1].matches("|\\.|\\.\\.") && !parts.isEmpty();
    return new Target(Kind.INSIDE, String.join("/", parts) + (folder ? "/" : ""), fragment);
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length);
    for (int i = 0; i < written.length; i++) {
      int high = written[i] == '%' && i + 2 < written.length ? digit(written[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(written[i + 2]);
      bytes.write(low < 0 ? written[i] : high * 16 + low);
      i += low < 0 ? 0 : 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int digit(byte c) {
    return Character.digit(c, 16);
  }
}
