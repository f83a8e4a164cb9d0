package org.legger.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;
import org.legger.archive.InternalLink;
import org.legger.archive.Permalink;
import org.legger.archive.Source;

/** The body of an article as HTML. */
final class BlockHtml {

  private BlockHtml() {}

  /**
   * Writes blocks.
   *
   * @param blocks the whole text; what stands above the body (kicker, headline, byline) is left to
   *     the template
   * @param source the file that they were read from
   * @param references where the files that it refers to are published
   * @param at the page that the links will stand on
   */
  static String of(
      List<Block> blocks, Source source, Map<String, Permalink> references, Permalink at) {
    StringBuilder html = new StringBuilder();
    String dateline = "";
    for (Block block : blocks) {
      if (block.kind() == Kind.DATELINE) {
        dateline = "<span class=\"dateline\">" + escaped(block.text()) + "</span> ";
      } else if (block instanceof Block.Markup markup) {
        html.append(resolved(markup.html(), source, references, at)).append('\n');
      } else {
        html.append(plain(block, dateline)).append('\n');
        dateline = block.kind() == Kind.PARAGRAPH ? "" : dateline;
      }
    }
    return html.toString();
  }

  private static String plain(Block block, String dateline) {
    String text = escaped(block.text());
    return switch (block.kind()) {
      case KICKER, HEADLINE, BYLINE, DATELINE -> "";
      case PARAGRAPH -> "<p>" + dateline + text.replace("\n", "<br>") + "</p>";
      case DATE_LINE -> "<p class=\"date-line\">" + text + "</p>";
      case HEADING -> "<h2>" + text + "</h2>";
      case CAPTION -> "<p class=\"caption\">" + text + "</p>";
      case RELATED -> "<p class=\"related\">" + text + "</p>";
      case LIST -> "<ul class=\"lines\"><li>" + text.replace("\n", "</li><li>") + "</li></ul>";
      case QUOTE -> "<blockquote><p>" + text + "</p></blockquote>";
      case TABLE -> "<pre class=\"table\">" + text + "</pre>";
    };
  }

  /** Links to other files of the archive become links to their pages. */
  private static String resolved(
      String html, Source source, Map<String, Permalink> references, Permalink at) {
    if (references.isEmpty()) {
      return html;
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    for (Element element :
        document.select("a[href], img[src], video[src], audio[src], source[src]")) {
      String attribute = element.hasAttr("src") ? "src" : "href";
      Optional<InternalLink> link = InternalLink.of(element.attr(attribute), source.folder());
      link.filter(l -> references.containsKey(l.path()))
          .ifPresent(
              l -> element.attr(attribute, references.get(l.path()).relativeTo(at) + l.fragment()));
    }
    return document.body().html();
  }

  /** Text for an element's content or a quoted attribute. */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\f' -> html.append(' ');
        default -> html.append(c);
      }
    }
    return html.toString();
  }
}
