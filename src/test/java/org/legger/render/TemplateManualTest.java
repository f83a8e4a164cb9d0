package org.legger.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual of template authors names exactly what there is. */
final class TemplateManualTest {
  private static final Pattern HEADING = Pattern.compile("### (\\w+)");
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| `([^`]+)` \\|.*");

  @Test
  void namesAndTypesAreThoseOfPageView() throws IOException {
    assertThat(documented()).isEqualTo(existing());
  }

  private static Map<String, List<String>> documented() throws IOException {
    Map<String, List<String>> documented = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("templates/README.md"))) {
      Matcher heading = HEADING.matcher(line);
      Matcher row = ROW.matcher(line);
      if (heading.matches()) {
        names = documented.computeIfAbsent(heading.group(1), key -> new ArrayList<>());
      } else if (line.startsWith("#")) {
        names = new ArrayList<>();
      } else if (row.matches()) {
        names.add(row.group(1) + " " + row.group(2));
      }
    }
    return documented;
  }

  private static Map<String, List<String>> existing() {
    Map<String, List<String>> existing = new TreeMap<>();
    Stream.of(PageView.class, CalendarView.class, AboutView.class)
        .flatMap(t -> Stream.concat(Stream.of(t), Arrays.stream(t.getDeclaredClasses())))
        .forEach(
            type ->
                existing.put(
                    type.getSimpleName(),
                    Arrays.stream(type.getRecordComponents())
                        .map(c -> c.getName() + " " + typeOf(c))
                        .toList()));
    return existing;
  }

  private static String typeOf(RecordComponent component) {
    return component.getGenericType().getTypeName().replaceAll("[\\w.]+[.$](?=\\w)", "");
  }
}
