package org.legger.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.legger.feed.DataFiles;
import org.legger.feed.Feeds;
import org.legger.feed.OnThisDay;
import org.legger.feed.Sitemap;
import org.legger.feed.StoryFeeds;
import org.legger.names.Named;
import org.legger.problem.BuildStopped;
import org.legger.render.Templates;
import org.legger.search.SearchIndex;
import org.legger.site.ArchivePages;
import org.legger.site.DaysOfYear;
import org.legger.site.Downloads;
import org.legger.site.LanguagePages;
import org.legger.site.Page;
import org.legger.site.Page.Document;
import org.legger.site.PageSource;
import org.legger.site.References;
import org.legger.site.Stories;
import org.legger.site.StoryPages;

/**
 * All that yields pages of a site.
 *
 * @param templates the theme
 * @param version of Legger
 */
record PageSources(Templates templates, String version) {

  /**
   * All pages of an archive; sources know nothing of each other, so each can work beside others.
   * Search shares out its work itself, and so stays on this thread.
   */
  Stream<Page> pages(Workers workers, Named named, References references, SearchIndex search)
      throws BuildStopped {
    var sources =
        Stream.concat(
            shown(references, named.stories()),
            Stream.of(
                new StoryFeeds(version),
                new Downloads(),
                references,
                new Feeds(version),
                new Sitemap(),
                new DataFiles(version),
                new OnThisDay(),
                theme()));
    var archive = named.archive();
    var started =
        sources.map(source -> workers.start(() -> source.pages(archive).toList())).toList();
    List<Page> pages = new ArrayList<>(search.pages(archive).toList());
    for (Future<List<Page>> others : started) {
      pages.addAll(Workers.result(others));
    }
    return pages.stream();
  }

  /** The pages that templates make. */
  static Stream<PageSource> shown(References references, Stories stories) {
    StoryPages story = new StoryPages(stories);
    return Stream.of(
        new ArchivePages(references, story), story, new DaysOfYear(), new LanguagePages());
  }

  private PageSource theme() {
    return archive ->
        templates.assets().entrySet().stream()
            .filter(file -> archive.settings().search() || !file.getKey().equals("search.js"))
            .filter(file -> DaysOfYear.existIn(archive) || !file.getKey().equals("today.js"))
            .map(file -> Document.of(file.getKey(), file.getValue()));
  }
}
