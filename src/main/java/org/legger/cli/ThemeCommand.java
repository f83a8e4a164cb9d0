package org.legger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.legger.problem.Spelling;
import org.legger.render.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code legger theme}: the files that make the look. */
@Command(
    name = "theme",
    description = "Copies files of the built-in theme, to be changed.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "copy [FILE...]")
final class ThemeCommand implements Callable<Integer> {
  private final Streams streams;

  ThemeCommand(Streams streams) {
    this.streams = streams;
  }

  /** Names what there is to copy. */
  @Override
  public Integer call() {
    Templates.ofBuiltIn().forEach(streams.out()::println);
    streams.out().println();
    streams.out().println("`legger theme copy FILE` copies one of these to be changed.");
    return Main.DONE;
  }

  /** All files, for completion in shells. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Templates.ofBuiltIn().iterator();
    }
  }

  /** {@code legger theme copy}. */
  @Command(
      name = "copy",
      description =
          "Copies files of the built-in theme into a folder of your own; all of them without FILE.",
      mixinStandardHelpOptions = true)
  static final class Copy implements Callable<Integer> {
    private final Streams streams;

    @Spec private CommandSpec command;

    @Parameters(
        paramLabel = "FILE",
        arity = "0..*",
        completionCandidates = Names.class,
        description = "for instance style.css or article.html")
    private List<String> files = new ArrayList<>();

    @Option(
        names = "--templates",
        paramLabel = "DIR",
        defaultValue = "templates",
        description = "where to (default: ${DEFAULT-VALUE})")
    private Path folder;

    Copy(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      List<String> known = Templates.ofBuiltIn();
      for (String file : files) {
        if (!known.contains(file)) {
          throw new ParameterException(
              command.commandLine(), "the theme has no " + file + Spelling.didYouMean(file, known));
        }
      }
      boolean kept = false;
      Files.createDirectories(folder);
      for (String file : files.isEmpty() ? known : files) {
        Path to = folder.resolve(file);
        if (Files.exists(to)) {
          streams.err().println("legger: " + to + " is there already and kept as it is");
          kept = true;
        } else {
          Files.write(to, Templates.builtIn(file));
          streams.out().println(to.toString());
        }
      }
      return kept ? Main.FAILED : Main.DONE;
    }
  }
}
