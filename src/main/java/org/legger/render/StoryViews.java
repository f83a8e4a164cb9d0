package org.legger.render;

import java.util.List;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Permalink;
import org.legger.site.Page.Listing;
import org.legger.site.Page.Target;

/**
 * What the pages of names and themes tell besides their articles.
 *
 * @param texts the words of the interface
 * @param at the page
 */
record StoryViews(Texts texts, Permalink at) {

  /** Of a list that is a story; null for others. */
  PageView.Story of(Listing listing) {
    return listing
        .story()
        .map(
            story ->
                new PageView.Story(
                    span(listing),
                    story.feed().relativeTo(at),
                    story.together().stream().map(this::term).toList()))
        .orElse(null);
  }

  private String span(Listing listing) {
    List<Integer> years = listing.parts().keySet().stream().map(Period::year).sorted().toList();
    if (years.isEmpty()) {
      return "";
    }
    String first = texts.year(years.get(0));
    String last = texts.year(years.get(years.size() - 1));
    return first.equals(last) ? first : first + "–" + last;
  }

  private PageView.Term term(Target target) {
    return new PageView.Term(
        target.name(),
        target.permalink().relativeTo(at),
        texts.number(target.count()),
        Views.letter(target.name()),
        false);
  }
}
