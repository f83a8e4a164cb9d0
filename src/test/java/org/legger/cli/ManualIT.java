package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the manual: on each page, from top to bottom, every command in a shell and every file that
 * is shown with its name. At the end the archive that came of it must build without a problem.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ManualIT {
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)(?: (\\S+))?\\n(.*?)^```$");

  @TempDir private Path temp;

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(MANUAL)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md") && !name.equals("problems.md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everythingThatAPageShowsWorks(String page) throws Exception {
    Path folder = Files.createDirectories(temp.resolve("work"));
    programs();
    Matcher fence = FENCE.matcher(Files.readString(MANUAL.resolve(page)));
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
        assertThat(language).as("a file without its name on %s", page).isEqualTo("text");
      }
    }
    if (Files.isDirectory(folder.resolve("content"))) {
      sh(folder, "legger build --strict --quiet\nlegger check\n");
    }
  }

  /** Runs commands; gives the folder that they end in. */
  private Path sh(Path folder, String commands) throws Exception {
    Path log = temp.resolve("log.txt");
    Path end = temp.resolve("end.txt");
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-ec", commands + "\npwd >\"$END\"\n").directory(folder.toFile());
    shell.environment().put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
    shell.environment().put("END", end.toString());
    Process process = shell.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String printed = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s\n%s", commands, printed).isZero();
    return Path.of(Files.readString(end).strip());
  }

  /** Legger; a server that ends once it serves; and what would need another machine. */
  private void programs() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = Path.of("target", "legger.jar").toAbsolutePath().toString();
    String legger = java + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar " + jar;
    program(
        "legger",
        List.of(
            "if [ \"$1\" != serve ]; then exec " + legger + " \"$@\"; fi",
            legger + " serve --port 0 >served 2>&1 &",
            "for i in $(seq 600); do grep -q 'Serving at' served && break; sleep 0.1; done",
            "kill $!",
            "grep 'Serving at' served && rm served"));
    program("java", List.of("exec " + java + " \"$@\""));
    program("rsync", List.of("test -d \"$3\""));
    program("git", List.of("exit 0"));
  }

  private void program(String name, List<String> lines) throws IOException {
    Path file = temp.resolve("bin").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
