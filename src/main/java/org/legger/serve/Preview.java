package org.legger.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.legger.build.Build;
import org.legger.build.Drafts;
import org.legger.build.Report;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;

/**
 * Builds again whenever something changes and has a server tell the browsers; of a text that was
 * written again its page is shown before that. What was wrong with the texts at the start is not
 * laid over the pages; what goes wrong later is.
 */
public final class Preview {
  private final Build build;
  private final DevServer server;
  private final Listener listener;
  private final Set<Problem> old = new HashSet<>();
  private final Set<Path> untold = new HashSet<>();
  private final BlockingQueue<Save> saves = new LinkedBlockingQueue<>();
  private boolean begun;
  private volatile Optional<Drafts> drafts = Optional.empty();

  /** What was saved, or why that cannot be known any more. */
  private interface Save {
    Set<Path> paths() throws IOException;
  }

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
      boolean shown = first();
      Thread watching = new Thread(() -> watch(watch), "watch");
      watching.setDaemon(true);
      watching.start();
      if (shown && drafts.isEmpty()) {
        plan();
      }
      while (true) {
        again(saves.take().paths());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows drafts at once, also while a build runs. */
  private void watch(ContentWatch watch) {
    try {
      while (true) {
        Set<Path> changed = watch.changes();
        saves.add(() -> changed);
        if (changed.size() == 1) {
          Path file = changed.iterator().next();
          drafts.flatMap(known -> known.of(file)).ifPresent(server::drafted);
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      saves.add(
          () -> {
            throw failed;
          });
    } catch (RuntimeException failed) {
      saves.add(
          () -> {
            throw failed;
          });
    }
  }

  private boolean first() {
    try {
      Report report = build();
      old.addAll(report.problems());
      listener.built(report);
      server.changed();
      return true;
    } catch (BuildStopped stopped) {
      stopped(stopped);
      return false;
    } finally {
      begun = true;
    }
  }

  /** Where nothing had changed the first build laid out no pages: now that the site is shown. */
  private void plan() {
    try {
      build();
    } catch (BuildStopped stopped) {
      stopped(stopped);
    }
  }

  private Report build() throws BuildStopped {
    return build.run(
        new Build.Progress() {
          @Override
          public void at(String stage, int done, int of) {
            listener.at(stage, done, of);
          }

          @Override
          public boolean wantsDrafts() {
            return begun && drafts.isEmpty();
          }

          @Override
          public void written(Drafts made) {
            drafts = Optional.of(made);
            listener.written(made);
          }
        });
  }

  /** After the last save browsers are told; a draft that came meanwhile stays until then. */
  private void again(Set<Path> changed) {
    untold.addAll(changed);
    Optional<Drafts> before = drafts;
    try {
      Report report = build();
      changed.forEach(file -> moved(file, before, drafts));
      listener.built(report);
      old.retainAll(report.problems());
      List<Problem> fresh = report.problems().stream().filter(p -> !old.contains(p)).toList();
      if (!saves.isEmpty()) {
        return;
      }
      if (isStyle(untold) && report.written() <= 1) {
        server.restyled();
      } else {
        server.changed();
      }
      untold.clear();
      if (!fresh.isEmpty()) {
        server.broken(fresh);
      }
    } catch (BuildStopped stopped) {
      stopped(stopped);
    }
  }

  /** A text with a new headline or date has a new address, where who looks at it is to follow. */
  private void moved(Path file, Optional<Drafts> before, Optional<Drafts> after) {
    Optional<String> from = before.flatMap(drafts -> drafts.address(file));
    Optional<String> to = after.flatMap(drafts -> drafts.address(file));
    if (from.isPresent() && to.isPresent()) {
      server.moved(from.get(), to.get());
    }
  }

  private void stopped(BuildStopped stopped) {
    drafts = Optional.empty();
    listener.stopped(stopped.problems());
    server.broken(stopped.problems());
  }

  private static boolean isStyle(Set<Path> changed) {
    return changed.stream()
        .filter(path -> !Files.isDirectory(path))
        .allMatch(path -> path.toString().endsWith(".css"));
  }
}
