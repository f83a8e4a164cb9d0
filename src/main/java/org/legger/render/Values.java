package org.legger.render;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.AdditionExpression;
import org.thymeleaf.standard.expression.AndExpression;
import org.thymeleaf.standard.expression.BinaryOperationExpression;
import org.thymeleaf.standard.expression.BooleanTokenExpression;
import org.thymeleaf.standard.expression.ConditionalExpression;
import org.thymeleaf.standard.expression.EqualsExpression;
import org.thymeleaf.standard.expression.GreaterThanExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.LessThanExpression;
import org.thymeleaf.standard.expression.MessageExpression;
import org.thymeleaf.standard.expression.MultiplicationExpression;
import org.thymeleaf.standard.expression.NegationExpression;
import org.thymeleaf.standard.expression.NotEqualsExpression;
import org.thymeleaf.standard.expression.NumberTokenExpression;
import org.thymeleaf.standard.expression.OrExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.expression.SubtractionExpression;
import org.thymeleaf.standard.expression.TextLiteralExpression;
import org.thymeleaf.standard.expression.VariableExpression;
import org.thymeleaf.util.EvaluationUtils;

/**
 * Turns Thymeleaf's expressions, as its own parser reads them, into functions. Those that it does
 * not know are left to Thymeleaf.
 */
final class Values {
  private final IEngineConfiguration configuration;
  private final IExpressionContext context;
  private final Texts texts;
  private final RecordPaths records = new RecordPaths();

  /** An expression that is ready to be asked. */
  interface Value {
    Object of(Scope scope);
  }

  /** A text that is the same on every page. */
  record Constant(String text) implements Value {
    @Override
    public Object of(Scope scope) {
      return text;
    }
  }

  /** What only Thymeleaf itself can do. */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String what) {
      super(what);
    }
  }

  Values(IEngineConfiguration configuration, Texts texts) {
    this.configuration = configuration;
    this.context = new ExpressionContext(configuration);
    this.texts = texts;
  }

  /** Parses an expression as it stands in an attribute. */
  Value of(String expression) {
    return of(
        StandardExpressions.getExpressionParser(configuration)
            .parseExpression(context, expression));
  }

  /** The context that Thymeleaf's parsers want. */
  IExpressionContext context() {
    return context;
  }

  Value of(IStandardExpression e) {
    if (e instanceof VariableExpression variable) {
      return path(variable);
    } else if (e instanceof TextLiteralExpression literal) {
      return new Constant(literal.getValue().getValue());
    } else if (e instanceof NumberTokenExpression number) {
      BigDecimal value = new BigDecimal(number.getStringRepresentation());
      return scope -> value;
    } else if (e instanceof BooleanTokenExpression token) {
      boolean value = token.getStringRepresentation().equalsIgnoreCase("true");
      return scope -> value;
    } else if (e instanceof NegationExpression not) {
      Value operand = of(not.getOperand());
      return scope -> !isTrue(operand.of(scope));
    } else if (e instanceof ConditionalExpression choice) {
      return conditional(choice);
    } else if (e instanceof MessageExpression message) {
      return message(message);
    } else if (e instanceof BinaryOperationExpression binary) {
      return binary(binary);
    }
    throw new Unsupported(e.getStringRepresentation());
  }

  private Value path(VariableExpression variable) {
    String[] path = PropertyPaths.parts(variable.getExpression());
    if (path.length == 0 || variable.getUseSelectionAsRoot() || variable.getConvertToString()) {
      throw new Unsupported(variable.getStringRepresentation());
    }
    RecordPaths.Step[] steps =
        Arrays.stream(path)
            .skip(1)
            .map(name -> records.new Step(name))
            .toArray(RecordPaths.Step[]::new);
    return scope -> {
      Object value = scope.get(path[0]);
      for (RecordPaths.Step step : steps) {
        value = step.of(value);
        if (value == RecordPaths.UNKNOWN) {
          throw new Unsupported(variable.getStringRepresentation());
        }
      }
      return value;
    };
  }

  private Value conditional(ConditionalExpression choice) {
    Value condition = of(choice.getConditionExpression());
    Value then = of(choice.getThenExpression());
    Value otherwise = nothing(choice) ? scope -> null : of(choice.getElseExpression());
    return scope -> isTrue(condition.of(scope)) ? then.of(scope) : otherwise.of(scope);
  }

  private static boolean nothing(ConditionalExpression choice) {
    IStandardExpression otherwise = choice.getElseExpression();
    return otherwise == null || otherwise.getStringRepresentation().equals("${null}");
  }

  private Value message(MessageExpression message) {
    IStandardExpression base = message.getBase();
    String key =
        base instanceof TextLiteralExpression literal
            ? literal.getValue().getValue()
            : base.getStringRepresentation();
    if (!texts.has(key)) {
      throw new Unsupported(message.getStringRepresentation());
    }
    List<Value> arguments =
        message.hasParameters()
            ? message.getParameters().getExpressions().stream().map(this::of).toList()
            : List.of();
    return arguments.isEmpty()
        ? new Constant(texts.message(key))
        : scope -> texts.message(key, arguments.stream().map(a -> a.of(scope)).toArray());
  }

  private Value binary(BinaryOperationExpression e) {
    if (e instanceof AndExpression) {
      return operation(e, (a, b) -> scope -> isTrue(a.of(scope)) && isTrue(b.of(scope)));
    } else if (e instanceof OrExpression) {
      return operation(e, (a, b) -> scope -> isTrue(a.of(scope)) || isTrue(b.of(scope)));
    } else if (e instanceof EqualsExpression) {
      return operation(e, (a, b) -> scope -> equal(a.of(scope), b.of(scope)));
    } else if (e instanceof NotEqualsExpression) {
      return operation(e, (a, b) -> scope -> !equal(a.of(scope), b.of(scope)));
    } else if (e instanceof GreaterThanExpression) {
      return operation(e, (a, b) -> scope -> number(a, scope).compareTo(number(b, scope)) > 0);
    } else if (e instanceof LessThanExpression) {
      return operation(e, (a, b) -> scope -> number(a, scope).compareTo(number(b, scope)) < 0);
    } else if (e instanceof SubtractionExpression) {
      return arithmetic(e, BigDecimal::subtract);
    } else if (e instanceof MultiplicationExpression) {
      return arithmetic(e, BigDecimal::multiply);
    } else if (e instanceof AdditionExpression) {
      return operation(e, (a, b) -> scope -> sum(a.of(scope), b.of(scope)));
    }
    throw new Unsupported(e.getStringRepresentation());
  }

  private Value operation(BinaryOperationExpression e, BiFunction<Value, Value, Value> made) {
    return made.apply(of(e.getLeft()), of(e.getRight()));
  }

  private Value arithmetic(BinaryOperationExpression e, BinaryOperator<BigDecimal> operator) {
    return operation(e, (a, b) -> scope -> operator.apply(number(a, scope), number(b, scope)));
  }

  private static BigDecimal number(Value value, Scope scope) {
    BigDecimal number = EvaluationUtils.evaluateAsNumber(value.of(scope));
    if (number == null) {
      throw new Unsupported("arithmetic without numbers");
    }
    return number;
  }

  private static Object sum(Object a, Object b) {
    boolean texts = a instanceof String || b instanceof String;
    BigDecimal left = texts ? null : EvaluationUtils.evaluateAsNumber(a);
    BigDecimal right = texts ? null : EvaluationUtils.evaluateAsNumber(b);
    return left != null && right != null ? left.add(right) : text(a) + text(b);
  }

  private static boolean equal(Object a, Object b) {
    if (a == null || b == null || a.equals(b)) {
      return a == b || a != null && a.equals(b);
    }
    if (!mayBeNumber(a) || !mayBeNumber(b)) {
      return false;
    }
    BigDecimal left = EvaluationUtils.evaluateAsNumber(a);
    BigDecimal right = left == null ? null : EvaluationUtils.evaluateAsNumber(b);
    return right != null && left.compareTo(right) == 0;
  }

  /** Thymeleaf finds out by an exception, which takes as long as half a page. */
  private static boolean mayBeNumber(Object value) {
    if (!(value instanceof String text)) {
      return true;
    }
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits |= Character.isDigit(c);
      if (!Character.isDigit(c) && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return digits;
  }

  /** What Thymeleaf takes for true. */
  static boolean isTrue(Object value) {
    return value instanceof Boolean known ? known : EvaluationUtils.evaluateAsBoolean(value);
  }

  /** What is printed of a value. */
  static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
