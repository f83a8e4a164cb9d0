package org.legger.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Article.Subjects;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * What a text says about itself before it begins.
 *
 * @param title what it is called; empty where it does not say
 * @param date when it was published
 * @param language BCP 47; empty where it does not say
 * @param subjects its topics and authors
 * @param summary one or two sentences; empty where there are none
 * @param draft whether it is not to be published yet
 * @param meta all other keys
 */
record FrontMatter(
    Optional<String> title,
    ArchiveDate date,
    Optional<String> language,
    Subjects subjects,
    Optional<String> summary,
    boolean draft,
    Map<String, Object> meta) {

  /** A text that says nothing about itself. */
  static final FrontMatter NONE =
      new FrontMatter(
          Optional.empty(),
          ArchiveDate.UNDATED,
          Optional.empty(),
          Subjects.NONE,
          Optional.empty(),
          false,
          Map.of());

  private static final Pattern FENCED =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\n(.*?)(?<=\\n)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern UNCLOSED =
      Pattern.compile("\\A\\s*---[ \\t]*\\n(?=[\\w-]+[ \\t]*:)");
  private static final Pattern LINE = Pattern.compile("([\\w-]+)[ \\t]*:[ \\t]+(.*\\S)[ \\t]*");
  private static final Set<String> KNOWN =
      Set.of("title", "date", "tags", "author", "authors", "language", "lang", "summary", "draft");

  /**
   * A text taken apart.
   *
   * @param header what the text says about itself
   * @param body the rest of it
   * @param problems what was wrong with the header
   */
  record Split(FrontMatter header, String body, List<Problem> problems) {}

  /** The same with another date. */
  FrontMatter with(ArchiveDate other) {
    return new FrontMatter(title, other, language, subjects, summary, draft, meta);
  }

  /** Takes YAML front matter off a text. */
  static Split split(String text, String path) {
    Matcher fenced = FENCED.matcher(text);
    if (!fenced.find()) {
      List<Problem> problems =
          UNCLOSED.matcher(text).find()
              ? List.of(
                  new Problem(
                      Code.FRONT_MATTER,
                      new Place(path, 1, 1),
                      "the front matter has no closing line of three hyphens",
                      "read as text"))
              : List.of();
      return new Split(NONE, text, problems);
    }
    List<Problem> problems = new ArrayList<>();
    String yaml = fenced.group(1);
    int before = (int) text.substring(0, fenced.start(1)).lines().count();
    Map<?, ?> values;
    try {
      values = Yaml.map(yaml);
    } catch (Yaml.Broken broken) {
      values = lineByLine(yaml);
      problems.add(
          new Problem(
              Code.FRONT_MATTER,
              new Place(path, before + broken.line(), broken.column()),
              "the front matter is no YAML: " + broken.getMessage(),
              "read line by line"));
    }
    FrontMatter header = of(values, key -> placeOf(key, yaml, before, path), problems);
    return new Split(header, text.substring(fenced.end()), problems);
  }

  /** Where a key stands, so that a problem with its value points there. */
  private interface Places {
    Place of(String key);
  }

  private static Place placeOf(String key, String yaml, int before, String path) {
    Matcher at =
        Pattern.compile("^" + Pattern.quote(key) + "[ \\t]*:[ \\t]*", Pattern.MULTILINE)
            .matcher(yaml);
    if (!at.find()) {
      return new Place(path, before + 1, 1);
    }
    Place inside = Place.at(path, yaml, at.end());
    return new Place(path, before + inside.line(), inside.column());
  }

  private static FrontMatter of(Map<?, ?> values, Places places, List<Problem> problems) {
    Map<String, Object> meta = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (!KNOWN.contains(String.valueOf(key)) && value != null) {
            meta.put(String.valueOf(key), value);
          }
        });
    return new FrontMatter(
        text(values.get("title")),
        date(values.get("date"), places, problems),
        text(values.get("language"))
            .or(() -> text(values.get("lang")))
            .flatMap(t -> tag(t, places, problems)),
        new Subjects(list(values.get("tags")), list(values.get("author"), values.get("authors"))),
        text(values.get("summary")),
        isTrue(values.get("draft")),
        meta);
  }

  private static ArchiveDate date(Object value, Places places, List<Problem> problems) {
    if (value == null || String.valueOf(value).isBlank()) {
      return ArchiveDate.UNDATED;
    }
    DateReader.Found found = DateReader.read(String.valueOf(value), places.of("date"));
    problems.addAll(found.problems());
    return found.date();
  }

  private static Optional<String> tag(String written, Places places, List<Problem> problems) {
    String tag = Locale.forLanguageTag(written.replace('_', '-')).toLanguageTag();
    if (!tag.equals("und")) {
      return Optional.of(tag);
    }
    problems.add(
        new Problem(
            Code.FRONT_MATTER,
            places.of("language"),
            "\"" + written + "\" is no language tag such as nl or pt-BR",
            "recognised from the text"));
    return Optional.empty();
  }

  private static boolean isTrue(Object value) {
    return "true".equalsIgnoreCase(String.valueOf(value));
  }

  private static Optional<String> text(Object value) {
    return value == null || value instanceof Collection || value instanceof Map
        ? Optional.empty()
        : Optional.of(oneLine(value)).filter(s -> !s.isEmpty());
  }

  private static String oneLine(Object value) {
    return String.valueOf(value).strip().replaceAll("\\s+", " ");
  }

  /**
   * A list, a single value, or values with commas between them; people may stand as mappings with a
   * name.
   */
  private static List<String> list(Object... values) {
    Set<String> items = new LinkedHashSet<>();
    for (Object value : values) {
      if (value instanceof Collection<?> many) {
        many.forEach(one -> items.add(name(one)));
      } else if (value instanceof String some) {
        for (String one : some.split("[,;]")) {
          items.add(oneLine(one));
        }
      } else if (value != null) {
        items.add(name(value));
      }
    }
    items.remove("");
    return List.copyOf(items);
  }

  private static String name(Object value) {
    Object name = value instanceof Map<?, ?> map ? map.get("name") : value;
    return name == null ? "" : oneLine(name);
  }

  private static Map<String, String> lineByLine(String yaml) {
    Map<String, String> values = new LinkedHashMap<>();
    yaml.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(m -> values.putIfAbsent(m.group(1), unquoted(m.group(2))));
    return values;
  }

  private static String unquoted(String value) {
    boolean list = value.startsWith("[") && value.endsWith("]");
    boolean quoted = value.length() > 1 && value.matches("\"[^\"]*\"|'[^']*'");
    return list || quoted ? value.substring(1, value.length() - 1) : value;
  }
}
