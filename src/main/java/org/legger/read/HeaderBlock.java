package org.legger.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * The lines above a text that say what it is, in any of the forms that generators have them: YAML
 * between hyphens, TOML between plus signs, a JSON object, or fields as Pelican, GLEP 42 and
 * reStructuredText write them.
 *
 * @param values by key, as written
 * @param raw the lines
 * @param start offset of those lines in the text
 * @param end offset of what follows them and their closing mark
 * @param problems what was wrong with them
 */
record HeaderBlock(Map<?, ?> values, String raw, int start, int end, List<Problem> problems) {
  private static final Pattern YAML =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\n(.*?)(?<=\\n)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern TOML =
      Pattern.compile(
          "\\A\\s*\\+\\+\\+[ \\t]*\\n(.*?)(?<=\\n)\\+\\+\\+[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern JSON =
      Pattern.compile("\\A\\s*(\\{[ \\t]*\\n(?:.*?\\n)?\\})[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern FIELDS =
      Pattern.compile(
          "\\A\\s*((?:(?i:title|date|posted|author|tags|category|slug|summary|lang|status)[ \\t]*:[ \\t].*\\n"
              + "|:(?i:title|date|author|tags|category|slug|summary|lang|status):[ \\t].*\\n)"
              + "(?:[A-Za-z][\\w-]*[ \\t]*:[ \\t].*\\n|:[\\w-]+:[ \\t].*\\n|[ \\t]+\\S.*\\n)++)(?:\\n|\\z)");
  private static final Pattern UNCLOSED =
      Pattern.compile("\\A\\s*(---|\\+\\+\\+)[ \\t]*\\n(?=[\\w-]+[ \\t]*[:=])");
  private static final Pattern LINE =
      Pattern.compile(":?([\\w-]+):?[ \\t]*[:=]?[ \\t]+(.*\\S)[ \\t]*");

  /** Finds the lines above a text; empty where it has none. */
  static Optional<HeaderBlock> of(String text, String path) {
    int first = 0;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return switch (first < text.length() ? text.charAt(first) : ' ') {
      case '-' -> found(YAML, text).map(yaml -> yaml(text, path, yaml));
      case '+' -> found(TOML, text).map(toml -> toml(text, path, toml));
      case '{' -> found(JSON, text).map(json -> yaml(text, path, json));
      default ->
          found(FIELDS, text).map(fields -> block(lineByLine(fields.group(1)), fields, List.of()));
    };
  }

  private static Optional<Matcher> found(Pattern form, String text) {
    return Optional.of(form.matcher(text)).filter(Matcher::find);
  }

  /** What is wrong where a text opens such lines and never closes them. */
  static List<Problem> unclosed(String text, String path) {
    Matcher unclosed = UNCLOSED.matcher(text);
    return unclosed.find()
        ? List.of(
            new Problem(
                Code.FRONT_MATTER,
                Place.at(path, text, unclosed.start(1)),
                "the front matter has no closing line " + unclosed.group(1),
                "read as text"))
        : List.of();
  }

  /** Where the value of a key stands. */
  Place place(String key, String path, String text) {
    Matcher at =
        Pattern.compile(
                "^[ \\t]*:?\"?" + Pattern.quote(key) + "\"?[ \\t]*[:=][ \\t]*",
                Pattern.MULTILINE | Pattern.CASE_INSENSITIVE)
            .matcher(raw);
    return Place.at(path, text, start + (at.find() ? at.end() : 0));
  }

  /** JSON is YAML as well. */
  private static HeaderBlock yaml(String text, String path, Matcher found) {
    Optional<Map<String, Object>> plain = PlainYaml.of(found.group(1));
    if (plain.isPresent()) {
      return new HeaderBlock(plain.get(), found.group(1), found.start(1), found.end(), List.of());
    }
    try {
      return block(Yaml.map(found.group(1)), found, List.of());
    } catch (Yaml.Broken broken) {
      Optional<Map<?, ?>> lenient = Yaml.mapWithDuplicates(found.group(1));
      Place inside = Place.at(path, text, found.start(1));
      Place place = new Place(path, inside.line() + broken.line() - 1, broken.column());
      return broken(
          lenient.orElseGet(() -> lineByLine(found.group(1))),
          found,
          place,
          broken.getMessage(),
          lenient.isPresent());
    }
  }

  private static HeaderBlock toml(String text, String path, Matcher found) {
    TomlParseResult toml = Toml.parse(found.group(1));
    if (!toml.hasErrors()) {
      return block(plain(toml.toMap()), found, List.of());
    }
    TomlParseError first = toml.errors().get(0);
    Place inside = Place.at(path, text, found.start(1));
    Place place =
        new Place(path, inside.line() + first.position().line() - 1, first.position().column());
    return broken(lineByLine(found.group(1)), found, place, first.getMessage(), false);
  }

  private static HeaderBlock broken(
      Map<?, ?> values, Matcher found, Place place, String why, boolean lastWins) {
    String done = lastWins ? "the last of them was taken" : "read line by line";
    String message = why.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    return block(
        values,
        found,
        List.of(
            new Problem(Code.FRONT_MATTER, place, "the front matter is broken: " + message, done)));
  }

  private static HeaderBlock block(Map<?, ?> values, Matcher found, List<Problem> problems) {
    return new HeaderBlock(
        (Map<?, ?>) clean(values), found.group(1), found.start(1), found.end(), problems);
  }

  /** Escapes can name characters that no page may hold. */
  private static Object clean(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> clean = new LinkedHashMap<>();
      map.forEach((key, inner) -> clean.put(clean(key), clean(inner)));
      return clean;
    } else if (value instanceof List<?> list) {
      return list.stream().map(HeaderBlock::clean).collect(Collectors.toList());
    }
    return value instanceof String text ? TextDecoder.clean(text) : value;
  }

  /** TOML's tables and arrays as maps and lists. */
  private static Map<String, Object> plain(Map<String, Object> toml) {
    Map<String, Object> plain = new LinkedHashMap<>();
    toml.forEach((key, value) -> plain.put(key, plain(value)));
    return plain;
  }

  private static Object plain(Object value) {
    if (value instanceof org.tomlj.TomlTable table) {
      return plain(table.toMap());
    } else if (value instanceof org.tomlj.TomlArray array) {
      return array.toList().stream().map(HeaderBlock::plain).toList();
    }
    return value;
  }

  /** Values of `key: value` lines; a line that is indented belongs to the one before it. */
  private static Map<String, String> lineByLine(String lines) {
    Map<String, String> values = new LinkedHashMap<>();
    String last = "";
    for (String line : lines.split("\n")) {
      Matcher field = LINE.matcher(line);
      if (field.matches()) {
        last = field.group(1);
        values.putIfAbsent(last, unquoted(field.group(2)));
      } else if (line.startsWith(" ") && values.containsKey(last)) {
        values.merge(last, line.strip(), (a, b) -> a + " " + b);
      }
    }
    return values;
  }

  private static String unquoted(String value) {
    boolean list = value.startsWith("[") && value.endsWith("]");
    boolean quoted = value.length() > 1 && value.matches("\"[^\"]*\"|'[^']*'");
    return list || quoted ? value.substring(1, value.length() - 1) : value;
  }
}
