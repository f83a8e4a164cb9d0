package org.legger.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.problem.BuildStopped;
import org.legger.read.ContentReader;
import org.legger.render.Renderer;
import org.legger.render.Templates;
import org.legger.site.Page.ArticlePage;
import org.legger.site.SitePlan;
import org.legger.store.BuildCache;
import org.legger.store.LastBuild.Changed;
import org.legger.store.PageFile;
import org.legger.store.SiteFolder;

/**
 * Makes the pages of a few texts again of which nothing has changed since the last build but their
 * words. No other page shows these, unless the archive has search, names or files of data; so
 * nothing else is read or laid out.
 *
 * @param folders where everything is
 * @param settings of the archive
 * @param templates the theme
 * @param version of Legger
 */
record Retouch(Folders folders, Settings settings, Templates templates, String version) {

  private boolean suits() {
    return !settings.search() && !settings.names() && !settings.data();
  }

  /** Remembers what a build laid out, where that can be of use; tells whether it does. */
  boolean remember(SitePlan plan, Renderer renderer) {
    return suits() && PageFile.keep(folders.cache(), folders.archive(), plan, renderer.told());
  }

  /** What is remembered is of no use without the readings that belong to it. */
  void forgetUnless(boolean kept) {
    if (!kept) {
      PageFile.drop(folders.cache(), folders.archive());
    }
  }

  /**
   * Makes the pages of changed texts.
   *
   * @param opening the readings of the last build
   * @param started when the sources were listed, in milliseconds since 1970
   * @return whether the readings are kept; empty if there is more to do, and nothing was written
   */
  Optional<Boolean> of(
      List<Changed> changed,
      Future<BuildCache> opening,
      ContentReader reader,
      SiteFolder site,
      long started,
      Workers workers)
      throws BuildStopped {
    Optional<PageFile> laidOut =
        suits() ? PageFile.open(folders.cache(), folders.archive()) : Optional.empty();
    if (laidOut.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Reading.Text> texts = new ConcurrentHashMap<>();
    Future<Renderer> compiling =
        workers.start(
            () ->
                Renderer.like(
                    laidOut.get().shared(),
                    templates,
                    settings,
                    article -> texts.get(article.source().path()),
                    version));
    BuildCache cache = Workers.result(opening);
    if (cache.state() != BuildCache.State.USED) {
      return Optional.empty();
    }
    List<ArticlePage> pages = new ArrayList<>();
    for (Changed source : changed) {
      Optional<Reading.Text> text = onlyOtherWords(source, cache, reader);
      Optional<ArticlePage> page =
          text.flatMap(t -> laidOut.get().page(t.article(), path -> article(path, cache)));
      if (page.isEmpty() || texts.values().stream().anyMatch(t -> mayBeLike(t, text.get()))) {
        return Optional.empty();
      }
      pages.add(page.get());
      texts.put(source.now().path(), text.get());
    }
    Renderer renderer = Workers.result(compiling);
    Map<Permalink, byte[]> files = new HashMap<>();
    Map<Permalink, Fingerprint> marks = new HashMap<>();
    for (ArticlePage page : pages) {
      files.put(page.permalink(), renderer.render(page));
      marks.put(page.permalink(), renderer.fingerprint(page));
    }
    texts.values().removeIf(text -> !BuildCache.sure(List.of(text.source()), started));
    Map<String, Reading> readings = new HashMap<>();
    texts.forEach((path, text) -> readings.put(path, Bodies.without(text)));
    Future<Boolean> keeping = workers.start(() -> cache.keep(readings));
    site.replace(files, marks);
    boolean kept = Workers.result(keeping);
    forgetUnless(kept);
    return Optional.of(kept);
  }

  /** A text as it is now, if it differs from what it was in nothing that other pages show. */
  private static Optional<Reading.Text> onlyOtherWords(
      Changed source, BuildCache cache, ContentReader reader) {
    Optional<Reading> was = cache.before(source.was().path());
    if (was.isEmpty()
        || !was.get().source().equals(source.was())
        || !(was.get() instanceof Reading.Text before)
        || !(reader.read(source.now()) instanceof Reading.Text text)) {
      return Optional.empty();
    }
    boolean same =
        before.article().withWordsOf(text.article()).equals(text.article())
            && before.problems().equals(text.problems())
            && !cache.mayHaveLike(
                source.now().path(), before.article().likeness(), text.article().likeness());
    return same ? Optional.of(text) : Optional.empty();
  }

  private static boolean mayBeLike(Reading.Text one, Reading.Text other) {
    return one.article().likeness().mayBeLike(other.article().likeness());
  }

  private static Optional<Article> article(String path, BuildCache cache) {
    return cache
        .before(path)
        .filter(Reading.Text.class::isInstance)
        .map(reading -> ((Reading.Text) reading).article());
  }
}
