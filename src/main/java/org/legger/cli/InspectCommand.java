package org.legger.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.legger.archive.Reading;
import org.legger.build.PageModel;
import org.legger.problem.BuildStopped;
import org.legger.read.ContentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code legger inspect}. */
@Command(
    name = "inspect",
    description = "Shows how texts are read.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command;

  @Mixin private Places places;

  @Option(
      names = "--model",
      paramLabel = "PAGE",
      description =
          "print what the template of a page gets, as JSON; PAGE is its address, such as"
              + " 2021/12/dike.html, or the path of its text")
  private String page;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "texts to read")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean json;

  InspectCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws BuildStopped {
    if (page != null) {
      return model();
    } else if (files.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "name a text to read, or a page with --model");
    }
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

  private Integer model() throws BuildStopped {
    Console console = new Console(streams, true);
    String address = page.replace('\\', '/').replaceFirst("^(?:\\./|/)+", "");
    String content = places.folders().content().toString().replace('\\', '/') + "/";
    String path = address.startsWith(content) ? address.substring(content.length()) : address;
    String wanted = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    Optional<String> model = new PageModel(places.build()).of(wanted, console);
    if (model.isEmpty()) {
      streams
          .err()
          .println(
              "legger: no template makes \""
                  + page
                  + "\". Its address is what stands behind the site's in a browser, such as"
                  + " 2021/12/dike.html.");
      return Main.FAILED;
    }
    streams.out().println(model.get());
    return Main.DONE;
  }
}
