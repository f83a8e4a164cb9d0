package org.legger.check;

import java.util.List;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Place;

/**
 * What one look at a page found.
 *
 * @param page its path below the site's folder
 * @param problems that it has by itself
 * @param leadsTo files of the site that it links to or shows
 * @param anchors places in other pages that it links to
 * @param external addresses of other sites that it links to
 */
public record Findings(
    String page,
    List<Problem> problems,
    List<String> leadsTo,
    List<Anchor> anchors,
    List<External> external) {

  public Findings {
    problems = List.copyOf(problems);
    leadsTo = List.copyOf(leadsTo);
    anchors = List.copyOf(anchors);
    external = List.copyOf(external);
  }

  /**
   * A link to a place in another page.
   *
   * @param target path of the page
   * @param id of the element meant
   * @param place of the link
   */
  public record Anchor(String target, String id, Place place) {}

  /**
   * A link to another site.
   *
   * @param url without its fragment
   * @param place of the link
   */
  public record External(String url, Place place) {}
}
