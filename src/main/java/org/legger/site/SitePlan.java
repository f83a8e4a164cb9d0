package org.legger.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
  private final List<Permalink> addresses;
  private final List<Page> pages;

  private SitePlan(List<Permalink> addresses, List<Page> pages) {
    this.addresses = addresses;
    this.pages = pages;
  }

  /** A page at its address, which a page may have to make up each time it is asked. */
  private record Placed(Permalink at, Page page) implements Comparable<Placed> {
    @Override
    public int compareTo(Placed other) {
      return at.compareTo(other.at);
    }
  }

  /**
   * Gathers pages.
   *
   * @throws BuildStopped if two want one address; it names both
   */
  public static SitePlan of(Stream<Page> pages) throws BuildStopped {
    List<Placed> all = new ArrayList<>();
    pages.forEach(page -> all.add(new Placed(page.permalink(), page)));
    all.sort(null); // stable: of two with one address the first stays first
    List<Problem> problems = new ArrayList<>();
    Placed last = null;
    for (Placed one : all) {
      if (last != null && last.at.equals(one.at)) {
        problems.add(
            new Problem(
                Code.NAME_TAKEN,
                Place.of(one.at.path()),
                "both " + name(last.page) + " and " + name(one.page) + " would be written here",
                ""));
      } else {
        last = one;
      }
    }
    if (!problems.isEmpty()) {
      throw new BuildStopped(problems, null);
    }
    return new SitePlan(
        all.stream().map(Placed::at).toList(), all.stream().map(Placed::page).toList());
  }

  private static String name(Page page) {
    if (page instanceof ArticlePage article) {
      return article.article().source().path();
    }
    return page instanceof Asset asset ? asset.source().path() : "a page of the site itself";
  }

  /** All pages in order of address. */
  public List<Page> pages() {
    return pages;
  }

  /** Their addresses, in the same order. */
  List<Permalink> addresses() {
    return addresses;
  }

  /** Whether a page is planned at an address. */
  public boolean has(Permalink permalink) {
    return Collections.binarySearch(addresses, permalink) >= 0;
  }
}
