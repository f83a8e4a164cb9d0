package org.legger.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.legger.archive.Permalink;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.Asset;

/** Every file of the site, each with an address of its own. */
public final class SitePlan {
  private final SortedMap<Permalink, Page> pages;

  private SitePlan(SortedMap<Permalink, Page> pages) {
    this.pages = pages;
  }

  /**
   * Gathers pages.
   *
   * @throws BuildStopped if two want one address; it names both
   */
  public static SitePlan of(Stream<Page> pages) throws BuildStopped {
    SortedMap<Permalink, Page> plan = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    pages.forEach(
        page -> {
          Page other = plan.putIfAbsent(page.permalink(), page);
          if (other != null) {
            problems.add(
                new Problem(
                    Code.NAME_TAKEN,
                    Place.of(page.permalink().path()),
                    "both " + name(other) + " and " + name(page) + " would be written here",
                    ""));
          }
        });
    if (!problems.isEmpty()) {
      throw new BuildStopped(problems, null);
    }
    return new SitePlan(plan);
  }

  private static String name(Page page) {
    if (page instanceof ArticlePage article) {
      return article.article().source().path();
    }
    return page instanceof Asset asset ? asset.source().path() : "a page of the site itself";
  }

  /** All pages by address. */
  public Collection<Page> pages() {
    return pages.values();
  }

  /** Whether a page is planned at an address. */
  public boolean has(Permalink permalink) {
    return pages.containsKey(permalink);
  }
}
