package org.legger.build;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legger.archive.Archive;
import org.legger.archive.Reading;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.site.Manifest.Changes;
import org.legger.site.References;
import org.legger.site.SitePlan;
import org.legger.store.BuildCache.State;
import org.legger.store.LastBuild;

/**
 * What was built.
 *
 * @param sources how many files there were; the sum of articles, copied and left out
 * @param articles how many texts have a page of their own
 * @param copied how many files are published as they are
 * @param leftOut how many are not published, by reason
 * @param pages how many files the site has
 * @param written how many of them are new or changed
 * @param removed how many files of the last build no page has any more
 * @param problems in order of place
 * @param notices what a person should know that is no problem of the texts, as whole clauses
 * @param millis each stage took
 */
public record Report(
    int sources,
    int articles,
    int copied,
    Map<Reading.Reason, Integer> leftOut,
    int pages,
    int written,
    int removed,
    List<Problem> problems,
    List<String> notices,
    Map<String, Long> millis) {

  /** How many files stayed as they were. */
  public int unchanged() {
    return pages - written;
  }

  /** The report of a build of what had been built already. */
  static Report again(LastBuild.Outcome last, Map<String, Long> millis) {
    return again(last, 0, List.of(), millis);
  }

  /** The report of a build that gives what the last one gave but for the bytes of some files. */
  static Report again(LastBuild.Since last, int written, boolean kept, Map<String, Long> millis) {
    return again(last.outcome(), written, notices(State.USED, kept), millis);
  }

  private static Report again(
      LastBuild.Outcome last, int written, List<String> notices, Map<String, Long> millis) {
    return new Report(
        last.sources(),
        last.articles(),
        last.copied(),
        last.leftOut(),
        last.pages(),
        written,
        0,
        last.problems(),
        notices,
        millis);
  }

  /** What a build of the same is told. */
  LastBuild.Outcome outcome() {
    return new LastBuild.Outcome(sources, articles, copied, leftOut, pages, problems);
  }

  /** Counts. */
  static Report of(
      List<Reading> readings,
      Archive archive,
      References references,
      List<Problem> ofNames,
      SitePlan plan,
      Changes changes,
      int written,
      List<String> notices,
      Map<String, Long> millis) {
    List<Problem> problems = new ArrayList<>(references.problems());
    problems.addAll(ofNames);
    Map<Reading.Reason, Integer> leftOut = new EnumMap<>(Reading.Reason.class);
    for (Reading reading : readings) {
      problems.addAll(reading.problems());
      if (reading instanceof Reading.LeftOut left) {
        leftOut.merge(left.reason(), 1, Integer::sum);
      }
    }
    return new Report(
        readings.size(),
        archive.articles().size() + archive.pages().size(),
        archive.attachments().size(),
        leftOut,
        plan.pages().size(),
        written,
        changes.gone().size(),
        inOrder(problems),
        notices,
        millis);
  }

  /** What became of the cache, where a person should know. */
  static List<String> notices(State cache, boolean kept) {
    List<String> notices = new ArrayList<>();
    if (cache == State.DAMAGED) {
      notices.add("the build cache was damaged, so everything was read again");
    } else if (cache == State.OLD) {
      notices.add(
          "the build cache was made with another version or other settings, so everything was read"
              + " again");
    }
    if (!kept) {
      notices.add(
          "the build cache cannot be written, so the next build will read everything again; --cache"
              + " wants a folder that may be written to");
    }
    return notices;
  }

  /**
   * By place; of the tags of other generators the first of each name, because there may be
   * thousands.
   */
  private static List<Problem> inOrder(List<Problem> problems) {
    Set<String> tags = new HashSet<>();
    return problems.stream()
        .sorted()
        .filter(p -> p.code() != Code.SHORTCODE || tags.add(p.found()))
        .toList();
  }
}
