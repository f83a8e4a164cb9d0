package org.legger.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
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

/**
 * The theme: the files of a folder, and for those that it lacks the ones inside Legger. They are
 * read once, when this is made.
 */
public final class Templates {
  private static final String BUILT_IN = "/theme/";
  private static final String LIST = "/org/legger/render/theme.txt";

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Path folder;
  private final Fingerprint fingerprint;

  /**
   * Reads a theme.
   *
   * @param folder with files that win over the built-in ones; need not exist
   * @throws BuildStopped if a file of it cannot be read
   */
  public Templates(Path folder) throws BuildStopped {
    this.folder = folder;
    try {
      for (String name : builtIn()) {
        files.put(name, resource(BUILT_IN + name));
      }
      if (Files.isDirectory(folder)) {
        try (Stream<Path> own = Files.walk(folder)) {
          for (Path file : own.filter(Files::isRegularFile).sorted().toList()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.startsWith(".") && !name.contains("/.") && !name.endsWith(".md")) {
              files.put(name, Files.readAllBytes(file));
            }
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new BuildStopped(
          List.of(
              new Problem(
                  Code.TEMPLATE, Place.of(folder.toString()), "the theme cannot be read", "")),
          e);
    }
    this.fingerprint =
        Fingerprint.of(
            files.entrySet().stream()
                .flatMap(f -> Stream.of(f.getKey(), Fingerprint.ofBytes(f.getValue())))
                .toList());
  }

  private static List<String> builtIn() throws IOException {
    return new String(resource(LIST), StandardCharsets.UTF_8)
        .lines()
        .filter(l -> !l.isBlank())
        .toList();
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = Templates.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("not in the jar: " + path);
      }
      return in.readAllBytes();
    }
  }

  /** Of all files of the theme. */
  Fingerprint fingerprint() {
    return fingerprint;
  }

  /**
   * The files that are published as they are: style sheets, fonts, whatever else a designer adds.
   */
  public Map<String, byte[]> assets() {
    SortedMap<String, byte[]> assets = new TreeMap<>(files);
    assets
        .keySet()
        .removeIf(
            name ->
                name.endsWith(".html") || name.endsWith(".properties") || !Permalink.allows(name));
    return assets;
  }

  /** The words of the interface in a language; those it lacks are English. */
  Texts texts(String language) {
    Properties words = properties("messages.properties", new Properties());
    Locale locale = Locale.forLanguageTag(language);
    words = properties("messages_" + locale.getLanguage() + ".properties", words);
    words = properties("messages_" + locale.toLanguageTag() + ".properties", words);
    Properties all = new Properties();
    for (String key : words.stringPropertyNames()) {
      all.setProperty(key, words.getProperty(key));
    }
    return new Texts(language, all);
  }

  private Properties properties(String name, Properties defaults) {
    Properties properties = new Properties(defaults);
    byte[] file = files.get(name);
    if (file != null) {
      try {
        properties.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  /** Whether the theme has words in a language of its own. */
  boolean speaks(String language) {
    return files.containsKey(
        "messages_" + Locale.forLanguageTag(language).getLanguage() + ".properties");
  }

  /** An engine that fills these templates; safe for many threads. */
  Engine engine(Texts texts) {
    return new Engine(this, texts);
  }

  /** Fills templates. */
  static final class Engine {
    private final Templates templates;
    private final TemplateEngine thymeleaf = new TemplateEngine();

    private Engine(Templates templates, Texts texts) {
      this.templates = templates;
      thymeleaf.setTemplateResolver(new Resolver(templates.files));
      thymeleaf.setMessageResolver(new Words(texts));
      StandardDialect dialect = new StandardDialect();
      dialect.setVariableExpressionEvaluator(
          new PropertyPaths(new OGNLVariableExpressionEvaluator(true)));
      thymeleaf.setDialect(dialect);
    }

    /**
     * Fills a template.
     *
     * @param name without its ending
     * @return UTF-8
     * @throws BuildStopped with the file, line, column and expression of what is broken in it
     */
    byte[] fill(String name, Map<String, Object> model) throws BuildStopped {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
      try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
        thymeleaf.process(name, new Context(Locale.ROOT, model), out);
      } catch (TemplateEngineException e) {
        throw new BuildStopped(List.of(templates.problem(name, e)), e);
      } catch (IOException e) {
        throw new UncheckedIOException("memory does not fail", e);
      }
      return bytes.toByteArray();
    }
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
        name = at.getTemplateName() == null ? name : at.getTemplateName();
        line = at.getLine() == null ? line : at.getLine();
        column = at.getCol() == null ? column : at.getCol();
        expression =
            quoted(String.valueOf(at.getMessage()))
                .or(() -> Optional.of(""))
                .filter(q -> !q.isEmpty())
                .orElse(expression);
      }
    }
    String why =
        String.valueOf(last.getMessage())
            .replaceAll("\\s*\\(template: .*", "")
            .replaceAll("\\s+", " ");
    String found = expression.isEmpty() || why.contains(expression) ? why : expression + ": " + why;
    return new Problem(Code.TEMPLATE, new Place(display(name), line, column), found, "");
  }

  private static Optional<String> quoted(String message) {
    int first = message.indexOf('"');
    int last = message.indexOf('"', first + 1);
    return first < 0 || last < 0
        ? Optional.empty()
        : Optional.of("\"" + message.substring(first + 1, last) + "\"");
  }

  /** The file of a template as a person would open it. */
  private String display(String template) {
    String name = template.endsWith(".html") ? template : template + ".html";
    Path own = folder.resolve(name);
    return Files.exists(own) ? own.toString().replace('\\', '/') : "(built-in theme) " + name;
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
