package org.legger.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legger.archive.Archive;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.build.Build;
import org.legger.build.Folders;
import org.legger.build.Report;
import org.legger.check.Coverage;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.read.ContentReader;
import org.legger.read.SettingsReader;
import org.legger.read.SourceFolder;
import org.legger.store.SiteFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: one method for each command. */
@Command(
    name = "legger",
    description = "Builds a static site from a folder of news texts.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "No command means build.",
      "Exit status: 0 built; 1 built, but --strict found problems; 2 wrong usage or settings; 3 could not build."
    })
public final class Main {
  private static final int BUILT = 0;
  private static final int STRICT = 1;
  private static final int USAGE = 2;
  private static final int FAILED = 3;
  private static final Set<Code> SETTINGS = Set.of(Code.UNKNOWN_SETTING, Code.BAD_SETTING);
  private static final Set<String> ABOUT_LEGGER = Set.of("-h", "--help", "-V", "--version");

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;

  @Spec private CommandSpec spec;

  /**
   * A command line that prints where it is told to.
   *
   * @param out for results
   * @param err for problems and progress
   * @param terminal whether a person watches
   */
  public Main(PrintWriter out, PrintWriter err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** Starts Legger. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    PrintWriter err =
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    int status = new Main(out, err, Console.isTerminal()).run(args);
    if (status != BUILT) {
      System.exit(status);
    }
  }

  /** Runs a command and gives its exit status. */
  public int run(String... args) {
    boolean bare = args.length == 0 || args[0].startsWith("-") && !ABOUT_LEGGER.contains(args[0]);
    List<String> full = new java.util.ArrayList<>(List.of(args));
    if (bare) {
      full.add(0, "build");
    }
    return new CommandLine(this)
        .setOut(out)
        .setErr(err)
        .setUsageHelpLongOptionsMaxWidth(28)
        .execute(full.toArray(String[]::new));
  }

  @Command(
      name = "build",
      description = "Builds the site from the texts in the content folder.",
      mixinStandardHelpOptions = true)
  int build(
      @Option(
              names = "--content",
              paramLabel = "DIR",
              defaultValue = "content",
              description = "the texts and site.yml (default: ${DEFAULT-VALUE})")
          Path content,
      @Option(
              names = "--templates",
              paramLabel = "DIR",
              description =
                  "files that win over the built-in theme, file by file (default: templates)")
          Path templates,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              defaultValue = "site",
              description = "the site (default: ${DEFAULT-VALUE})")
          Path site,
      @Option(
              names = "--cache",
              paramLabel = "DIR",
              defaultValue = ".legger",
              description =
                  "what builds remember; may be deleted at any time (default: ${DEFAULT-VALUE})")
          Path cache,
      @Option(
              names = "--base-url",
              paramLabel = "URL",
              description = "where the site will be published; overrides baseUrl in site.yml")
          String baseUrl,
      @Option(
              names = "--threads",
              paramLabel = "N",
              description = "how many threads to use (default: all cores)")
          Integer threads,
      @Option(names = "--strict", description = "exit with 1 if there were problems")
          boolean strict,
      @Option(names = "--quiet", description = "print problems only") boolean quiet,
      @Option(names = "--json", description = "print one summary object on standard output")
          boolean json,
      @Option(names = "--stacktrace", description = "show where in Legger a failure arose")
          boolean stacktrace) {
    Console console = new Console(out, err, terminal && !quiet && !json, quiet || json);
    int cores = Runtime.getRuntime().availableProcessors();
    Build build =
        new Build(
            new Folders(content, theme(templates), site, cache),
            baseUrl(baseUrl),
            threads == null ? cores : positive(threads),
            Version.number(),
            System::currentTimeMillis);
    try {
      Report report = build.run(console);
      console.built(report, site, json);
      return strict && !report.problems().isEmpty() ? STRICT : BUILT;
    } catch (BuildStopped stopped) {
      return stopped(console, stopped, json, stacktrace);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return broken(console, e, stacktrace);
    }
  }

  @Command(name = "check", description = "Checks a finished site.", mixinStandardHelpOptions = true)
  int check(
      @Option(
              names = "--content",
              paramLabel = "DIR",
              defaultValue = "content",
              description = "the texts that it was made from (default: ${DEFAULT-VALUE})")
          Path content,
      @Option(
              names = "--site",
              paramLabel = "DIR",
              defaultValue = "site",
              description = "the site (default: ${DEFAULT-VALUE})")
          Path site,
      @Option(
              names = "--coverage",
              required = true,
              description = "whether every word of every text stands on its page")
          boolean coverage) {
    Console console = new Console(out, err, terminal, false);
    Build build =
        new Build(
            new Folders(content, Path.of("templates"), site, Path.of(".legger")),
            Optional.empty(),
            Runtime.getRuntime().availableProcessors(),
            Version.number(),
            () -> 0);
    try {
      SourceFolder sources = new SourceFolder(content);
      ContentReader reader = new ContentReader(sources, Settings.DEFAULT);
      Archive archive = build.archive(console);
      List<Problem> problems =
          new Coverage(reader::text, sources::display)
              .check(new SiteFolder(site), archive)
              .toList();
      console.checked(archive.articles().size(), problems);
      return problems.isEmpty() ? BUILT : STRICT;
    } catch (BuildStopped stopped) {
      return stopped(console, stopped, false, false);
    }
  }

  @Command(
      name = "inspect",
      description = "Shows how texts are read.",
      mixinStandardHelpOptions = true)
  int inspect(
      @Parameters(paramLabel = "FILE", arity = "1..*", description = "texts to read")
          List<Path> files,
      @Option(names = "--json", description = "print one JSON object a line") boolean json) {
    Inspection inspection = new Inspection(out);
    boolean missing = false;
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        err.println(file + ": there is no such file");
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
    return missing ? FAILED : BUILT;
  }

  private int stopped(Console console, BuildStopped stopped, boolean json, boolean stacktrace) {
    console.stopped(stopped.problems(), json);
    if (stacktrace) {
      stopped.printStackTrace(err);
    }
    boolean settings = stopped.problems().stream().map(Problem::code).allMatch(SETTINGS::contains);
    return settings ? USAGE : FAILED;
  }

  private int broken(Console console, Throwable e, boolean stacktrace) {
    console.failed(e);
    if (stacktrace) {
      e.printStackTrace(err);
    }
    return FAILED;
  }

  private Optional<String> baseUrl(String url) {
    if (url == null) {
      return Optional.empty();
    }
    return Optional.of(
        SettingsReader.url(url)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.subcommands().get("build"),
                        "--base-url takes an address that starts with http:// or https://, not \""
                            + url
                            + "\"")));
  }

  /** The default folder need not exist, but one that is named must. */
  private Path theme(Path templates) {
    if (templates != null && !Files.isDirectory(templates)) {
      throw new ParameterException(
          spec.subcommands().get("build"), "--templates: there is no folder " + templates);
    }
    return templates == null ? Path.of("templates") : templates;
  }

  private int positive(int threads) {
    if (threads < 1 || threads > 1024) {
      throw new ParameterException(
          spec.subcommands().get("build"),
          "--threads takes a number from 1 to 1024, not " + threads);
    }
    return threads;
  }
}
