package org.legger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code legger init}. */
@Command(
    name = "init",
    description = "Makes a new archive that builds at once.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private static final String WORKFLOW = ".github/workflows/pages.yml";

  private final Streams streams;
  private final LocalDate today;

  @Parameters(paramLabel = "DIR", description = "the folder to make; others' files in it are kept")
  private Path folder;

  @Option(
      names = "--no-jar",
      description = "without a copy of Legger, which the workflow for GitHub Pages starts")
  private boolean bare;

  InitCommand(Streams streams, LocalDate today) {
    this.streams = streams;
    this.today = today;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("content/site.yml", template("site.yml"));
    files.put("content/first-text.txt", template("first-text.txt"));
    files.put(".gitignore", template("gitignore"));
    files.put(WORKFLOW, template("pages.yml"));
    List<String> there =
        files.keySet().stream().filter(name -> Files.exists(folder.resolve(name))).toList();
    if (!there.isEmpty()) {
      String names = String.join(", ", there);
      streams.err().println("legger: there already is " + names + " in " + folder);
      streams.err().println("Nothing was written. Choose another folder, or remove these.");
      return Main.FAILED;
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
    Optional<Path> jar = bare ? Optional.empty() : ownJar();
    if (jar.isPresent()) {
      keep(jar.get());
    }
    tell(jar.isPresent());
    return Main.DONE;
  }

  private void keep(Path jar) throws IOException {
    try {
      Files.copy(jar, folder.resolve("legger.jar"));
    } catch (FileAlreadyExistsException kept) {
      streams.err().println("legger: " + folder.resolve("legger.jar") + " is kept as it is");
    }
  }

  private void tell(boolean jar) {
    streams.out().println("Made an archive in " + folder + ":");
    line("content/", "the texts; there is one to start with");
    line("content/site.yml", "the settings, each with a word on it");
    line(WORKFLOW, "publishes it with GitHub Pages" + (jar ? "" : "; needs legger.jar beside it"));
    if (jar) {
      line("legger.jar", "this Legger, so that the archive can always be built again");
    }
    streams.out().println();
    streams.out().println("Go on with:");
    if (!folder.normalize().toString().isEmpty()) {
      streams.out().println("  cd " + folder);
    }
    streams.out().println("  legger serve --open");
  }

  private void line(String file, String what) {
    streams.out().printf(Locale.ROOT, "  %-28s %s%n", file, what);
  }

  private String template(String name) throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream("archive/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{date}", today.toString());
    }
  }

  /** The jar that this Legger runs from; empty where it runs from something else. */
  private static Optional<Path> ownJar() {
    try {
      Path code =
          Path.of(InitCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(code) ? Optional.of(code) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | NullPointerException nowhere) {
      return Optional.empty();
    }
  }
}
