package org.legger.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line: which commands there are, and what becomes of what they throw. */
@Command(
    name = "legger",
    description = "Builds a static site from a folder of news texts.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "No command means build.",
      "Exit status: 0 done; 1 done, but --strict or check found problems; 2 wrong usage or settings; 3 could not be done."
    })
public final class Main {
  static final int DONE = 0;
  static final int FOUND = 1;
  static final int USAGE = 2;
  static final int FAILED = 3;
  private static final Set<Code> SETTINGS = Set.of(Code.UNKNOWN_SETTING, Code.BAD_SETTING);
  private static final Set<String> ABOUT_LEGGER = Set.of("-h", "--help", "-V", "--version");

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean table;
  private final boolean terminal;
  private final Clock clock;

  /**
   * A command line that prints where it is told to.
   *
   * @param out for results
   * @param err for problems and progress
   * @param terminal whether a person watches
   */
  public Main(PrintWriter out, PrintWriter err, boolean terminal) {
    this(out, err, terminal, terminal, Clock.systemDefaultZone());
  }

  Main(PrintWriter out, PrintWriter err, boolean table, boolean terminal, Clock clock) {
    this.out = out;
    this.err = err;
    this.table = table;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Starts Legger. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    PrintWriter err =
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    Clock clock = Clock.systemDefaultZone();
    int status = new Main(out, err, Terminal.isWatched(1), Terminal.isWatched(2), clock).run(args);
    if (status != DONE) {
      System.exit(status);
    }
  }

  /** Runs a command and gives its exit status. */
  public int run(String... args) {
    List<String> full = new ArrayList<>(List.of(args));
    if (args.length == 0 || args[0].startsWith("-") && !ABOUT_LEGGER.contains(args[0])) {
      full.add(0, "build");
    }
    Streams streams = new Streams(out, err, table, terminal, Terminal.isColoured());
    CommandLine line = commands(streams, full.get(0));
    line.setOut(out)
        .setErr(err)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(streams.outColours().on() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpLongOptionsMaxWidth(28)
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler((thrown, command, parsed) -> tell(thrown, command, streams));
    try {
      return line.execute(full.toArray(String[]::new));
    } catch (StackOverflowError | OutOfMemoryError e) {
      new Console(streams, false).failed(e);
      return FAILED;
    }
  }

  /** All commands, or only the one that is plainly asked for: to look at them all takes a while. */
  private CommandLine commands(Streams streams, String asked) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("init", () -> new InitCommand(streams, today));
    commands.put("new", () -> new NewCommand(streams, today));
    commands.put("build", () -> new BuildCommand(streams));
    commands.put("serve", () -> new ServeCommand(streams));
    commands.put("check", () -> new CheckCommand(streams, today));
    commands.put("stats", () -> new StatsCommand(streams));
    commands.put("inspect", () -> new InspectCommand(streams));
    commands.put("theme", () -> theme(streams));
    commands.put("explain", () -> new ExplainCommand(streams));
    CommandLine line = new CommandLine(this);
    if (commands.containsKey(asked)) {
      return line.addSubcommand(commands.get(asked).get());
    }
    commands.values().forEach(command -> line.addSubcommand(command.get()));
    return line.addSubcommand(new CompletionCommand(streams));
  }

  private static CommandLine theme(Streams streams) {
    return new CommandLine(new ThemeCommand(streams)).addSubcommand(new ThemeCommand.Copy(streams));
  }

  /**
   * How a command wants to be told of.
   *
   * @param json whether a program reads what it prints
   * @param stacktrace whether to show where in Legger a failure arose
   */
  record Telling(boolean json, boolean stacktrace) {}

  /** A command that says how it wants to be told of. */
  interface Told {
    /** How. */
    Telling telling();
  }

  private static int tell(Exception thrown, CommandLine command, Streams streams) {
    Telling telling =
        command.getCommand() instanceof Told told ? told.telling() : new Telling(false, false);
    Console console = new Console(streams, telling.json());
    boolean settings = false;
    if (thrown instanceof BuildStopped stopped) {
      console.stopped(stopped.problems(), telling.json());
      settings = stopped.problems().stream().map(Problem::code).allMatch(SETTINGS::contains);
    } else {
      console.failed(thrown);
    }
    if (telling.stacktrace()) {
      thrown.printStackTrace(streams.err());
    }
    return settings ? USAGE : FAILED;
  }
}
