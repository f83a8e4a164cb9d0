package org.legger.build;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.legger.archive.Archive;
import org.legger.archive.Fingerprint;
import org.legger.archive.NameRules;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Sharing;
import org.legger.archive.Source;
import org.legger.names.Named;
import org.legger.names.Names;
import org.legger.problem.BuildStopped;
import org.legger.read.ContentReader;
import org.legger.read.NamesReader;
import org.legger.read.SettingsReader;
import org.legger.read.SourceFolder;
import org.legger.render.Renderer;
import org.legger.render.Templates;
import org.legger.search.SearchIndex;
import org.legger.site.Addresses;
import org.legger.site.Manifest.Changes;
import org.legger.site.Memory;
import org.legger.site.Page;
import org.legger.site.Page.Asset;
import org.legger.site.References;
import org.legger.site.SitePlan;
import org.legger.store.BodyFile;
import org.legger.store.BuildCache;
import org.legger.store.BuildCache.State;
import org.legger.store.BuildLock;
import org.legger.store.LastBuild;
import org.legger.store.MemoryFile;
import org.legger.store.SiteFolder;
import org.legger.store.WordFile;

/**
 * Builds a site.
 *
 * @param folders where everything is
 * @param baseUrl overrides the one in the settings
 * @param threads at least 1
 * @param version of Legger
 * @param clock in milliseconds since 1970
 */
public record Build(
    Folders folders, Optional<String> baseUrl, int threads, String version, LongSupplier clock) {

  /** Is told how far a stage is, from any thread. */
  public interface Progress {
    /** Some units of a stage are done. */
    void at(String stage, int done, int of);

    /** Whether pages are to be laid out even where nothing has changed. */
    default boolean wantsDrafts() {
      return false;
    }

    /** All pages are written; those of texts can be made again one by one. */
    default void written(Drafts drafts) {}
  }

  /**
   * Builds once: from the texts below the content folder to the files below the site's.
   *
   * @throws BuildStopped if settings, a template or the output folder make a site impossible; the
   *     last one is left as it was
   */
  public Report run(Progress progress) throws BuildStopped {
    folders.apart();
    BuildLock lock = BuildLock.take(Folders.real(folders.out()));
    try {
      return alone(progress);
    } finally {
      lock.close();
    }
  }

  private Report alone(Progress progress) throws BuildStopped {
    Stopwatch time = new Stopwatch(clock);
    long started = clock.getAsLong();
    var settings = settings();
    var content = new SourceFolder(folders.content());
    var templates = new Templates(folders.templates());
    try (Workers workers = new Workers(threads)) {
      var opening = workers.start(() -> new SiteFolder(folders.out()));
      var files = content.files();
      var last = lastBuild(settings, templates, files);
      var site = Workers.result(opening);
      var since = last.since(site.intact());
      var same = since.filter(s -> s.changed().isEmpty()).map(LastBuild.Since::outcome);
      if (same.isPresent() && !progress.wantsDrafts()) {
        time.stop("read");
        return Report.again(same.get(), time.millis());
      }
      var reader = new ContentReader(content, settings);
      var caching = workers.start(() -> cache(settings));
      var retouch = new Retouch(folders, settings, templates, version);
      if (same.isEmpty()) {
        last.forget();
        if (since.isPresent() && !progress.wantsDrafts()) {
          var kept = retouch.of(since.get().changed(), caching, reader, site, started, workers);
          if (kept.isPresent()) {
            time.stop("write");
            if (BuildCache.sure(files, started)) {
              last.keep(since.get().outcome(), site.intact().orElseThrow());
            }
            return Report.again(since.get(), site.written(), kept.get(), time.millis());
          }
        }
      }
      workers.start(site::manifest); // parsed beside the texts
      var sources = content.rows(files, settings);
      var rereader = ContentReader.ofBodies(content, settings);
      var cache = Workers.result(caching);
      try (BodyFile spilled = new BodyFile(folders.cache(), sources);
          WordFile words = new WordFile(folders.cache());
          MemoryFile memory = MemoryFile.open(folders.cache(), folders.archive(), maker(settings));
          SearchIndex search = new SearchIndex(memory, rereader::read, workers)) {
        var bodies = new Bodies(spilled);
        var sharing = new Sharing(words);
        Names names = new Names(memory, rereader::read, rules(settings));
        UnaryOperator<Reading> seen =
            r -> Archive.isPage(r.source()) ? r : seen(r, settings, search, names);
        var readings =
            workers.map(
                sources,
                tick(progress, "reading"),
                source ->
                    sharing.of(
                        cache
                            .reading(source)
                            .orElseGet(() -> bodies.glean(seen.apply(reader.read(source))))));
        time.stop("read");
        var named = names.of(Addresses.settle(Archive.of(readings, settings)));
        var archive = named.archive();
        time.stop("names");
        Set<Permalink> unsettled = ConcurrentHashMap.newKeySet();
        var compiling =
            workers.start(
                () ->
                    new Renderer(
                        templates,
                        archive,
                        article -> bodies.take(article, a -> Bodies.again(rereader, a, unsettled)),
                        version));
        var references =
            References.of(
                archive,
                path ->
                    folders.content().resolve(path).toString().replace(File.separatorChar, '/'));
        var plan =
            SitePlan.of(
                new PageSources(templates, version).pages(workers, named, references, search));
        time.stop("plan");
        var renderer = Workers.result(compiling);
        var before = cache.state() == State.USED ? site.manifest() : site.manifest().distrusted();
        var marks = workers.map(plan.pages(), tick(progress, "comparing"), renderer::fingerprint);
        var changes = before.changesTo(plan, marks);
        time.stop("compare");
        var keeping = workers.start(() -> cache.keep(readings, started));
        var remembering = workers.start(() -> retouch.remember(plan, renderer));
        print(changes, site, renderer, content, workers, progress);
        site.publish(changes.without(unsettled));
        var needed = new HashSet<>(search.needed());
        needed.addAll(names.needed());
        boolean kept = Workers.result(keeping) & memory.keep(needed);
        retouch.forgetUnless(Workers.result(remembering) && kept);
        progress.written(new Drafts(folders.content(), plan, reader::read, renderer));
        time.stop("write");
        var report =
            Report.of(
                readings,
                archive,
                references,
                named.problems(),
                plan,
                changes,
                site.written(),
                Report.notices(cache.state(), kept),
                time.millis());
        if (unsettled.isEmpty()
            && search.isSure()
            && names.isSure()
            && !report.leftOut().containsKey(Reading.Reason.UNREADABLE)
            && BuildCache.sure(files, started)) {
          site.intact().ifPresent(intact -> last.keep(report.outcome(), intact));
        }
        return report;
      }
    }
  }

  /** The names of an archive with settled addresses, without what earlier builds remember. */
  public Named named(Archive archive) throws BuildStopped {
    var settings = settings();
    var reader = ContentReader.ofBodies(new SourceFolder(folders.content()), settings);
    return new Names(Memory.NONE, reader::read, rules(settings)).of(archive);
  }

  /** The archive that a build would lay out. */
  public Archive archive(Progress progress) throws BuildStopped {
    try (WordFile words = new WordFile(folders.cache())) {
      var sharing = new Sharing(words);
      return Addresses.settle(
          Archive.of(readings(progress, r -> sharing.of(Bodies.without(r))), settings()));
    }
  }

  /**
   * What each source turns out to be, in order of path, without what earlier builds remember.
   *
   * @param kept what to keep of a reading; all of them with their bodies may not fit into memory
   */
  public <T> List<T> readings(Progress progress, Function<Reading, T> kept) throws BuildStopped {
    var settings = settings();
    var content = new SourceFolder(folders.content());
    var reader = new ContentReader(content, settings);
    try (Workers workers = new Workers(threads)) {
      return workers.map(
          content.sources(settings), tick(progress, "reading"), s -> kept.apply(reader.read(s)));
    }
  }

  /** What the archive's {@code site.yml} says, and what holds where it says nothing. */
  public Settings settings() throws BuildStopped {
    Settings settings = SettingsReader.read(folders.content());
    return baseUrl.isPresent() ? settings.at(baseUrl.get()) : settings;
  }

  private BuildCache cache(Settings settings) {
    return BuildCache.open(folders.cache(), folders.archive(), maker(settings));
  }

  private Fingerprint maker(Settings settings) {
    return Fingerprint.of(version, settings.at("").toString());
  }

  private LastBuild lastBuild(Settings settings, Templates templates, List<Source> files) {
    String out = folders.out().toString();
    Path real = Folders.real(folders.out());
    Fingerprint maker =
        Fingerprint.of(version, settings, templates.fingerprint(), out, real.toString());
    return new LastBuild(folders.cache(), folders.archive(), maker, files);
  }

  /** What the archive's {@code names.yml} says. */
  private NameRules rules(Settings settings) throws BuildStopped {
    return settings.names() ? NamesReader.read(folders.content()) : NameRules.NONE;
  }

  private static Reading seen(Reading reading, Settings settings, SearchIndex search, Names names) {
    if (settings.search()) {
      search.see(reading);
    }
    return settings.names() ? names.see(reading) : reading;
  }

  private void print(
      Changes changes,
      SiteFolder site,
      Renderer renderer,
      SourceFolder content,
      Workers workers,
      Progress progress)
      throws BuildStopped {
    site.prepare(changes);
    try {
      workers.forEach(
          changes.stale(),
          tick(progress, "writing"),
          stale -> {
            Page page = stale.page();
            site.write(
                page.permalink(),
                page instanceof Asset asset
                    ? content.bytes(asset.source())
                    : renderer.render(page));
            return null;
          });
    } catch (BuildStopped stopped) {
      site.abandon(changes);
      throw stopped;
    }
  }

  private static Workers.Tick tick(Progress progress, String stage) {
    return (done, of) -> progress.at(stage, done, of);
  }
}
