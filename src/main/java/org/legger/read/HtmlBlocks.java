package org.legger.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
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
          .addAttributes(":all", "title", "lang", "dir")
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
    if (!allowHtml) {
      dirty.select("iframe[src], embed[src], audio, video").forEach(HtmlBlocks::linked);
      dirty
          .select("img[caption]")
          .forEach(img -> img.after(new Element("small").text(img.attr("caption"))));
    }
    Document document = allowHtml ? dirty : new Cleaner(SAFE).clean(dirty);
    document.outputSettings().prettyPrint(false);
    List<Block> blocks = new ArrayList<>();
    document.traverse(HtmlBlocks::clean);
    takeTitle(document, title).ifPresent(t -> blocks.add(new Block.Plain(Kind.HEADLINE, t)));
    tidy(document);
    for (Node node : document.body().childNodes()) {
      if (!textOf(node).isEmpty()
          || node instanceof Element e && !e.select("img, hr, iframe, video, audio, svg").isEmpty()
          || node.nameIs("img")) {
        blocks.add(new Block.Markup(kindOf(node), textOf(node), outer(node)));
      }
    }
    return new HtmlBlocks(blocks, references(document, source));
  }

  /** A frame would ask another host when the page is opened; a link asks when a reader does. */
  private static void linked(Element frame) {
    Element played = frame.hasAttr("src") ? frame : frame.selectFirst("source[src]");
    if (played == null) {
      return;
    }
    String address = played.attr("src").replaceFirst("^//", "https://");
    String title = frame.attr("title").strip();
    Element link = new Element("a").attr("href", address);
    frame.replaceWith(link.text(title.isEmpty() ? address : title));
  }

  /** Entities can name characters that no page may hold. */
  private static void clean(Node node, int depth) {
    if (node instanceof TextNode text) {
      String clean = TextDecoder.clean(text.getWholeText()).replace('\f', ' ');
      if (!clean.equals(text.getWholeText())) {
        text.text(clean);
      }
    }
    for (Attribute attribute : node.attributes()) {
      if (attribute.hasDeclaredValue()) {
        attribute.setValue(TextDecoder.clean(attribute.getValue()));
      }
    }
  }

  /**
   * The page has one h1, its headline; headings can be linked to; and what HTML 5 calls obsolete is
   * said in its own way.
   */
  private static void tidy(Document document) {
    if (!document.body().select("h1").isEmpty()) {
      for (int level = 5; level >= 1; level--) {
        document.body().select("h" + level).tagName("h" + (level + 1));
      }
    }
    name(document.select("h1, h2, h3, h4, h5, h6"), document.select("[id]").eachAttr("id"));
    for (Element cell : document.select("[align]")) {
      cell.addClass("align-" + cell.attr("align")).removeAttr("align");
    }
    document.select("img:not([src])").remove();
    document.select("img:not([alt])").attr("alt", "");
    document.select("img").attr("loading", "lazy");
  }

  private static void name(List<Element> headings, List<String> taken) {
    HeadingIds ids = new HeadingIds(taken);
    for (Element heading : headings) {
      String id = heading.hasAttr("id") ? "" : ids.of(heading.text());
      if (!id.isEmpty()) {
        heading.attr("id", id);
      }
    }
  }

  /** Takes away a heading that opens the text, unless the front matter gives another title. */
  private static Optional<String> takeTitle(Document document, Optional<String> title) {
    Element first = document.body().firstElementChild();
    if (first == null || !first.nameIs("h1") || first.text().isBlank()) {
      return Optional.empty();
    }
    String text = first.text();
    boolean before = first.previousSibling() != null && !textOf(first.previousSibling()).isEmpty();
    if (before || !title.map(text::equalsIgnoreCase).orElse(true)) {
      return Optional.empty();
    }
    first.remove();
    return Optional.of(text);
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
        : node instanceof Element element ? words(element) : "";
  }

  /** The text of an element without the numbers and arrows that lead to its notes and back. */
  private static String words(Element element) {
    if (element.selectFirst("a.footnote-ref, a.footnote-backref") == null) {
      return element.text();
    }
    Element copy = element.clone();
    copy.select("a.footnote-ref, a.footnote-backref").remove();
    return copy.text();
  }

  private static String outer(Node node) {
    return node instanceof TextNode ? "<p>" + node.outerHtml().strip() + "</p>" : node.outerHtml();
  }

  private static List<String> references(Document document, Source source) {
    Set<String> links = new LinkedHashSet<>();
    document.select("a[href], img[src], video[src], audio[src], source[src]").stream()
        .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
        .map(link -> InternalLink.of(link, source.folder()))
        .flatMap(Optional::stream)
        .forEach(link -> links.add(link.path()));
    return links.stream().collect(Collectors.toList());
  }
}
