package org.legger.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;

/**
 * Problems as a person reads them: each on a line with its place, under it the line of the file
 * with a caret, what kind of problem it is and what to do.
 */
final class Messages {
  private static final int SHOWN_OF_A_KIND = 10;
  private static final int MARGIN = 6;

  private final PrintWriter out;
  private final Colours colours;

  Messages(PrintWriter out, Colours colours) {
    this.out = out;
    this.colours = colours;
  }

  /** Prints at most ten of a kind, then their number. */
  void print(List<Problem> problems) {
    Map<Code, Integer> counts = new EnumMap<>(Code.class);
    for (Problem problem : problems) {
      int count = counts.merge(problem.code(), 1, Integer::sum);
      if (count <= SHOWN_OF_A_KIND) {
        one(problem);
        sentences(problem.code(), count == 1);
      }
    }
    counts.forEach(
        (code, count) -> {
          if (count > SHOWN_OF_A_KIND) {
            out.printf(
                Locale.ROOT,
                "%s: %,d more of these%n",
                colours.alarm(code.id()),
                count - SHOWN_OF_A_KIND);
          }
        });
  }

  private void one(Problem problem) {
    String done = problem.done().isEmpty() ? "" : ", " + problem.done();
    out.println(
        colours.strong(Excerpt.harmless(problem.place().toString()))
            + ": "
            + colours.alarm(problem.code().id())
            + ": "
            + Excerpt.harmless(problem.found() + done));
    Excerpt.of(problem.place())
        .ifPresent(
            line -> {
              String number = String.format(Locale.ROOT, "%" + MARGIN + "d", line.number());
              out.println(colours.faint(number + " |") + " " + line.text());
              out.println(
                  colours.faint(" ".repeat(MARGIN) + " |")
                      + " "
                      + " ".repeat(line.before())
                      + colours.alarm("^"));
            });
  }

  private void sentences(Code code, boolean first) {
    String more = first ? " (legger explain " + code.id() + ")" : "";
    out.println(
        colours.faint(" ".repeat(MARGIN) + " = " + code.what() + " " + code.remedy() + more));
  }
}
