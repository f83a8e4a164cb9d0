package org.legger.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.legger.problem.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was likely meant, and where to read on. */
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String message =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched(command.getCommandSpec(), unmatched.getUnmatched().get(0))
            : wrong
                .getMessage()
                .replaceFirst("^Error: ", "")
                .replaceFirst(" is not an int$", " is not a whole number");
    command.getErr().println("legger: " + Excerpt.harmless(message));
    command
        .getErr()
        .println(
            "Try `" + command.getCommandSpec().qualifiedName() + " --help` for what there is.");
    return Main.USAGE;
  }

  private static String unmatched(CommandSpec command, String written) {
    if (written.startsWith("-")) {
      String name = written.replaceFirst("=.*", "");
      return "there is no option " + name + meant(name, options(command), command);
    } else if (!command.subcommands().isEmpty()) {
      List<String> commands = List.copyOf(command.subcommands().keySet());
      return "there is no command \"" + written + "\"" + meant(written, commands, command);
    }
    return "\"" + written + "\" is one word too many for " + command.qualifiedName();
  }

  private static List<String> options(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> List.of(option.names()).stream())
        .collect(Collectors.toList());
  }

  private static String meant(String written, Collection<String> words, CommandSpec command) {
    return Spelling.nearest(written, words).map(w -> "; did you mean " + w + "?").orElse("");
  }
}
