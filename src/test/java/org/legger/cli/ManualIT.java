package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the manual and the README: on each page, from top to bottom, every command in a shell and
 * every file that is shown with its name. At the end the archive that came of it must build, that
 * of the manual without a problem.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ManualIT {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path README = Path.of("README.md");
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)(?: (\\S+))?\\n(.*?)^```$");

  private static final Pattern COMMAND = Pattern.compile("`(legger [a-z][^`]*)`");
  private static final String DIKE =
      "---\ntitle: Dike\ndate: 2021-12\n---\nThe dike holds, and the water stays where it is.\n";

  /** What stands for the words of a synopsis that are to be replaced. */
  private static final String[][] EXAMPLES = {
    {"init DIR", "init another"},
    {"--content DIR", "--content content"},
    {"--templates DIR", "--templates templates"},
    {"--out DIR", "--out site"},
    {"--site DIR", "--site site"},
    {"--base-url URL", "--base-url https://legger.example/archive"},
    {"--host HOST", "--host github-pages"},
    {"--threads N", "--threads 2"},
    {"--port 8080", ""},
    {"theme copy FILE", "theme copy article.html"},
    {"inspect FILE", "inspect content/dike.md"},
    {"--model PAGE", "--model 2021/12/dike.html"},
    {"explain CODE", "explain bad-date"},
  };

  @TempDir private Path temp;

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(MANUAL)) {
      return Stream.concat(Stream.of(README), files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everythingThatAPageShowsWorks(Path page) throws Exception {
    Path folder = Files.createDirectories(temp.resolve("work"));
    if (page.equals(README)) {
      Files.createDirectory(folder.resolve("target"));
      Files.copy(TARGET.resolve("legger.jar"), folder.resolve("target/legger.jar"));
    }
    programs();
    Matcher fence = FENCE.matcher(Files.readString(page));
    while (fence.find()) {
      String language = fence.group(1);
      String file = fence.group(2);
      if (language.equals("sh")) {
        folder = sh(folder, fence.group(3));
      } else if (file != null) {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, fence.group(3));
      } else {
        assertThat(language).as("a file without its name in %s", page).isEqualTo("text");
      }
    }
    if (page.equals(README)) {
      sh(folder, "legger build --content my-texts --out my-site\n");
    } else if (Files.isDirectory(folder.resolve("content"))) {
      sh(folder, "legger build --strict --quiet\nlegger check\n");
    }
  }

  /**
   * Commands within sentences have no archive of their own: they run in a new one that holds the
   * text that they speak of. Of what stands in brackets each part is tried alone, and without it.
   */
  @Test
  void everyCommandInASentenceWorks() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("work"));
    programs();
    folder = sh(folder, "legger init my-archive\ncd my-archive\nmkdir templates\n");
    Files.writeString(folder.resolve("content/dike.md"), DIKE);
    sh(folder, "legger build --quiet\n");
    SortedSet<String> commands = new TreeSet<>();
    for (Path page : ManualTest.pages()) {
      COMMAND
          .matcher(Files.readString(page))
          .results()
          .forEach(said -> commands.addAll(forms(said.group(1).replaceAll("\\s+", " "))));
    }
    assertThat(commands).hasSizeGreaterThan(25);
    for (String command : commands) {
      sh(folder, command + "\n");
    }
  }

  /** What a command that is told in a sentence may mean. */
  private static List<String> forms(String said) {
    String[] parts = (said + " ").split("[\\[\\]|]");
    return IntStream.range(0, parts.length)
        .mapToObj(i -> meant(i == 0 ? parts[0] : parts[0] + parts[i]))
        .toList();
  }

  private static String meant(String form) {
    String command = form;
    for (String[] example : EXAMPLES) {
      command = command.replace(example[0], example[1]);
    }
    return command.strip().replaceAll("\\s+", " ");
  }

  /** Runs commands; gives the folder that they end in. */
  private Path sh(Path folder, String commands) throws Exception {
    Path log = temp.resolve("log.txt");
    Path end = temp.resolve("end.txt");
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-ec", commands + "\npwd >\"$END\"\n").directory(folder.toFile());
    shell.environment().put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
    shell.environment().put("JAVA_HOME", JAVA_HOME.toString());
    shell.environment().put("END", end.toString());
    Process process = shell.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String printed = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s\n%s", commands, printed).isZero();
    return Path.of(Files.readString(end).strip());
  }

  /**
   * Legger; a server that ends once it serves; and what would need another machine, or hours. The
   * commands of Maven are run by {@code .ci/run}, see {@link ManualTest}.
   */
  private void programs() throws IOException {
    String legger = TARGET.resolve("legger/bin/legger").toString();
    program(
        "legger",
        List.of(
            "if [ \"$1\" != serve ]; then exec " + legger + " \"$@\"; fi",
            legger + " \"$@\" --port 0 >served 2>&1 &",
            "for i in $(seq 600); do grep -q 'Serving at' served && break; sleep 0.1; done",
            "kill $!",
            "grep 'Serving at' served && rm served"));
    program("java", List.of("exec " + JAVA_HOME.resolve("bin/java") + " \"$@\""));
    program("rsync", List.of("test -d \"$3\""));
    for (String other : List.of("mvn", "open", "xdg-open")) {
      program(other, List.of("exit 0"));
    }
  }

  private void program(String name, List<String> lines) throws IOException {
    Path file = temp.resolve("bin").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
