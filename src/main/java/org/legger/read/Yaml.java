package org.legger.read;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML 1.2 with the JSON schema and limits: no types, at most 50 aliases and 3 million characters.
 */
final class Yaml {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setAllowDuplicateKeys(false)
          .setMaxAliasesForCollections(50)
          .setCodePointLimit(3_000_000)
          .build();

  private Yaml() {}

  /** What is wrong with a YAML text, with line and column counted from 1. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    private Broken(String message, int line, int column) {
      super(message);
      this.line = line;
      this.column = column;
    }

    int line() {
      return line;
    }

    int column() {
      return column;
    }
  }

  /** The mapping that a text holds; empty for a text without content. */
  static Map<?, ?> map(String text) throws Broken {
    try {
      Object value = new Load(SETTINGS).loadFromString(text);
      if (value == null) {
        return Map.of();
      } else if (value instanceof Map<?, ?> map) {
        return map;
      }
      throw new Broken("these are no `key: value` lines", 1, 1);
    } catch (YamlEngineException e) {
      throw broken(e, text);
    }
  }

  /**
   * The mapping that a text holds, of keys that stand twice the last; empty where it is broken
   * otherwise.
   */
  static Optional<Map<?, ?>> mapWithDuplicates(String text) {
    try {
      LoadSettings lenient =
          LoadSettings.builder()
              .setAllowDuplicateKeys(true)
              .setMaxAliasesForCollections(50)
              .build();
      return new Load(lenient).loadFromString(text) instanceof Map<?, ?> map
          ? Optional.of(map)
          : Optional.empty();
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  /**
   * The tree of a text, for callers that tell where a value stands; empty for a text without
   * content.
   */
  static Optional<Node> tree(String text) throws Broken {
    try {
      return new Compose(SETTINGS).composeString(text);
    } catch (YamlEngineException e) {
      throw broken(e, text);
    }
  }

  /** What never ends is shown where it begins, since behind the text there is no line to show. */
  private static Broken broken(YamlEngineException e, String text) {
    if (e instanceof MarkedYamlEngineException marked) {
      int end = text.stripTrailing().length();
      Optional<Mark> mark =
          marked
              .getProblemMark()
              .filter(m -> m.getIndex() < end)
              .or(marked::getContextMark)
              .or(marked::getProblemMark);
      return new Broken(
          marked.getProblem(),
          mark.map(m -> m.getLine() + 1).orElse(1),
          mark.map(m -> m.getColumn() + 1).orElse(1));
    }
    return new Broken(e.getMessage().lines().findFirst().orElse("no YAML"), 1, 1);
  }
}
