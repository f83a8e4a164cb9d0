package org.legger.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * Finds files that no page leads to. What machines ask for by themselves is none: feeds, sitemaps,
 * the files of the search, and those that hosts look for.
 */
public final class Orphans {
  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "index\\.html|404\\.html|robots\\.txt|favicon\\.ico|apple-touch-icon.*|CNAME|\\.nojekyll"
              + "|_headers|_redirects|\\.well-known/.*|\\.htaccess|sitemap.*|manifest\\.json");

  private Orphans() {}

  /**
   * The orphans of a site.
   *
   * @param all what was found on its pages
   * @param own whether Legger wrote a file
   */
  public static Stream<Problem> of(
      PublishedFiles files, List<Findings> all, Predicate<String> own) {
    Set<String> led = new HashSet<>();
    all.forEach(findings -> led.addAll(findings.leadsTo()));
    return files.sizes().keySet().stream()
        .filter(path -> !led.contains(path) && !ASKED_FOR.matcher(path).matches())
        .filter(path -> !own.test(path) || isForReaders(path))
        .map(
            path ->
                new Problem(
                    Code.ORPHAN,
                    Place.of(files.display(path)),
                    own.test(path)
                        ? "no page leads here"
                        : "Legger did not write this file, and no page leads here",
                    ""));
  }

  /** What Legger writes for machines needs no page that leads there. */
  private static boolean isForReaders(String path) {
    return path.endsWith(".html") || path.startsWith("files/");
  }
}
