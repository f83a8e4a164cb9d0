package org.legger.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.io.output.StringBuilderWriter;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.messageresolver.IMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.OGNLVariableExpressionEvaluator;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Fills the templates of a theme; safe for many threads. */
final class Engine {
  private final Templates templates;
  private final TemplateEngine thymeleaf = new TemplateEngine();
  private final Map<String, Optional<Compiler.Part>> compiled;

  Engine(Templates templates, Texts texts) {
    this.templates = templates;
    thymeleaf.setTemplateResolver(new Resolver(templates.files()));
    thymeleaf.setMessageResolver(new Words(texts));
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(
        new PropertyPaths(new OGNLVariableExpressionEvaluator(true)));
    thymeleaf.setDialect(dialect);
    Compiler compiler = new Compiler(templates.files(), thymeleaf.getConfiguration(), texts);
    this.compiled =
        templates.files().keySet().stream()
            .filter(name -> name.endsWith(".html"))
            .map(name -> name.substring(0, name.length() - ".html".length()))
            .collect(Collectors.toUnmodifiableMap(name -> name, compiler::compile));
  }

  /**
   * Fills a template.
   *
   * @param name without its ending
   * @return UTF-8
   * @throws BuildStopped with the file, line, column and expression of what is broken in it
   */
  byte[] fill(String name, Map<String, Object> model) throws BuildStopped {
    Optional<Compiler.Part> part = compiled.getOrDefault(name, Optional.empty());
    if (part.isPresent()) {
      try {
        return fill(part.get(), model);
      } catch (RuntimeException thymeleafTellsWhy) {
        return slowly(name, model);
      }
    }
    return slowly(name, model);
  }

  private static byte[] fill(Compiler.Part part, Map<String, Object> model) {
    Scope scope = null;
    for (Map.Entry<String, Object> variable : model.entrySet()) {
      scope = new Scope(variable.getKey(), variable.getValue(), scope);
    }
    PageBuffer page = new PageBuffer();
    part.print(scope, page);
    return page.toBytes();
  }

  /** Whether a template does without Thymeleaf, as long as nothing goes wrong in it. */
  boolean compiles(String name) {
    return compiled.getOrDefault(name, Optional.empty()).isPresent();
  }

  /** The page as Thymeleaf itself makes it. */
  byte[] slowly(String name, Map<String, Object> model) throws BuildStopped {
    StringBuilderWriter page = new StringBuilderWriter(1 << 13);
    try {
      thymeleaf.process(name, new Context(Locale.ROOT, model), page);
    } catch (TemplateEngineException e) {
      throw new BuildStopped(List.of(problem(name, e)), e);
    }
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The innermost cause that knows its place tells where, the innermost of all what. */
  private Problem problem(String template, Throwable thrown) {
    String name = template;
    int line = 0;
    int column = 0;
    Throwable last = thrown;
    String expression = "";
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      last = t;
      if (t instanceof TemplateProcessingException at) {
        name =
            templates.files().containsKey(at.getTemplateName() + ".html")
                ? at.getTemplateName()
                : name;
        line = at.getLine() == null ? line : at.getLine();
        column = at.getCol() == null ? column : at.getCol();
        expression =
            quoted(withoutPlace(at))
                .or(() -> Optional.of(""))
                .filter(q -> !q.isEmpty())
                .orElse(expression);
      }
    }
    String why = withoutPlace(last);
    String found = expression.isEmpty() || why.contains(expression) ? why : expression + ": " + why;
    return new Problem(Code.TEMPLATE, new Place(templates.display(name), line, column), found, "");
  }

  private static String withoutPlace(Throwable thrown) {
    return String.valueOf(thrown.getMessage())
        .replaceAll("\\s*\\(template: .*|^\\(Line = \\d+, Column = \\d+\\) ", "")
        .replaceAll("\\s+", " ");
  }

  private static Optional<String> quoted(String message) {
    int first = message.indexOf('"');
    int last = message.indexOf('"', first + 1);
    return first < 0 || last < 0
        ? Optional.empty()
        : Optional.of("\"" + message.substring(first + 1, last) + "\"");
  }

  private static final class Resolver extends StringTemplateResolver {
    private final Map<String, byte[]> files;

    private Resolver(Map<String, byte[]> files) {
      this.files = files;
      setTemplateMode(TemplateMode.HTML);
      setCacheable(true);
      setName("theme");
    }

    @Override
    protected ITemplateResource computeTemplateResource(
        org.thymeleaf.IEngineConfiguration configuration,
        String owner,
        String template,
        Map<String, Object> attributes) {
      byte[] file = files.get(template + ".html");
      if (file == null) {
        throw new TemplateProcessingException(
            "the theme has no " + template + ".html", owner == null ? template : owner, null);
      }
      return new StringTemplateResource(new String(file, StandardCharsets.UTF_8));
    }
  }

  private record Words(Texts texts) implements IMessageResolver {
    @Override
    public String getName() {
      return "theme";
    }

    @Override
    public Integer getOrder() {
      return 1;
    }

    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
      return texts.has(key)
          ? texts.message(key, parameters == null ? new Object[0] : parameters)
          : null;
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
      throw new TemplateProcessingException(
          "there is no message \"" + key + "\" in messages.properties");
    }
  }
}
