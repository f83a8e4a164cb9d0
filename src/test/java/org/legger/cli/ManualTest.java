package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legger.problem.Problem.Code;
import org.legger.read.SettingsReader;

/** The manual names nothing that there is not, and leaves out nothing that there is. */
final class ManualTest {
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final Pattern COMMAND = Pattern.compile("`legger ([a-z][^`]*)`");
  private static final Pattern MAVEN = Pattern.compile("`mvn [^`]*`");
  private static final Pattern MAVEN_NAME = Pattern.compile("(?:-P|exec@)([a-z]+)");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  private final Map<String, String> helps = new TreeMap<>();

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(MANUAL)) {
      List<Path> pages = new ArrayList<>(files.filter(f -> f.toString().endsWith(".md")).toList());
      pages.add(Path.of("README.md"));
      pages.add(Path.of("templates", "README.md"));
      return pages;
    }
  }

  private String help(String command) {
    return helps.computeIfAbsent(
        command,
        name -> {
          StringWriter out = new StringWriter();
          List<String> words = new ArrayList<>(List.of(name.split(" ")));
          words.add("--help");
          int status =
              new Main(new PrintWriter(out), new PrintWriter(out), false)
                  .run(words.toArray(String[]::new));
          return status == 0 ? out.toString() : "";
        });
  }

  @Test
  void everyCommandAndOptionInASentenceExists() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path page : pages()) {
      COMMAND
          .matcher(Files.readString(page))
          .results()
          .map(found -> found.group(1))
          .forEach(
              said -> {
                String command =
                    said.startsWith("theme copy") ? "theme copy" : said.split("[ =]")[0];
                String help = help(command);
                boolean options =
                    OPTION
                        .matcher(said)
                        .results()
                        .allMatch(o -> help.matches("(?s).*" + o.group() + "(?![a-z-]).*"));
                if (help.isEmpty() || !options) {
                  wrong.add(page + ": legger " + said);
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyProfileAndExecutionOfMavenExists() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (Path page : pages()) {
      MAVEN
          .matcher(Files.readString(page))
          .results()
          .flatMap(command -> MAVEN_NAME.matcher(command.group()).results())
          .forEach(name -> assertThat(pom).as("%s", page).contains("<id>" + name.group(1) + "<"));
    }
  }

  @Test
  void everySettingIsExplained() throws IOException {
    String page = Files.readString(MANUAL.resolve("settings.md"));
    String readme = Files.readString(Path.of("README.md"));
    assertThat(SettingsReader.KEYS)
        .allSatisfy(key -> assertThat(page).contains("\n| `" + key + "` |", "\n" + key + ":"))
        .allSatisfy(key -> assertThat(readme).contains("\n" + key + ":"));
  }

  @Test
  void everyCodeHasASectionAndNothingElseHasOne() throws IOException {
    assertThat(
            Files.readAllLines(MANUAL.resolve("problems.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3)))
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::id).toList());
  }

  @Test
  void everyDecisionIsLinked() throws IOException {
    String page = Files.readString(MANUAL.resolve("how-it-works.md"));
    try (Stream<Path> files = Files.list(MANUAL.resolve("decisions"))) {
      assertThat(files.map(file -> "(decisions/" + file.getFileName() + ")"))
          .allSatisfy(link -> assertThat(page).contains(link));
    }
  }
}
