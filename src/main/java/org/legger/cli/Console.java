package org.legger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.legger.archive.Reading.Reason;
import org.legger.build.Build;
import org.legger.build.Report;
import org.legger.problem.FileFault;
import org.legger.problem.Problem;

/** What a person, or a program, sees of a build. */
final class Console implements Build.Progress {
  private static final int BAR = 30;
  private static final long PATIENCE_MILLIS = 1000;
  private static final long REDRAW_MILLIS = 100;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Messages messages;
  private final boolean bar;
  private final boolean quiet;
  private final long start = System.nanoTime();
  private long drawn;
  private String stage = "";

  /**
   * A console.
   *
   * @param quiet whether to leave out everything but problems
   */
  Console(Streams streams, boolean quiet) {
    this.out = streams.out();
    this.err = streams.err();
    this.messages = new Messages(err, streams.errColours());
    this.bar = streams.terminal() && !quiet;
    this.quiet = quiet;
  }

  /** After a second: a bar on a terminal, elsewhere a line for each stage. */
  @Override
  public void at(String now, int done, int of) {
    at(now, "files", done, of);
  }

  /** The same of other things than files. */
  synchronized void at(String now, String noun, int done, int of) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    boolean waiting = millis > PATIENCE_MILLIS && !quiet;
    if (waiting && bar && (millis - drawn > REDRAW_MILLIS || done == of)) {
      drawn = millis;
      int full = of == 0 ? BAR : (int) ((long) BAR * done / of);
      err.printf(
          Locale.ROOT,
          "\r%-8s %s%s %,d of %,d ",
          now,
          "━".repeat(full),
          "─".repeat(BAR - full),
          done,
          of);
      err.flush();
    } else if (waiting && !bar && !stage.equals(now)) {
      stage = now;
      err.printf(Locale.ROOT, "%s %,d %s%n", now, of, noun);
    }
  }

  /** Says what was built and where to look, after the problems. */
  void built(Report report, Path site) {
    built(report, site, Set.of());
  }

  /** The same of a build that follows another, whose problems were told before. */
  void built(Report report, Path site, Set<Problem> before) {
    wipe();
    report.notices().forEach(notice -> err.println("legger: " + notice));
    List<Problem> fresh = report.problems().stream().filter(p -> !before.contains(p)).toList();
    messages.print(fresh);
    if (!quiet) {
      out.println(summary(report, site, problems(report.problems(), fresh, before)));
    }
  }

  private static String problems(List<Problem> all, List<Problem> fresh, Set<Problem> before) {
    if (all.isEmpty()) {
      return before.isEmpty() ? "" : "; no problem left";
    }
    String some = fresh.isEmpty() ? ", none of them new" : ", " + fresh.size() + " of them new";
    return "; " + count(all.size(), "problem") + (fresh.size() == all.size() ? "" : some);
  }

  private static String summary(Report report, Path site, String problems) {
    double seconds = report.millis().values().stream().mapToLong(Long::longValue).sum() / 1000.0;
    String files =
        String.format(
            Locale.ROOT,
            "%,d files: %,d written, %,d unchanged, %,d removed",
            report.pages(),
            report.written(),
            report.unchanged(),
            report.removed());
    String sources =
        String.format(
            Locale.ROOT,
            "%s = %s + %,d copied + %,d left out%s",
            count(report.sources(), "source"),
            count(report.articles(), "article"),
            report.copied(),
            report.leftOut().values().stream().mapToInt(Integer::intValue).sum(),
            reasons(report.leftOut()));
    return String.format(
        Locale.ROOT,
        "Built %s (%s) in %.1f s from %s%s.",
        site.resolve("index.html"),
        files,
        seconds,
        sources,
        problems);
  }

  static String count(int n, String noun) {
    return String.format(
        Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : noun.endsWith("s") ? "es" : "s");
  }

  private static String reasons(Map<Reason, Integer> leftOut) {
    return leftOut.isEmpty()
        ? ""
        : leftOut.entrySet().stream()
            .map(
                e ->
                    e.getValue()
                        + " "
                        + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  /**
   * Says how a check went.
   *
   * @param looked what was looked at, as "12 articles"
   * @param noun what each problem is
   */
  void checked(String looked, String noun, List<Problem> problems) {
    wipe();
    messages.print(problems);
    out.println("Checked " + looked + "; " + count(problems.size(), noun) + ".");
  }

  /** Says why nothing was built. */
  void stopped(List<Problem> problems, boolean json) {
    wipe();
    if (json) {
      ProblemJson.object(out, object -> ProblemJson.problems(object, problems));
    }
    messages.print(problems);
  }

  /** Says that Legger itself failed. */
  void failed(Throwable e) {
    wipe();
    Throwable cause = e.getCause() == null ? e : e.getCause();
    err.println(
        cause instanceof OutOfMemoryError
            ? "legger: could not build: "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB of memory are not enough. Give Java more, for instance with java -Xmx4g -jar"
                + " legger.jar, or LEGGER_JAVA_OPTS=-Xmx4g for the launcher."
            : "legger: could not build: "
                + (cause instanceof IOException fault ? FileFault.of(fault) : cause)
                + " (--stacktrace tells more)");
  }

  /** Takes the bar away. */
  synchronized void wipe() {
    if (bar && drawn > 0) {
      err.print("\r" + " ".repeat(BAR + 40) + "\r");
      err.flush();
      drawn = 0;
    }
  }

  /** Tells a program of a build. */
  void json(Report report) {
    ProblemJson.object(
        out,
        json -> {
          json.writeNumberField("sources", report.sources());
          json.writeNumberField("articles", report.articles());
          json.writeNumberField("copied", report.copied());
          json.writeObjectFieldStart("leftOut");
          for (var left : report.leftOut().entrySet()) {
            json.writeNumberField(left.getKey().name().toLowerCase(Locale.ROOT), left.getValue());
          }
          json.writeEndObject();
          json.writeNumberField("pages", report.pages());
          json.writeNumberField("filesWritten", report.written());
          json.writeNumberField("filesUnchanged", report.unchanged());
          json.writeNumberField("filesRemoved", report.removed());
          ProblemJson.problems(json, report.problems());
          json.writeObjectFieldStart("millis");
          for (var stage : report.millis().entrySet()) {
            json.writeNumberField(stage.getKey(), stage.getValue());
          }
          json.writeEndObject();
        });
  }
}
