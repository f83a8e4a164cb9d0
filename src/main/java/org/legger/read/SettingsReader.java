package org.legger.read;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.legger.archive.Settings;
import org.legger.archive.Settings.MenuItem;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.legger.problem.Spelling;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads {@code site.yml}. Whatever in it is not understood stops the build: a setting is never
 * silently ignored.
 */
public final class SettingsReader {
  /** All settings that there are. */
  public static final List<String> KEYS =
      List.of(
          "title",
          "description",
          "language",
          "baseUrl",
          "publisher",
          "timezone",
          "pageSize",
          "dayPages",
          "onThisDay",
          "data",
          "search",
          "names",
          "linkNames",
          "allowHtml",
          "columns",
          "menu");

  private static final int LARGEST_PAGE = 1000;

  private final String path;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, ScalarNode> values = new HashMap<>();
  private final Map<String, String> columns = new HashMap<>();
  private final List<MenuItem> menu = new ArrayList<>();

  private SettingsReader(String path) {
    this.path = path;
  }

  /**
   * Reads the settings in a content folder; what holds without any where there is no such file.
   *
   * @throws BuildStopped with a problem for each key that is unknown and each value that is not of
   *     its key's kind
   */
  public static Settings read(Path content) throws BuildStopped {
    Path file = content.resolve(ContentReader.SETTINGS);
    if (!Files.exists(file)) {
      return Settings.DEFAULT;
    }
    String path = file.toString().replace('\\', '/');
    try {
      SettingsReader reader = new SettingsReader(path);
      Yaml.tree(Files.readString(file, StandardCharsets.UTF_8)).ifPresent(reader::collect);
      return reader.settings();
    } catch (IOException e) {
      throw new BuildStopped(
          new Problem(Code.BAD_SETTING, Place.of(path), "the file is no readable UTF-8 text", ""));
    } catch (Yaml.Broken e) {
      throw new BuildStopped(
          new Problem(
              Code.BAD_SETTING,
              new Place(path, e.line(), e.column()),
              "this is no YAML: " + e.getMessage(),
              ""));
    }
  }

  private void collect(Node tree) {
    if (tree instanceof ScalarNode nothing && nothing.getValue().isEmpty()) {
      return;
    } else if (!(tree instanceof MappingNode)) {
      problem(Code.BAD_SETTING, tree, "settings are `key: value` lines");
      return;
    }
    for (NodeTuple entry : ((MappingNode) tree).getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode k ? k.getValue() : "";
      if (!KEYS.contains(key)) {
        problem(
            Code.UNKNOWN_SETTING,
            entry.getKeyNode(),
            "there is no setting \"" + key + "\"" + Spelling.didYouMean(key, KEYS));
      } else if (key.equals("columns")) {
        columns(entry.getValueNode());
      } else if (key.equals("menu")) {
        menu(entry.getValueNode());
      } else if (entry.getValueNode() instanceof ScalarNode value) {
        if (!value.getValue().isBlank() && !value.getTag().getValue().endsWith(":null")) {
          values.put(key, value);
        }
      } else {
        problem(
            Code.BAD_SETTING,
            entry.getValueNode(),
            key + " takes one value, not a list or mapping");
      }
    }
  }

  /** A meaning and the name of its column, a line each. */
  private void columns(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      problem(Code.BAD_SETTING, node, "columns takes `meaning: name of the column` lines");
      return;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String meaning = entry.getKeyNode() instanceof ScalarNode k ? k.getValue() : "";
      if (!Columns.MEANINGS.contains(meaning)) {
        problem(
            Code.BAD_SETTING,
            entry.getKeyNode(),
            "columns mean one of "
                + String.join(", ", Columns.MEANINGS)
                + ", not \""
                + meaning
                + "\"");
      } else if (entry.getValueNode() instanceof ScalarNode name) {
        columns.put(name.getValue().strip(), meaning);
      } else {
        problem(Code.BAD_SETTING, entry.getValueNode(), meaning + " takes the name of a column");
      }
    }
  }

  /** A list of what Legger makes by itself, and of `name: address` pairs. */
  private void menu(Node node) {
    if (!(node instanceof SequenceNode items)) {
      problem(Code.BAD_SETTING, node, "menu takes a list: a line with a hyphen for each entry");
      return;
    }
    for (Node item : items.getValue()) {
      if (item instanceof ScalarNode own) {
        menu.add(new MenuItem("", own.getValue().strip(), place(own)));
        continue;
      }
      List<NodeTuple> pairs = item instanceof MappingNode map ? map.getValue() : List.of();
      boolean pair =
          pairs.size() == 1
              && pairs.get(0).getKeyNode() instanceof ScalarNode
              && pairs.get(0).getValueNode() instanceof ScalarNode;
      if (pair) {
        String text = ((ScalarNode) pairs.get(0).getKeyNode()).getValue().strip();
        String to = ((ScalarNode) pairs.get(0).getValueNode()).getValue().strip();
        menu.add(new MenuItem(text, to, place(pairs.get(0).getValueNode())));
      } else {
        problem(Code.BAD_SETTING, item, "an entry of the menu is a word or one `name: address`");
      }
    }
  }

  private Settings settings() throws BuildStopped {
    Settings settings =
        new Settings(
            text("title").orElse(Settings.DEFAULT.title()),
            text("description").orElse(""),
            value("language", "a language tag such as nl or pt-BR", SettingsReader::tag),
            value(
                "baseUrl", "an address that starts with http:// or https://", SettingsReader::url),
            text("publisher"),
            value("timezone", "a zone such as Europe/Amsterdam", SettingsReader::zone),
            value("pageSize", "a number from 1 to " + LARGEST_PAGE, SettingsReader::size)
                .orElse(Settings.DEFAULT.pageSize()),
            value("dayPages", "true or false", SettingsReader::flag).orElse(true),
            value("onThisDay", "true or false", SettingsReader::flag).orElse(true),
            value("data", "true or false", SettingsReader::flag).orElse(true),
            value("search", "true or false", SettingsReader::flag).orElse(true),
            value("names", "true or false", SettingsReader::flag).orElse(true),
            value("linkNames", "true or false", SettingsReader::flag).orElse(true),
            value("allowHtml", "true or false", SettingsReader::flag).orElse(false),
            columns,
            menu);
    if (!problems.isEmpty()) {
      throw new BuildStopped(problems, null);
    }
    return settings;
  }

  private Optional<String> text(String key) {
    return value(key, "text", text -> Optional.of(text.strip()));
  }

  private <T> Optional<T> value(String key, String kind, Function<String, Optional<T>> reading) {
    ScalarNode node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    Optional<T> value = reading.apply(node.getValue().strip());
    if (value.isEmpty()) {
      problem(Code.BAD_SETTING, node, key + " takes " + kind + ", not \"" + node.getValue() + "\"");
    }
    return value;
  }

  /** A BCP 47 tag in its normal form; empty for what is none. */
  private static Optional<String> tag(String written) {
    String tag = Locale.forLanguageTag(written).toLanguageTag();
    return tag.equals("und") ? Optional.empty() : Optional.of(tag);
  }

  /**
   * An address to publish at, without a closing slash.
   *
   * @return empty for anything but an absolute http or https address without query and fragment
   */
  public static Optional<String> url(String written) {
    try {
      URI uri = URI.create(written);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null
          ? Optional.of(written.replaceFirst("/+$", ""))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(String written) {
    try {
      return Optional.of(ZoneId.of(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> size(String written) {
    boolean fits = written.matches("[0-9]{1,4}") && Integer.parseInt(written) >= 1;
    return fits && Integer.parseInt(written) <= LARGEST_PAGE
        ? Optional.of(Integer.valueOf(written))
        : Optional.empty();
  }

  private static Optional<Boolean> flag(String written) {
    return written.matches("true|false") ? Optional.of(Boolean.valueOf(written)) : Optional.empty();
  }

  private void problem(Code code, Node at, String found) {
    problems.add(new Problem(code, place(at), found, ""));
  }

  private Place place(Node at) {
    return at.getStartMark()
        .map(m -> new Place(path, m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.of(path));
  }
}
