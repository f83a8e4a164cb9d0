package org.legger.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.legger.archive.Archive;
import org.legger.archive.Settings;
import org.legger.build.Build;
import org.legger.build.Folders;
import org.legger.check.Coverage;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.read.ContentReader;
import org.legger.read.SourceFolder;
import org.legger.store.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code legger check}. */
@Command(name = "check", description = "Checks a finished site.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "the texts that it was made from (default: ${DEFAULT-VALUE})")
  private Path content;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      defaultValue = "site",
      description = "the site (default: ${DEFAULT-VALUE})")
  private Path site;

  @Option(
      names = "--coverage",
      required = true,
      description = "whether every word of every text stands on its page")
  private boolean coverage;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws BuildStopped {
    Console console = new Console(streams, false);
    Build build =
        new Build(
            new Folders(content, Path.of("templates"), site, Path.of(".legger")),
            Optional.empty(),
            Runtime.getRuntime().availableProcessors(),
            Version.number(),
            () -> 0);
    SourceFolder sources = new SourceFolder(content);
    ContentReader reader = new ContentReader(sources, Settings.DEFAULT);
    Archive archive = build.archive(console);
    List<Problem> problems =
        new Coverage(reader::text, sources::display).check(new SiteFolder(site), archive).toList();
    console.checked(archive.articles().size(), problems);
    return problems.isEmpty() ? Main.DONE : Main.FOUND;
  }
}
