package org.legger.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;
import org.legger.archive.InternalLink;
import org.legger.archive.Source;

/**
 * Takes the HTML of a Markdown text apart into blocks, after it was made safe.
 *
 * @param blocks all of it, in order
 * @param references the files below the content folder that it links to or shows
 */
record HtmlBlocks(List<Block> blocks, List<String> references) {
  private static final Safelist SAFE =
      Safelist.relaxed()
          .addTags(
              "del", "s", "ins", "hr", "section", "figure", "figcaption", "mark", "abbr", "kbd")
          .addAttributes("sup", "id")
          .addAttributes("li", "id")
          .addAttributes("div", "class")
          .addAttributes("a", "class", "id")
          .addAttributes("code", "class")
          .addAttributes("th", "align")
          .addAttributes("td", "align")
          .addAttributes("abbr", "title")
          .removeAttributes("table", "summary", "width")
          .removeAttributes("col", "width")
          .removeAttributes("colgroup", "width")
          .removeAttributes("td", "abbr", "axis", "width")
          .removeAttributes("th", "abbr", "axis", "width")
          .removeAttributes("ul", "type")
          .removeAttributes("ol", "type")
          .removeAttributes("img", "align")
          .addProtocols("a", "href", "#", "tel")
          .preserveRelativeLinks(true);

  /**
   * Where relative links are resolved to while they are checked; no such host can exist (RFC 2606).
   */
  private static final String BASE = "https://archive.invalid/";

  HtmlBlocks {
    blocks = List.copyOf(blocks);
    references = List.copyOf(references);
  }

  /**
   * Makes blocks of HTML.
   *
   * @param html as the Markdown engine wrote it
   * @param source the file that it stands in, which relative links start from
   * @param title the headline where the front matter has one
   * @param allowHtml whether the author's own HTML is kept as it is
   */
  static HtmlBlocks of(String html, Source source, Optional<String> title, boolean allowHtml) {
    Document dirty = Jsoup.parseBodyFragment(html, BASE);
    Document document = allowHtml ? dirty : new Cleaner(SAFE).clean(dirty);
    document.outputSettings().prettyPrint(false);
    tidy(document);
    List<Block> blocks = new ArrayList<>();
    for (Node node : document.body().childNodes()) {
      boolean opensWithTitle =
          blocks.isEmpty()
              && node.nameIs("h1")
              && title.map(t -> t.equalsIgnoreCase(textOf(node))).orElse(true)
              && !textOf(node).isEmpty();
      if (opensWithTitle) {
        blocks.add(new Block.Plain(Kind.HEADLINE, textOf(node)));
      } else if (!textOf(node).isEmpty()
          || node instanceof Element e && !e.select("img, hr, iframe, video, audio, svg").isEmpty()
          || node.nameIs("img")) {
        blocks.add(new Block.Markup(kindOf(node), textOf(node), outer(node)));
      }
    }
    return new HtmlBlocks(blocks, references(document, source));
  }

  /** The page has one h1, its headline; and what HTML 5 calls obsolete is said in its own way. */
  private static void tidy(Document document) {
    boolean inner = document.body().children().stream().skip(1).anyMatch(e -> e.nameIs("h1"));
    if (inner) {
      for (int level = 5; level >= 1; level--) {
        document.body().select("h" + level).tagName("h" + (level + 1));
      }
    }
    for (Element cell : document.select("[align]")) {
      cell.addClass("align-" + cell.attr("align")).removeAttr("align");
    }
    document.select("img:not([alt])").attr("alt", "");
    document.select("img").attr("loading", "lazy");
  }

  private static Kind kindOf(Node node) {
    return switch (node.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "ul", "ol", "dl" -> Kind.LIST;
      case "blockquote" -> Kind.QUOTE;
      case "table", "pre" -> Kind.TABLE;
      case "figure" -> Kind.CAPTION;
      default -> Kind.PARAGRAPH;
    };
  }

  private static String textOf(Node node) {
    return node instanceof TextNode text
        ? text.text().strip()
        : node instanceof Element element ? element.text() : "";
  }

  private static String outer(Node node) {
    return node instanceof TextNode ? "<p>" + node.outerHtml().strip() + "</p>" : node.outerHtml();
  }

  private static List<String> references(Document document, Source source) {
    Set<String> links = new LinkedHashSet<>();
    document.select("a[href], img[src]").stream()
        .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
        .map(link -> InternalLink.of(link, source.folder()))
        .flatMap(Optional::stream)
        .forEach(link -> links.add(link.path()));
    return links.stream().collect(Collectors.toList());
  }
}
