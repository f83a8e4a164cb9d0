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
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legger.problem.Problem.Code;
import org.legger.read.SettingsReader;

/** The manual names nothing that there is not, and leaves out nothing that there is. */
final class ManualTest {
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final Pattern COMMAND = Pattern.compile("`legger ([a-z][^`]*)`");
  private static final Pattern MAVEN = Pattern.compile("(?m)(?:^|`)(mvn [^`\\n]*)");
  private static final Pattern MAVEN_PROPERTY = Pattern.compile("-D([a-zA-Z.]+)");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  private final Map<String, String> helps = new TreeMap<>();

  /** All that tells people how to use Legger. */
  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(MANUAL)) {
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

  /** A build within a test would build twice, so the commands of Maven are run beside the tests. */
  @Test
  void everyCommandOfMavenIsRunByTheContinuousIntegration() throws IOException {
    Set<String> run =
        Files.readAllLines(Path.of(".ci", "run")).stream()
            .filter(line -> line.startsWith("mvn "))
            .map(ManualTest::goals)
            .collect(Collectors.toSet());
    for (Path page : pages()) {
      MAVEN
          .matcher(Files.readString(page))
          .results()
          .map(command -> goals(command.group(1)))
          .forEach(goals -> assertThat(run).as("%s", page).contains(goals));
    }
  }

  @Test
  void everyPropertyOfMavenIsOne() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (Path page : pages()) {
      MAVEN_PROPERTY
          .matcher(Files.readString(page))
          .results()
          .map(property -> property.group(1))
          .filter(property -> !property.equals("skipTests"))
          .forEach(property -> assertThat(pom).as("%s", page).contains("${" + property + "}"));
    }
  }

  /** What a command of Maven does, without how much of it and how loudly. */
  private static String goals(String command) {
    return command.replaceAll("\\s*#.*| \"?-D.*| -(?:B|q|ntp)\\b", "").strip();
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
