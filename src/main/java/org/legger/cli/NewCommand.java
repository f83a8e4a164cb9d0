package org.legger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Permalink;
import org.legger.archive.Slug;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code legger new}. */
@Command(
    name = "new",
    description = "Makes a text with a headline and a date.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  private final Streams streams;
  private final LocalDate today;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "HEADLINE", description = "of the text, in quotation marks")
  private String headline;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "when it was published: 1953, 1953-02, 1953-02-01, 195X, 1953~ (default: today)")
  private String date;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "the texts (default: ${DEFAULT-VALUE})")
  private Path content;

  NewCommand(Streams streams, LocalDate today) {
    this.streams = streams;
    this.today = today;
  }

  @Override
  public Integer call() throws IOException {
    String title = headline.strip();
    if (title.isEmpty()) {
      throw wrong("a headline has at least one letter");
    } else if (!Files.isDirectory(content)) {
      streams.err().println("legger: there is no folder " + content + ". `legger init` makes one.");
      return Main.FAILED;
    }
    ArchiveDate known =
        date == null
            ? ArchiveDate.of(today)
            : ArchiveDate.parse(date)
                .orElseThrow(
                    () ->
                        wrong(
                            "--date takes a date such as 1953, 1953-02, 1953-02-01, 195X or 1953~,"
                                + " not \""
                                + date
                                + "\""));
    String slug = Slug.of(title, "");
    String name = (Permalink.allows(slug) ? slug : "text") + ".md";
    int year = known.period().year();
    Path folder = content.resolve(year == 0 ? "undated" : Integer.toString(year));
    Path file = folder.resolve(name);
    for (int n = 2; Files.exists(file); n++) {
      file = folder.resolve(name.replaceFirst("\\.md$", "-" + n + ".md"));
    }
    Files.createDirectories(folder);
    Files.writeString(file, text(title, known), StandardCharsets.UTF_8);
    streams.out().println(file.toString());
    return Main.DONE;
  }

  private static String text(String title, ArchiveDate date) {
    String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    return "---\ntitle: \"" + quoted + "\"\ndate: \"" + date.edtf() + "\"\n---\n\n";
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
