package org.legger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.legger.problem.Problem.Code;
import org.legger.problem.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code legger explain}. */
@Command(
    name = "explain",
    description = "Tells more about a kind of problem; without a code, names all of them.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "CODE",
      arity = "0..1",
      completionCandidates = Codes.class,
      description = "as messages name it, for instance bad-date")
  private String code;

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  /** All codes, for completion in shells. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ids().iterator();
    }
  }

  private static List<String> ids() {
    return Arrays.stream(Code.values()).map(Code::id).toList();
  }

  @Override
  public Integer call() {
    if (code == null) {
      for (Code each : Code.values()) {
        streams.out().printf(java.util.Locale.ROOT, "%-16s %s%n", each.id(), each.what());
      }
      return Main.DONE;
    }
    Code wanted =
        Code.of(code)
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "there is no code \"" + code + "\"" + Spelling.didYouMean(code, ids())));
    streams.out().println(streams.outColours().strong(wanted.id()));
    streams.out().println(wanted.what());
    streams.out().println(wanted.remedy());
    more(wanted)
        .ifPresent(
            text -> {
              streams.out().println();
              streams.out().println(text);
            });
    return Main.DONE;
  }

  /** The code's section of the manual. */
  static Optional<String> more(Code code) {
    try (InputStream in = ExplainCommand.class.getResourceAsStream("problems.md")) {
      String manual = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String heading = "\n## " + code.id() + "\n";
      int start = manual.indexOf(heading);
      if (start < 0) {
        return Optional.empty();
      }
      int from = start + heading.length();
      int end = manual.indexOf("\n## ", from);
      return Optional.of(manual.substring(from, end < 0 ? manual.length() : end).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
