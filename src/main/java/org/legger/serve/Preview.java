package org.legger.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.legger.build.Build;
import org.legger.build.Report;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;

/**
 * Builds again whenever something changes and has a server tell the browsers. What was wrong with
 * the texts at the start is not laid over the pages; what goes wrong later is.
 */
public final class Preview {
  private final Build build;
  private final DevServer server;
  private final Listener listener;
  private final Set<Problem> old = new HashSet<>();

  /** Is told of each build. */
  public interface Listener extends Build.Progress {
    /** A build is done. */
    void built(Report report);

    /** A build could not be done; the site is as it was. */
    void stopped(List<Problem> problems);
  }

  public Preview(Build build, DevServer server, Listener listener) {
    this.build = build;
    this.server = server;
    this.listener = listener;
  }

  /**
   * Builds, and builds again until the thread is interrupted.
   *
   * @throws IOException if the system cannot watch the folders
   */
  public void run() throws IOException {
    try (ContentWatch watch =
        new ContentWatch(List.of(build.folders().content(), build.folders().templates()))) {
      first();
      while (true) {
        again(watch.changes());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void first() {
    try {
      Report report = build.run(listener);
      old.addAll(report.problems());
      listener.built(report);
      server.changed();
    } catch (BuildStopped stopped) {
      stopped(stopped);
    }
  }

  private void again(Set<Path> changed) {
    try {
      Report report = build.run(listener);
      listener.built(report);
      old.retainAll(report.problems());
      List<Problem> fresh = report.problems().stream().filter(p -> !old.contains(p)).toList();
      if (isStyle(changed) && report.written() <= 1) {
        server.restyled();
      } else {
        server.changed();
      }
      if (!fresh.isEmpty()) {
        server.broken(fresh);
      }
    } catch (BuildStopped stopped) {
      stopped(stopped);
    }
  }

  private void stopped(BuildStopped stopped) {
    listener.stopped(stopped.problems());
    server.broken(stopped.problems());
  }

  private static boolean isStyle(Set<Path> changed) {
    return changed.stream()
        .filter(path -> !Files.isDirectory(path))
        .allMatch(path -> path.toString().endsWith(".css"));
  }
}
