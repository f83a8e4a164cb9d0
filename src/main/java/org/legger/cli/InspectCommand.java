package org.legger.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.legger.archive.Reading;
import org.legger.read.ContentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code legger inspect}. */
@Command(
    name = "inspect",
    description = "Shows how texts are read.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "texts to read")
  private List<Path> files;

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean json;

  InspectCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Inspection inspection = new Inspection(streams.out());
    boolean missing = false;
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        streams.err().println(file + ": there is no such file");
        missing = true;
        continue;
      }
      for (Reading reading : ContentReader.single(file)) {
        String row = reading.source().row().map(r -> "#" + r.number()).orElse("");
        if (json) {
          inspection.json(file + row, reading);
        } else {
          inspection.print(file + row, reading);
        }
      }
    }
    return missing ? Main.FAILED : Main.DONE;
  }
}
