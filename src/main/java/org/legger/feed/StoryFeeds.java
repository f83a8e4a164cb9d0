package org.legger.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.archive.Taxonomy;
import org.legger.site.Addresses;
import org.legger.site.Page;
import org.legger.site.Page.Document;
import org.legger.site.PageSource;

/** A feed of the newest articles of each name and each theme that has a page. */
public final class StoryFeeds implements PageSource {
  private static final int NEWEST = 20;

  private final String version;

  /**
   * Feeds made by a version of Legger.
   *
   * @param version named as their generator
   */
  public StoryFeeds(String version) {
    this.version = version;
  }

  @Override
  public Stream<Page> pages(Archive archive) {
    return Stream.of(Taxonomy.Kind.NAME, Taxonomy.Kind.THEME)
        .flatMap(kind -> pages(archive, archive.taxonomy(kind)));
  }

  private Stream<Page> pages(Archive archive, Taxonomy taxonomy) {
    Map<String, Permalink> addresses = Addresses.of(taxonomy);
    return taxonomy.terms().entrySet().stream()
        .filter(term -> term.getValue().articles().size() > 1)
        .map(term -> page(archive, term.getValue(), addresses.get(term.getKey())));
  }

  private Page page(Archive archive, Taxonomy.Term term, Permalink list) {
    List<Article> newest = new ArrayList<>();
    List<Article> all = term.articles();
    for (int i = all.size() - 1; i >= 0 && newest.size() < NEWEST; i--) {
      if (all.get(i).date().period().year() > 0) {
        newest.add(all.get(i));
      }
    }
    Feeds.Feed feed =
        new Feeds.Feed(
            term.name() + " – " + archive.settings().title(),
            "",
            "feed:" + archive.settings().baseUrl().orElse(archive.settings().title()) + list,
            Addresses.feedOf(list),
            list);
    Fingerprint mark =
        Fingerprint.of(
            version,
            archive.settings(),
            archive.language(),
            feed,
            newest.stream().map(StoryFeeds::shown).toList());
    return new Document(
        Addresses.feedOf(list), mark, () -> Feeds.atom(archive, feed, newest, version));
  }

  private static List<Object> shown(Article article) {
    return List.of(
        article.permalink(),
        article.language(),
        article.shown(),
        article.subjects().authors(),
        article.subjects().topics());
  }
}
