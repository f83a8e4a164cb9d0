package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * An hour with Legger, played in a shell on a real pseudo-terminal, which Debian's script makes.
 */
@EnabledOnOs(OS.LINUX)
final class TerminalIT {
  private static final int SECONDS = 120;
  private static final String RED = "\u001b[1;31m";
  private static final char CONTROL_C = '\u0003';

  @TempDir private Path temp;

  private final StringBuilder seen = new StringBuilder();
  private Process shell;
  private OutputStream keys;
  private int from;

  @BeforeEach
  void start() throws IOException {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "script")));
    Assumptions.assumeTrue(there, "skipped: no script on the path");
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path jar = Path.of("target", "legger.jar").toAbsolutePath();
    Path legger = bin.resolve("legger");
    Files.writeString(
        legger, "#!/bin/sh\nexec " + java + " -XX:TieredStopAtLevel=1 -jar " + jar + " \"$@\"\n");
    assertThat(legger.toFile().setExecutable(true)).isTrue();
    ProcessBuilder script =
        new ProcessBuilder("script", "-qfec", "sh", "/dev/null").directory(temp.toFile());
    script.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    script.environment().put("TERM", "xterm-256color");
    script.environment().put("LC_ALL", "C.UTF-8");
    script.environment().remove("NO_COLOR");
    script.environment().remove("ENV");
    shell = script.redirectErrorStream(true).start();
    keys = shell.getOutputStream();
    Thread reader = new Thread(this::read, "terminal");
    reader.setDaemon(true);
    reader.start();
    await("[#$] ");
    type("PS1='rea''dy> '\n"); // what is typed is echoed, and must not look like the prompt
    await("\nready> ");
  }

  @AfterEach
  void stop() {
    if (shell != null) {
      shell.descendants().forEach(ProcessHandle::destroy);
      shell.destroy();
    }
  }

  private void read() {
    byte[] buffer = new byte[4096];
    try (InputStream in = shell.getInputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        synchronized (seen) {
          seen.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
          seen.notifyAll();
        }
      }
    } catch (IOException ended) {
      synchronized (seen) {
        seen.notifyAll();
      }
    }
  }

  private void type(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  /** Waits until a pattern is shown, and gives all that was shown since the last time. */
  private String await(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    synchronized (seen) {
      Matcher found = wanted.matcher(seen);
      while (!found.find(from)) {
        assertThat(System.nanoTime()).as("never shown: %s in %s", pattern, seen).isLessThan(end);
        try {
          seen.wait(1000);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        found = wanted.matcher(seen);
      }
      String shown = seen.substring(from, found.end());
      from = found.end();
      return shown;
    }
  }

  /** Types a command and gives what it shows until the shell is ready again. */
  private String run(String command) throws IOException {
    type(command + "\n");
    return await("\nready> ");
  }

  private static String get(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void anArchiveIsStartedServedEditedRepairedAndChecked() throws Exception {
    assertThat(run("legger init town")).contains("Made an archive in town:", "legger serve --open");
    assertThat(temp.resolve("town/legger.jar")).exists();
    run("cd town");
    assertThat(run("legger new 'The dike holds' --date 1953-02"))
        .contains("content/1953/the-dike-holds.md");

    type("legger serve --port 0\n");
    assertThat(await("Built site/index.html [^\\n]*\n")).doesNotContain("problem");
    Matcher address = Pattern.compile("http://localhost:\\d+/").matcher(await("until you press"));
    assertThat(address.find()).isTrue();
    String page = address.group() + "1953/02/the-dike-holds.html";
    assertThat(get(page)).contains("The dike holds", ".legger/reload.js");

    Path text = temp.resolve("town/content/1953/the-dike-holds.md");
    Files.writeString(text, Files.readString(text) + "It held until the morning.\n");
    await("Built site/index.html [^\\n]*\n");
    assertThat(get(page)).contains("It held until the morning.");

    Files.writeString(text, Files.readString(text).replace("1953-02", "1953-13"));
    String error = await("Built site/index.html [^\\n]*\n");
    assertThat(error)
        .contains("the-dike-holds.md:3:7\u001b[0m: " + RED + "bad-date\u001b[0m: \"1953-13\"")
        .contains(RED + "^\u001b[0m", "legger explain bad-date", "; 1 problem.");

    Files.writeString(text, Files.readString(text) + "The water fell.\n");
    assertThat(await("Built site/index.html [^\\n]*\n"))
        .contains("; 1 problem, none of them new.")
        .doesNotContain(RED);

    Files.writeString(text, Files.readString(text).replace("1953-13", "1953-02"));
    assertThat(await("Built site/index.html [^\\n]*\n"))
        .contains("; no problem left.")
        .doesNotContain(RED);
    type(String.valueOf(CONTROL_C));
    await("ready> ");

    assertThat(run("legger check; echo status $?")).contains("; 0 problems.", "status 0");
    assertThat(run("legger stats")).contains("█", "By year");
  }

  @Test
  void coloursAreForTerminalsAndForThoseWhoWantThem() throws Exception {
    assertThat(run("legger explain bad-date")).contains("\u001b[1mbad-date\u001b[0m");
    assertThat(run("NO_COLOR=1 legger explain bad-date"))
        .contains("bad-date")
        .doesNotContain("\u001b[1m");
    assertThat(run("legger explain bad-date | cat"))
        .contains("bad-date")
        .doesNotContain("\u001b[1m");
    assertThat(run("legger biuld; echo status $?")).contains("did you mean build?", "status 2");
  }
}
