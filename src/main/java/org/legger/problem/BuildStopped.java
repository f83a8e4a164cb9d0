package org.legger.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A site cannot be made: wrong settings, a broken template, an output folder that cannot be
 * written.
 */
public final class BuildStopped extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public BuildStopped(Problem problem) {
    this(List.of(problem), null);
  }

  public BuildStopped(List<Problem> problems, Throwable cause) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
    this.problems = List.copyOf(problems);
  }

  /** What stopped the build, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
