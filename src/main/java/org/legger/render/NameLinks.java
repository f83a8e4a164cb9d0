package org.legger.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.legger.archive.Permalink;
import org.legger.site.Page.Naming;

/**
 * Makes of names in safe HTML links to their pages, of each where it stands first; what stands in a
 * link, a heading, code or a table of blanks stays as it is.
 */
final class NameLinks {
  private static final List<String> CLOSED = List.of("a", "h1", "h2", "h3", "h4", "code", "pre");

  private final String html;
  private final Permalink at;
  private final Map<Character, List<Naming>> names = new HashMap<>();
  private final StringBuilder out;
  private int closed;

  private NameLinks(String html, List<Naming> names, Permalink at) {
    this.html = html;
    this.at = at;
    this.out = new StringBuilder(html.length() + names.size() * 64);
    names.stream()
        .filter(name -> !name.surface().isEmpty())
        .sorted(Comparator.comparingInt((Naming name) -> -name.surface().length()))
        .forEach(
            name ->
                this.names
                    .computeIfAbsent(name.surface().charAt(0), c -> new ArrayList<>())
                    .add(name));
  }

  /**
   * The same HTML with links.
   *
   * @param names with how the text writes them
   * @param at the page that it will stand on
   */
  static String in(String html, List<Naming> names, Permalink at) {
    return names.isEmpty() ? html : new NameLinks(html, names, at).linked();
  }

  private String linked() {
    for (int i = 0; i < html.length(); ) {
      char c = html.charAt(i);
      if (c == '<') {
        i = tag(i);
      } else {
        int end = closed == 0 && startsWord(i) ? name(i) : i;
        if (end == i) {
          out.append(c);
          end++;
        }
        i = end;
      }
    }
    return out.toString();
  }

  private int tag(int from) {
    int end = html.indexOf('>', from);
    if (end < 0) {
      out.append(html, from, html.length());
      return html.length();
    }
    boolean close = html.charAt(from + 1) == '/';
    int start = close ? from + 2 : from + 1;
    int stop = start;
    while (stop < end && Character.isLetterOrDigit(html.charAt(stop))) {
      stop++;
    }
    if (CLOSED.contains(html.substring(start, stop))) {
      closed = Math.max(0, closed + (close ? -1 : 1));
    }
    out.append(html, from, end + 1);
    return end + 1;
  }

  private boolean startsWord(int i) {
    return i == 0 || !Character.isLetterOrDigit(html.charAt(i - 1)) && html.charAt(i - 1) != '&';
  }

  /** Links the name that starts somewhere, and gives the offset behind it. */
  private int name(int from) {
    List<Naming> some = names.getOrDefault(html.charAt(from), List.of());
    for (Naming name : some) {
      int end = matched(from, BlockHtml.escaped(name.surface()));
      if (end > from) {
        some.remove(name);
        out.append("<a class=\"mention\" href=\"")
            .append(BlockHtml.escaped(name.target().permalink().relativeTo(at)))
            .append("\">")
            .append(html, from, end)
            .append("</a>");
        return end;
      }
    }
    return from;
  }

  /** A blank of the name may be the end of a line in the text. */
  private int matched(int from, String surface) {
    int end = from + surface.length();
    if (end > html.length()
        || end < html.length() && Character.isLetterOrDigit(html.charAt(end)) && isSpaced(end)) {
      return from;
    }
    for (int i = 0; i < surface.length(); i++) {
      char wanted = surface.charAt(i);
      char found = html.charAt(from + i);
      if (wanted != found && !(wanted == ' ' && found == '\n')) {
        return from;
      }
    }
    return end;
  }

  /** Whether a word could go on: scripts without blanks have no such place. */
  private boolean isSpaced(int at) {
    return html.charAt(at) < 0x2e80;
  }
}
