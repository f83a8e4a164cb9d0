package org.legger.render;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * The theme: the files of a folder, and for those that it lacks the ones inside Legger. They are
 * read once, when this is made.
 */
public final class Templates {
  private static final String BUILT_IN = "/theme/";
  private static final String SEARCH = "search.js";
  private static final String TODAY = "today.js";
  private static final String STYLE = "style.css";
  private static final String LIST = "/org/legger/render/theme.txt";

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private static final Set<String> TEXTS = Set.of("article.html", "page.html");

  private final Set<String> builtIn;
  private final Path folder;

  /**
   * Reads a theme.
   *
   * @param folder with files that win over the built-in ones; need not exist
   * @throws BuildStopped if a file of it cannot be read
   */
  public Templates(Path folder) throws BuildStopped {
    this.folder = folder;
    try {
      this.builtIn = Set.copyOf(builtIn());
      for (String name : builtIn) {
        files.put(name, resource(BUILT_IN + name));
      }
      if (Files.isDirectory(folder)) {
        try (Stream<Path> own = Files.walk(folder)) {
          for (Path file : own.filter(Files::isRegularFile).sorted().toList()) {
            String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
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
                  Code.TEMPLATE, Place.folder(folder.toString()), "the theme cannot be read", "")),
          e);
    }
  }

  private Fingerprint fingerprint(Predicate<String> which) {
    return Fingerprint.of(
        files.entrySet().stream()
            .filter(file -> which.test(file.getKey()))
            .flatMap(file -> Stream.of(file.getKey(), Fingerprint.ofBytes(file.getValue())))
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
  public Fingerprint fingerprint() {
    return fingerprint(name -> true);
  }

  /** Of the files that pages are made from; a style sheet may change without any page. */
  Fingerprint ofPages() {
    return fingerprint(name -> !isAsset(name));
  }

  private static boolean isAsset(String name) {
    return !name.endsWith(".html") && !name.endsWith(".properties");
  }

  /**
   * The files that are published as they are: style sheets, fonts, whatever else a designer adds.
   */
  public Map<String, byte[]> assets() {
    SortedMap<String, byte[]> assets = new TreeMap<>(files);
    assets.keySet().removeIf(name -> !isAsset(name) || !Permalink.allows(name));
    assets.computeIfPresent(SEARCH, (name, script) -> Scripts.slim(script));
    assets.computeIfPresent(TODAY, (name, script) -> Scripts.slim(script));
    assets.computeIfPresent(STYLE, (name, sheet) -> Styles.slim(sheet));
    return assets;
  }

  /** The words of the interface in a language; those it lacks are English. */
  Texts texts(String language) throws BuildStopped {
    Properties words = properties("messages.properties", new Properties());
    Locale locale = Locale.forLanguageTag(language);
    words = properties("messages_" + locale.getLanguage() + ".properties", words);
    words = properties("messages_" + locale.toLanguageTag() + ".properties", words);
    Properties all = new Properties();
    for (String key : words.stringPropertyNames()) {
      all.setProperty(key, words.getProperty(key));
    }
    try {
      return new Texts(language, all);
    } catch (IllegalArgumentException e) {
      throw new BuildStopped(
          List.of(
              new Problem(
                  Code.TEMPLATE, Place.of(display("messages.properties")), e.getMessage(), "")),
          e);
    }
  }

  private Properties properties(String name, Properties defaults) throws BuildStopped {
    Properties properties = new Properties(defaults);
    byte[] file = files.get(name);
    if (file != null) {
      try {
        properties.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
      } catch (IOException | IllegalArgumentException e) {
        throw new BuildStopped(
            List.of(new Problem(Code.TEMPLATE, Place.of(display(name)), e.getMessage(), "")), e);
      }
    }
    return properties;
  }

  /**
   * The keeper's own templates: what texts may name as their layout, and the two that make texts.
   */
  Set<String> layouts() {
    return files.keySet().stream()
        .filter(name -> name.endsWith(".html"))
        .filter(name -> !builtIn.contains(name) || TEXTS.contains(name))
        .map(name -> name.substring(0, name.length() - ".html".length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of the files of the built-in theme. */
  public static List<String> ofBuiltIn() {
    try {
      return builtIn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file of the built-in theme.
   *
   * @param name one of {@link #ofBuiltIn()}
   */
  public static byte[] builtIn(String name) {
    try {
      return resource(BUILT_IN + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the theme has words in a language of its own. */
  boolean speaks(String language) {
    return files.containsKey(
        "messages_" + Locale.forLanguageTag(language).getLanguage() + ".properties");
  }

  /** The templates, by name without their ending, and all other files by their full names. */
  Map<String, byte[]> files() {
    return files;
  }

  /** The file of a template as a person would open it. */
  String display(String template) {
    String name = template.contains(".") ? template : template + ".html";
    Path own = folder.resolve(name);
    return Files.exists(own)
        ? own.toString().replace(File.separatorChar, '/')
        : "(built-in theme) " + name;
  }
}
