package org.legger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code legger completion}. */
@Command(
    name = "completion",
    description = "Prints a script by which bash and zsh complete what you type.",
    mixinStandardHelpOptions = true,
    footer = {"", "In bash: source <(legger completion)"})
final class CompletionCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command;

  @Option(names = "--to", paramLabel = "FILE", description = "write it to a file instead")
  private Path file;

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("legger", command.root().commandLine());
    if (file == null) {
      streams.out().print(script);
      streams.out().flush();
    } else {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, script, StandardCharsets.UTF_8);
    }
    return Main.DONE;
  }
}
