package org.legger.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legger.archive.NameRules;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads {@code names.yml}: {@code merge} (a name with a list of its other forms), {@code rename} (a
 * name with what to show for it), {@code hide} and {@code add} (lists of names). Whatever in it is
 * not understood stops the build.
 */
public final class NamesReader {
  private final String path;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> same = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final List<String> added = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();

  private NamesReader(String path) {
    this.path = path;
  }

  /**
   * Reads the rules in a content folder; none where there is no such file.
   *
   * @throws BuildStopped with a problem for each part that is not understood
   */
  public static NameRules read(Path content) throws BuildStopped {
    Path file = content.resolve(ContentReader.NAMES);
    if (!Files.exists(file)) {
      return NameRules.NONE;
    }
    NamesReader reader = new NamesReader(file.toString().replace('\\', '/'));
    try {
      Yaml.tree(Files.readString(file, StandardCharsets.UTF_8)).ifPresent(reader::collect);
    } catch (IOException e) {
      reader.problem(Place.of(reader.path), "the file is no readable UTF-8 text");
    } catch (Yaml.Broken e) {
      Place place = new Place(reader.path, e.line(), e.column());
      reader.problem(place, "this is no YAML: " + e.getMessage());
    }
    if (!reader.problems.isEmpty()) {
      throw new BuildStopped(reader.problems, null);
    }
    return new NameRules(reader.same, reader.hidden, reader.added, reader.places);
  }

  private void collect(Node tree) {
    if (tree instanceof ScalarNode nothing && nothing.getValue().isEmpty()) {
      return;
    } else if (!(tree instanceof MappingNode)) {
      problem(place(tree), "names are told under `merge:`, `rename:`, `hide:` and `add:`");
      return;
    }
    for (NodeTuple entry : ((MappingNode) tree).getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode k ? k.getValue() : "";
      Node value = entry.getValueNode();
      switch (key) {
        case "merge" -> pairs(value, (name, forms) -> merge(text(name), forms));
        case "rename" -> pairs(value, (form, name) -> rename(form, text(name)));
        case "hide" -> hidden.addAll(list(value));
        case "add" -> added.addAll(list(value));
        default ->
            problem(
                place(entry.getKeyNode()),
                "there is no \"" + key + "\"; it is one of merge, rename, hide, add");
      }
    }
  }

  private interface Pair {
    void take(Node key, Node value);
  }

  private void pairs(Node node, Pair pair) {
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry -> pair.take(entry.getKeyNode(), entry.getValueNode()));
    } else {
      problem(place(node), "merge and rename take `name: other` lines");
    }
  }

  private void merge(String name, Node forms) {
    for (String form : list(forms)) {
      same.put(form, name);
    }
  }

  private void rename(Node form, String name) {
    same.put(text(form), name);
    places.put(text(form), place(form));
  }

  /** One name or a list of names, each of which texts should have. */
  private List<String> list(Node node) {
    List<String> names = new ArrayList<>();
    List<Node> nodes = node instanceof SequenceNode many ? many.getValue() : List.of(node);
    for (Node one : nodes) {
      String name = text(one);
      if (!name.isEmpty()) {
        names.add(name);
        places.put(name, place(one));
      }
    }
    return names;
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    problem(place(node), "here should be a name");
    return "";
  }

  private Place place(Node node) {
    return node.getStartMark()
        .map(mark -> new Place(path, mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Place.of(path));
  }

  private void problem(Place place, String found) {
    problems.add(new Problem(Code.BAD_SETTING, place, found, ""));
  }
}
