package org.legger.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Permalink, Page> pages;

  private SitePlan(Map<Permalink, Page> pages) {
    this.pages = pages;
  }

  /**
   * Gathers pages.
   *
   * @throws BuildStopped if two want one address; it names both
   */
  public static SitePlan of(Stream<Page> pages) throws BuildStopped {
    Map<Permalink, Page> found = new HashMap<>();
    List<Permalink> addresses = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    pages.forEach(
        page -> {
          Permalink address = page.permalink();
          Page other = found.putIfAbsent(address, page);
          if (other == null) {
            addresses.add(address);
          } else {
            problems.add(
                new Problem(
                    Code.NAME_TAKEN,
                    Place.of(address.path()),
                    "both " + name(other) + " and " + name(page) + " would be written here",
                    ""));
          }
        });
    if (!problems.isEmpty()) {
      throw new BuildStopped(problems, null);
    }
    addresses.sort(null);
    Map<Permalink, Page> plan = new LinkedHashMap<>(addresses.size() * 2);
    addresses.forEach(address -> plan.put(address, found.get(address)));
    return new SitePlan(plan);
  }

  private static String name(Page page) {
    if (page instanceof ArticlePage article) {
      return article.article().source().path();
    }
    return page instanceof Asset asset ? asset.source().path() : "a page of the site itself";
  }

  /** All pages in order of address. */
  public Collection<Page> pages() {
    return pages.values();
  }

  /** The same with their addresses. */
  Map<Permalink, Page> byAddress() {
    return pages;
  }

  /** Whether a page is planned at an address. */
  public boolean has(Permalink permalink) {
    return pages.containsKey(permalink);
  }
}
