package org.legger.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legger.render.Compiler.Part;
import org.legger.render.Values.Unsupported;
import org.legger.render.Values.Value;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationUtils;

/**
 * The attributes of an element as functions: those that Thymeleaf fills in stand where the author
 * put an example, or else behind the others, and one without a value is not printed.
 *
 * @param values makes functions of their expressions
 */
record Attributes(Values values) {
  /** What Thymeleaf does more with than to fill in a value. */
  private static final Set<String> OTHERS =
      Set.of(
          "action",
          "alt-title",
          "assert",
          "attrappend",
          "attrprepend",
          "case",
          "checked",
          "define",
          "disabled",
          "errors",
          "errorclass",
          "field",
          "hidden",
          "inline",
          "insert",
          "include",
          "lang-xmllang",
          "method",
          "multiple",
          "name",
          "object",
          "open",
          "readonly",
          "ref",
          "required",
          "reversed",
          "selected",
          "styleappend",
          "substituteby",
          "switch",
          "type",
          "value",
          "xmlbase",
          "xmllang",
          "xmlspace");

  /** The attributes of one element. */
  List<Part> of(Map<String, String> plain, Map<String, String> th) {
    Map<String, Value> filled = new LinkedHashMap<>();
    Value more = null;
    for (Map.Entry<String, String> one : th.entrySet()) {
      if (OTHERS.contains(one.getKey()) || one.getKey().startsWith("on")) {
        throw new Unsupported("th:" + one.getKey());
      } else if (one.getKey().equals("classappend")) {
        more = values.of(one.getValue());
      } else if (one.getKey().equals("attr")) {
        for (Assignation each :
            AssignationUtils.parseAssignationSequence(values.context(), one.getValue(), false)) {
          String name = each.getLeft().getStringRepresentation().replace("'", "");
          filled.put(name, values.of(each.getRight()));
        }
      } else {
        filled.put(one.getKey(), values.of(one.getValue()));
      }
    }
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, String> one : plain.entrySet()) {
      Value value = filled.remove(one.getKey());
      boolean grows = one.getKey().equals("class") && more != null;
      parts.add(
          grows
              ? appended(value == null ? scope -> one.getValue() : value, more)
              : value == null ? still(one) : filledIn(one.getKey(), value));
    }
    if (more != null && !plain.containsKey("class")) {
      Value value = filled.remove("class");
      parts.add(appended(value == null ? scope -> "" : value, more));
    }
    filled.forEach((name, value) -> parts.add(filledIn(name, value)));
    return parts;
  }

  private static Part still(Map.Entry<String, String> attribute) {
    String value = attribute.getValue();
    String quote = value != null && value.indexOf('"') >= 0 ? "'" : "\"";
    String text = " " + attribute.getKey() + (value == null ? "" : "=" + quote + value + quote);
    return new Compiler.Still(text);
  }

  private static Part filledIn(String name, Value value) {
    Part start = new Compiler.Still(" " + name + "=\"");
    Part end = new Compiler.Still("\"");
    Part filledIn =
        (scope, page) -> {
          String text = Values.text(value.of(scope));
          if (!text.isEmpty()) {
            start.print(scope, page);
            page.escape(text);
            end.print(scope, page);
          }
        };
    return still(value, filledIn);
  }

  private static Part appended(Value first, Value more) {
    return (scope, page) -> {
      String start = Values.text(first.of(scope));
      String end = Values.text(more.of(scope));
      String all = start.isEmpty() || end.isEmpty() ? start + end : start + " " + end;
      if (!all.isEmpty()) {
        page.append(" class=\"").escape(all);
        page.append("\"");
      }
    };
  }

  /** A text as content. */
  static Part escaped(Value value) {
    return still(value, (scope, page) -> page.escape(Values.text(value.of(scope))));
  }

  /** What is printed of a constant, once for all pages. */
  private static Part still(Value value, Part part) {
    if (!(value instanceof Values.Constant)) {
      return part;
    }
    PageBuffer printed = new PageBuffer();
    part.print(null, printed);
    return new Compiler.Still(new String(printed.toBytes(), StandardCharsets.UTF_8));
  }

  /** HTML as content. */
  static Part raw(Value value) {
    return (scope, page) -> page.append(Values.text(value.of(scope)));
  }
}
