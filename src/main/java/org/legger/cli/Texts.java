package org.legger.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.legger.build.Build;
import org.legger.build.Folders;
import picocli.CommandLine.Option;

/** The option that tells where the texts are, of all commands that read them. */
final class Texts {
  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "the texts and site.yml (default: ${DEFAULT-VALUE})")
  private Path content;

  Path folder() {
    return content;
  }

  /** A build that only reads them. */
  Build build() {
    Folders folders =
        new Folders(content, Path.of("templates"), Path.of("site"), Path.of(".legger"));
    int threads = Runtime.getRuntime().availableProcessors();
    return new Build(folders, Optional.empty(), threads, Version.number(), () -> 0);
  }
}
