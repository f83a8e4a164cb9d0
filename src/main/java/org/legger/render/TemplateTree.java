package org.legger.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** A template as a tree, by the parser that Thymeleaf uses itself. */
final class TemplateTree {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "audio",
          "blockquote",
          "canvas",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "nav",
          "noscript",
          "ol",
          "option",
          "output",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "tr",
          "ul",
          "video");

  private TemplateTree() {}

  /** A piece of a template. */
  sealed interface Node {}

  /** Anything that is printed as it stands. */
  record Text(String text) implements Node {}

  /**
   * An element.
   *
   * @param attributes as written, in order; the value is null where there is none
   * @param closed whether it has an end tag
   * @param minimized whether it ends in a slash
   */
  record Element(
      String name,
      Map<String, String> attributes,
      List<Node> children,
      boolean closed,
      boolean minimized)
      implements Node {

    /** Whether blanks before it are repeated with it, which keeps source readable. */
    boolean isBlock() {
      return BLOCKS.contains(name);
    }
  }

  /**
   * Takes a template apart.
   *
   * @return empty where it holds what only Thymeleaf itself understands
   */
  static Optional<List<Node>> of(String template) {
    if (template.contains("[[") || template.contains("[(") || template.contains("<!--/*/")) {
      return Optional.empty();
    }
    Builder builder = new Builder();
    try {
      new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(template, builder);
    } catch (ParseException | IllegalStateException e) {
      return Optional.empty();
    }
    return Optional.of(builder.open.getLast());
  }

  private static final class Builder extends AbstractSimpleMarkupHandler {
    private final Deque<List<Node>> open = new ArrayDeque<>(List.of(new ArrayList<>()));

    private void add(Node node) {
      open.getFirst().add(node);
    }

    @Override
    public void handleDocType(
        String name, String publicId, String systemId, String subset, int line, int column) {
      if (publicId != null || systemId != null || subset != null) {
        throw new IllegalStateException("no document type of HTML 5");
      }
      add(new Text("<!DOCTYPE " + name + ">"));
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
      add(new Text(new String(buffer, offset, length)));
    }

    @Override
    public void handleComment(char[] buffer, int offset, int length, int line, int column) {
      String comment = new String(buffer, offset, length);
      if (!comment.startsWith("/*")) {
        add(new Text("<!--" + comment + "-->"));
      }
    }

    @Override
    public void handleStandaloneElement(
        String name, Map<String, String> attributes, boolean minimized, int line, int column) {
      add(new Element(name, copy(attributes), List.of(), false, minimized));
    }

    @Override
    public void handleOpenElement(
        String name, Map<String, String> attributes, int line, int column) {
      List<Node> children = new ArrayList<>();
      add(new Element(name, copy(attributes), children, true, false));
      open.push(children);
    }

    @Override
    public void handleAutoOpenElement(
        String name, Map<String, String> attributes, int line, int column) {
      throw new IllegalStateException("a start tag is missing");
    }

    @Override
    public void handleCloseElement(String name, int line, int column) {
      open.pop();
    }

    @Override
    public void handleAutoCloseElement(String name, int line, int column) {
      throw new IllegalStateException("an end tag is missing");
    }

    @Override
    public void handleUnmatchedCloseElement(String name, int line, int column) {
      throw new IllegalStateException("a start tag is missing");
    }

    private static Map<String, String> copy(Map<String, String> attributes) {
      return attributes == null ? Map.of() : new LinkedHashMap<>(attributes);
    }
  }
}
