package org.legger.cli;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.legger.build.Build;
import org.legger.build.Report;
import org.legger.problem.Problem;
import org.legger.serve.DevServer;
import org.legger.serve.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code legger serve}. */
@Command(
    name = "serve",
    description = "Builds the site, shows it on this machine, and builds it again at every change.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65535;

  private final Streams streams;

  @Spec private CommandSpec command;

  @Mixin private Places places;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "where to serve; 0 takes any that is free (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(names = "--open", description = "open the home page in the browser")
  private boolean open;

  ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          command.commandLine(), "--port takes a number from 0 to 65535, not " + port);
    }
    Build build = places.build();
    try (DevServer server = new DevServer(places.folders().out(), port)) {
      new Preview(build, server, new Told(server)).run();
    } catch (java.net.BindException taken) {
      streams
          .err()
          .println("legger: port " + port + " is taken. Choose another with --port N, or 0.");
      return Main.FAILED;
    }
    return Main.DONE;
  }

  /** Tells of each build what is new, and after the first where to look. */
  private final class Told implements Preview.Listener {
    private final DevServer server;
    private final Console console = new Console(streams, false);
    private final Set<Problem> told = new HashSet<>();
    private boolean first = true;

    private Told(DevServer server) {
      this.server = server;
    }

    @Override
    public void at(String stage, int done, int of) {
      if (first) {
        console.at(stage, done, of);
      }
    }

    @Override
    public void built(Report report) {
      console.built(report, places.folders().out(), told);
      told.clear();
      told.addAll(report.problems());
      welcome();
    }

    @Override
    public void stopped(List<Problem> problems) {
      console.stopped(problems, false);
      told.addAll(problems);
      welcome();
    }

    private void welcome() {
      if (first) {
        first = false;
        streams
            .out()
            .printf(Locale.ROOT, "Serving at %s until you press Ctrl+C.%n", server.address());
        if (open) {
          openBrowser(server.address());
        }
      }
    }
  }

  private void openBrowser(URI address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> program =
        system.contains("mac")
            ? List.of("open", address.toString())
            : system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of("xdg-open", address.toString());
    try {
      new ProcessBuilder(program)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException none) {
      streams.err().println("legger: no browser could be opened; go to " + address);
    }
  }
}
