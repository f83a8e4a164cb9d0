package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A query with a known answer, as a line of a file below {@code resources/search} has it.
 *
 * @param options of {@code search.js}, the query among them
 * @param total of hits: exact after {@code =}, the least after {@code +}
 * @param parts of addresses in the order wanted; after {@code !} of none that is found
 * @param near a spelling that is offered; empty for any
 */
record Asked(Map<String, Object> options, String total, List<String> parts, String near) {
  private static final Path FOLDER = Path.of("src/test/resources/search");

  /** The queries over a collection. */
  static Stream<Asked> of(String collection) throws IOException {
    return Files.readAllLines(FOLDER.resolve(collection + ".txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Asked::line);
  }

  private static Asked line(String line) {
    String[] columns = Arrays.copyOf((line + " ").split("\\|"), 5);
    Map<String, Object> options = new HashMap<>(Map.of("q", columns[0].strip()));
    for (String option : columns[1].split(",")) {
      if (option.contains("=")) {
        options.put(option.split("=")[0].strip(), option.split("=")[1].strip());
      }
    }
    List<String> parts =
        Stream.of(columns[3].split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    String near = columns[4] == null ? "" : columns[4].strip();
    return new Asked(options, columns[2].strip(), parts, near);
  }

  /** Holds what was found against what is known. */
  void check(int found, List<String> paths, List<String> offered) {
    int known = Integer.parseInt(total.substring(1));
    if (total.startsWith("=")) {
      assertThat(found).as(toString()).isEqualTo(known);
    } else {
      assertThat(found).as(toString()).isGreaterThanOrEqualTo(known);
    }
    List<Integer> places = new ArrayList<>();
    for (String part : parts) {
      if (part.startsWith("!")) {
        String unwanted = part.substring(1).strip();
        assertThat(paths).as(toString()).noneMatch(path -> path.contains(unwanted));
      } else {
        assertThat(paths).as(toString()).anyMatch(path -> path.contains(part));
        places.add(first(paths, part));
      }
    }
    assertThat(places).as("%s in %s", this, paths).isSorted().doesNotHaveDuplicates();
    if (!near.isEmpty()) {
      assertThat(offered).as(toString()).contains(near);
    }
  }

  private static int first(List<String> paths, String part) {
    int place = 0;
    while (!paths.get(place).contains(part)) {
      place++;
    }
    return place;
  }

  @Override
  public String toString() {
    return options.toString();
  }
}
