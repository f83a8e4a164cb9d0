package org.legger.render;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads paths such as {@code article.headline.text} or {@code list.groups.isEmpty} straight from
 * records and collections. OGNL, which gets every other expression, looks the accessor of a record
 * up by reflection each time, which took most of the time of a page.
 */
final class PropertyPaths implements IStandardVariableExpressionEvaluator {
  private static final Pattern PATH =
      Pattern.compile("(?!(?:true|false|null)\\b)[a-z]\\w*(?:\\.[a-z]\\w*)*");
  private static final String[] NONE = {};

  private final IStandardVariableExpressionEvaluator others;
  private final Map<String, String[]> paths = new ConcurrentHashMap<>();
  private final RecordPaths records = new RecordPaths();

  /**
   * An evaluator.
   *
   * @param others for every expression that is no such path
   */
  PropertyPaths(IStandardVariableExpressionEvaluator others) {
    this.others = others;
  }

  @Override
  public Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext execution) {
    String[] path = paths.computeIfAbsent(expression.getExpression(), PropertyPaths::parts);
    if (path.length == 0 || expression.getUseSelectionAsRoot()) {
      return others.evaluate(context, expression, execution);
    }
    Object value = context.getVariable(path[0]);
    for (int i = 1; i < path.length; i++) {
      Object next = records.step(value, path[i]);
      if (next == RecordPaths.UNKNOWN) {
        return slowly(context, expression, execution, value, path[i]);
      }
      value = next;
    }
    return value;
  }

  /** The names of a path; none where an expression is something else. */
  static String[] parts(String expression) {
    return PATH.matcher(expression).matches() ? expression.split("\\.") : NONE;
  }

  /** What is no component may be a method, or it is misspelt. */
  private Object slowly(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext execution,
      Object value,
      String name) {
    try {
      return others.evaluate(context, expression, execution);
    } catch (TemplateProcessingException e) {
      if (!(value instanceof Record)) {
        throw e;
      }
      String known =
          Stream.of(value.getClass().getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.joining(", "));
      throw new TemplateProcessingException(
          "\"" + expression.getExpression() + "\": there is no " + name + ", only " + known);
    }
  }
}
