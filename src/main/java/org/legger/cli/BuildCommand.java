package org.legger.cli;

import java.util.concurrent.Callable;
import org.legger.build.Report;
import org.legger.cli.Main.Telling;
import org.legger.problem.BuildStopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code legger build}. */
@Command(
    name = "build",
    description = "Builds the site from the texts in the content folder.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer>, Main.Told {
  private final Streams streams;

  @Mixin private Places places;

  @Option(names = "--strict", description = "exit with 1 if there were problems")
  private boolean strict;

  @Option(names = "--quiet", description = "print problems only")
  private boolean quiet;

  @Option(names = "--json", description = "print one summary object on standard output")
  private boolean json;

  @Option(names = "--stacktrace", description = "show where in Legger a failure arose")
  private boolean stacktrace;

  BuildCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws BuildStopped {
    Console console = new Console(streams, quiet || json);
    Report report = places.build().run(console);
    if (json) {
      console.json(report);
    } else {
      console.built(report, places.folders().out());
    }
    return strict && !report.problems().isEmpty() ? Main.FOUND : Main.DONE;
  }

  @Override
  public Telling telling() {
    return new Telling(json, stacktrace);
  }
}
