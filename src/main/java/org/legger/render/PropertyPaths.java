package org.legger.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
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
  private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

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
    boolean plain = path.length > 0 && !expression.getUseSelectionAsRoot();
    if (!plain) {
      return others.evaluate(context, expression, execution);
    }
    Object value = context.getVariable(path[0]);
    for (int i = 1; i < path.length; i++) {
      Method accessor = value instanceof Record ? accessor(value.getClass(), path[i]) : null;
      if (accessor != null) {
        value = read(accessor, value);
      } else if (value instanceof Collection<?> many && path[i].equals("isEmpty")) {
        value = many.isEmpty();
      } else if (value instanceof Collection<?> many && path[i].equals("size")) {
        value = many.size();
      } else {
        return slowly(context, expression, execution, value, path[i]);
      }
    }
    return value;
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

  private static String[] parts(String expression) {
    return PATH.matcher(expression).matches() ? expression.split("\\.") : NONE;
  }

  private Method accessor(Class<?> type, String name) {
    return accessors
        .computeIfAbsent(
            type,
            t ->
                Stream.of(t.getRecordComponents())
                    .collect(
                        Collectors.toUnmodifiableMap(
                            RecordComponent::getName, RecordComponent::getAccessor)))
        .get(name);
  }

  private static Object read(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("records of the model can be read", e);
    }
  }
}
