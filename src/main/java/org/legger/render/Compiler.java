package org.legger.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legger.render.TemplateTree.Element;
import org.legger.render.TemplateTree.Node;
import org.legger.render.TemplateTree.Text;
import org.legger.render.Values.Unsupported;
import org.legger.render.Values.Value;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationSequence;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.Each;
import org.thymeleaf.standard.expression.EachUtils;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.FragmentSignatureUtils;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.unbescape.html.HtmlEscape;

/**
 * Makes functions of templates. It knows the part of Thymeleaf that the built-in theme uses; a
 * template that goes beyond is left to Thymeleaf, and so is every page in which something goes
 * wrong, so that Thymeleaf tells what and where. A test holds that both print the same.
 */
final class Compiler {
  private static final byte[] NOTHING = new byte[0];

  private final Map<String, byte[]> files;
  private final IEngineConfiguration configuration;
  private final Values values;
  private final Map<String, List<Node>> trees = new HashMap<>();

  /** A piece of a page that is ready to be printed. */
  interface Part {
    void print(Scope scope, PageBuffer page);
  }

  Compiler(Map<String, byte[]> files, IEngineConfiguration configuration, Texts texts) {
    this.files = files;
    this.configuration = configuration;
    this.values = new Values(configuration, texts);
  }

  /** A template as a function; empty where it is left to Thymeleaf. */
  Optional<Part> compile(String template) {
    try {
      return Optional.of(parts(tree(template)));
    } catch (Unsupported | TemplateProcessingException left) {
      return Optional.empty();
    }
  }

  private List<Node> tree(String template) {
    return trees.computeIfAbsent(
        template,
        name -> {
          byte[] file = files.get(name + ".html");
          if (file == null) {
            throw new Unsupported("there is no " + name);
          }
          return TemplateTree.of(new String(file, StandardCharsets.UTF_8))
              .orElseThrow(() -> new Unsupported(name));
        });
  }

  private Part parts(List<Node> nodes) {
    List<Part> parts = new ArrayList<>();
    StringBuilder still = new StringBuilder();
    String before = "";
    for (Node node : nodes) {
      if (node instanceof Text text) {
        still.append(text.text());
        before = text.text();
      } else if (node instanceof Element element) {
        Part part = element(element, element.isBlock() && before.isBlank() ? before : "");
        if (part instanceof Still same) {
          still.append(same.text());
        } else {
          flush(still, parts);
          parts.add(part);
        }
        before = "";
      }
    }
    flush(still, parts);
    return all(parts);
  }

  /** What is the same on every page. */
  record Still(String text, byte[] bytes) implements Part {
    Still(String text) {
      this(text, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void print(Scope scope, PageBuffer page) {
      page.append(bytes);
    }
  }

  private static void flush(StringBuilder still, List<Part> parts) {
    if (!still.isEmpty()) {
      parts.add(new Still(still.toString()));
      still.setLength(0);
    }
  }

  private static Part all(List<Part> parts) {
    if (parts.isEmpty()) {
      return new Still("");
    } else if (parts.size() == 1) {
      return parts.get(0);
    }
    Part[] each = parts.toArray(Part[]::new);
    return (scope, page) -> {
      for (Part part : each) {
        part.print(scope, page);
      }
    };
  }

  /** In the order in which Thymeleaf's attributes take effect. */
  private Part element(Element element, String blanks) {
    Map<String, String> th = new LinkedHashMap<>();
    Map<String, String> plain = new LinkedHashMap<>();
    element
        .attributes()
        .forEach(
            (name, value) -> {
              if (name.startsWith("th:")) {
                th.put(name.substring(3), HtmlEscape.unescapeHtml(value));
              } else if (name.startsWith("data-th-") || name.startsWith("xmlns:")) {
                throw new Unsupported(name);
              } else {
                plain.put(name, value);
              }
            });
    if ("all".equals(th.get("remove"))) {
      return new Still("");
    }
    th.remove("fragment");
    String replace = th.remove("replace");
    String each = th.remove("each");
    String when = th.remove("if");
    String unless = th.remove("unless");
    String with = th.remove("with");
    Part part = replace == null ? printed(element, th, plain) : fragment(replace);
    part = with == null ? part : with(with, part);
    part = unless == null ? part : when("!(" + unless + ")", values.of(unless), false, part);
    part = when == null ? part : when(when, values.of(when), true, part);
    return each == null ? part : each(each, part, blanks);
  }

  private static Part when(String expression, Value condition, boolean wanted, Part part) {
    return (scope, page) -> {
      if (Values.isTrue(condition.of(scope)) == wanted) {
        part.print(scope, page);
      }
    };
  }

  private Part with(String assignations, Part part) {
    AssignationSequence sequence =
        AssignationUtils.parseAssignationSequence(values.context(), assignations, false);
    Map<String, Value> names = new LinkedHashMap<>();
    for (Assignation one : sequence) {
      names.put(name(one.getLeft()), values.of(one.getRight()));
    }
    return (scope, page) -> {
      Scope inner = scope;
      for (Map.Entry<String, Value> one : names.entrySet()) {
        inner = inner.with(one.getKey(), one.getValue().of(inner));
      }
      part.print(inner, page);
    };
  }

  private static String name(IStandardExpression token) {
    return token.getStringRepresentation().replace("'", "");
  }

  private Part each(String expression, Part part, String blanks) {
    Each each = EachUtils.parseEach(values.context(), expression);
    String name = name(each.getIterVar());
    String status = each.hasStatusVar() ? name(each.getStatusVar()) : name + "Stat";
    Value iterable = values.of(each.getIterable());
    byte[] between = blanks.getBytes(StandardCharsets.UTF_8);
    return (scope, page) -> {
      if (!(iterable.of(scope) instanceof List<?> many)) {
        throw new Unsupported(expression);
      }
      for (int i = 0; i < many.size(); i++) {
        page.append(i == 0 ? NOTHING : between);
        Scope.Status at = new Scope.Status(i, i + 1, many.size(), i == 0, i + 1 == many.size());
        part.print(scope.with(name, many.get(i)).with(status, at), page);
      }
    };
  }

  private Part fragment(String expression) {
    FragmentExpression fragment = FragmentExpression.parseFragmentExpression(expression);
    if (fragment == null || fragment.getTemplateName() == null) {
      throw new Unsupported(expression);
    } else if (!fragment.hasFragmentSelector()) {
      return parts(tree(name(fragment.getTemplateName())));
    }
    String wanted = name(fragment.getFragmentSelector());
    Element found =
        find(tree(name(fragment.getTemplateName())), wanted)
            .orElseThrow(() -> new Unsupported(expression));
    Part part = element(found, "");
    if (!fragment.hasParameters()) {
      return part;
    }
    List<String> names = signature(found).getParameterNames();
    List<Assignation> given = fragment.getParameters().getAssignations();
    if (names == null || names.size() != given.size() || !fragment.hasSyntheticParameters()) {
      throw new Unsupported(expression);
    }
    List<Value> arguments = given.stream().map(a -> values.of(a.getRight())).toList();
    return (scope, page) -> {
      Scope inner = scope;
      for (int i = 0; i < names.size(); i++) {
        inner = inner.with(names.get(i), arguments.get(i).of(scope));
      }
      part.print(inner, page);
    };
  }

  private Optional<Element> find(List<Node> nodes, String fragment) {
    for (Node node : nodes) {
      if (node instanceof Element element) {
        boolean here =
            element.attributes().containsKey("th:fragment")
                && signature(element).getFragmentName().equals(fragment);
        Optional<Element> found = here ? Optional.of(element) : find(element.children(), fragment);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private FragmentSignature signature(Element element) {
    return FragmentSignatureUtils.parseFragmentSignature(
        configuration, element.attributes().get("th:fragment"));
  }

  /** The element itself: its tags, unless they are to be removed, around its content. */
  private Part printed(Element element, Map<String, String> th, Map<String, String> plain) {
    String text = th.remove("text");
    String raw = th.remove("utext");
    String remove = th.remove("remove");
    Part content =
        text != null
            ? Attributes.escaped(values.of(text))
            : raw != null ? Attributes.raw(values.of(raw)) : parts(element.children());
    if (remove != null && !remove.equals("tag")) {
      throw new Unsupported("th:remove=" + remove);
    } else if (remove != null || element.name().equals("th:block")) {
      return content;
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Still("<" + element.name()));
    parts.addAll(new Attributes(values).of(plain, th));
    boolean filled = element.closed() || text != null || raw != null;
    parts.add(new Still(filled ? ">" : element.minimized() ? "/>" : ">"));
    if (filled) {
      parts.add(content);
      parts.add(new Still("</" + element.name() + ">"));
    }
    return joined(parts);
  }

  /** Neighbours that are the same on every page become one. */
  private static Part joined(List<Part> parts) {
    List<Part> joined = new ArrayList<>();
    StringBuilder still = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Still same) {
        still.append(same.text());
      } else {
        flush(still, joined);
        joined.add(part);
      }
    }
    flush(still, joined);
    return all(joined);
  }
}
