package org.legger.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Reading;
import org.legger.archive.Receipt;
import org.legger.archive.Settings;
import org.legger.feed.Feeds;
import org.legger.feed.Sitemap;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.legger.read.ContentReader;
import org.legger.read.SettingsReader;
import org.legger.read.SourceFolder;
import org.legger.render.Renderer;
import org.legger.render.Templates;
import org.legger.site.Addresses;
import org.legger.site.ArchivePages;
import org.legger.site.Manifest.Changes;
import org.legger.site.Page;
import org.legger.site.Page.Asset;
import org.legger.site.Page.Document;
import org.legger.site.References;
import org.legger.site.SitePlan;
import org.legger.store.SiteFolder;

/**
 * Builds a site.
 *
 * @param folders where everything is
 * @param baseUrl overrides the one in the settings
 * @param threads at least 1
 * @param version of Legger
 * @param clock in milliseconds, for the stages' times
 */
public record Build(
    Folders folders, Optional<String> baseUrl, int threads, String version, LongSupplier clock) {

  /**
   * Where everything is.
   *
   * @param content the texts and {@code site.yml}
   * @param templates files that win over the built-in theme
   * @param out the site
   */
  public record Folders(Path content, Path templates, Path out) {}

  /**
   * What was built.
   *
   * @param sources how many files there were; the sum of articles, copied and left out
   * @param articles how many are published
   * @param copied how many files are published as they are
   * @param leftOut how many are not published, by reason
   * @param pages how many files the site has
   * @param written how many of them are new or changed
   * @param removed how many files of the last build no page has any more
   * @param problems in order of place
   * @param millis each stage took
   */
  public record Report(
      int sources,
      int articles,
      int copied,
      Map<Reading.Reason, Integer> leftOut,
      int pages,
      int written,
      int removed,
      List<Problem> problems,
      Map<String, Long> millis) {

    /** How many files stayed as they were. */
    public int unchanged() {
      return pages - written;
    }
  }

  /** Is told how far a stage is, from any thread. */
  public interface Progress {
    /** Some units of a stage are done. */
    void at(String stage, int done, int of);
  }

  /**
   * Builds once: from the texts below the content folder to the files below the site's.
   *
   * @throws BuildStopped if settings, a template or the output folder make a site impossible; the
   *     last one is left as it was
   */
  public Report run(Progress progress) throws BuildStopped {
    Stopwatch time = new Stopwatch(clock);
    apart();
    var settings = settings();
    var content = new SourceFolder(folders.content());
    var sources = content.sources();
    var reader = new ContentReader(content, settings);
    try (Workers workers = new Workers(threads)) {
      var readings =
          workers.map(sources, tick(progress, "reading"), source -> gleaned(reader.read(source)));
      time.stop("read");
      var archive = Addresses.settle(Archive.of(readings, settings));
      var references =
          References.of(
              archive, path -> folders.content().resolve(path).toString().replace('\\', '/'));
      var templates = new Templates(folders.templates());
      var plan = SitePlan.of(pages(archive, references, templates));
      time.stop("plan");
      var renderer = new Renderer(templates, archive, article -> again(reader, article), version);
      var site = new SiteFolder(folders.out());
      var changes = site.manifest().changesTo(plan, renderer::fingerprint);
      time.stop("compare");
      print(changes, site, renderer, content, workers, progress);
      time.stop("write");
      return report(readings, archive, references, plan, changes, site, time);
    }
  }

  /** The archive that a build would lay out. */
  public Archive archive(Progress progress) throws BuildStopped {
    var settings = settings();
    var content = new SourceFolder(folders.content());
    var reader = new ContentReader(content, settings);
    try (Workers workers = new Workers(threads)) {
      var readings =
          workers.map(content.sources(), tick(progress, "reading"), s -> gleaned(reader.read(s)));
      return Addresses.settle(Archive.of(readings, settings));
    }
  }

  private Settings settings() throws BuildStopped {
    Settings settings = SettingsReader.read(folders.content());
    return baseUrl.isPresent() ? settings.at(baseUrl.get()) : settings;
  }

  /**
   * The site may lie neither in nor around what it is made from: its files would be read, or the
   * texts removed.
   */
  private void apart() throws BuildStopped {
    Path out = folders.out().toAbsolutePath().normalize();
    for (Path other : List.of(folders.content(), folders.templates())) {
      Path source = other.toAbsolutePath().normalize();
      if (out.startsWith(source) || source.startsWith(out)) {
        throw new BuildStopped(
            new Problem(
                Code.OUTPUT,
                Place.of(folders.out().toString()),
                "the site cannot lie inside " + other + " nor around it",
                "nothing was written"));
      }
    }
  }

  private Stream<Page> pages(Archive archive, References references, Templates templates) {
    return Stream.of(
            new ArchivePages(references),
            references,
            new Feeds(version),
            new Sitemap(),
            theme(templates))
        .flatMap(source -> source.pages(archive));
  }

  private static org.legger.site.PageSource theme(Templates templates) {
    return archive ->
        templates.assets().entrySet().stream()
            .map(file -> Document.of(file.getKey(), file.getValue()));
  }

  /** Bodies are seen once here and let go. */
  private static Reading gleaned(Reading reading) {
    return reading instanceof Reading.Text text
        ? new Reading.Text(text.article(), List.of(), text.receipt(), Map.of(), text.problems())
        : reading;
  }

  private static Reading.Text again(ContentReader reader, Article article) {
    if (reader.read(article.source()) instanceof Reading.Text text) {
      return text;
    }
    Receipt unknown = new Receipt("", Receipt.DateFrom.NONE, Receipt.LanguageFrom.ARCHIVE);
    return new Reading.Text(article, List.of(), unknown, Map.of(), List.of());
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
    site.publish(changes);
  }

  private static Workers.Tick tick(Progress progress, String stage) {
    return (done, of) -> progress.at(stage, done, of);
  }

  private static Report report(
      List<Reading> readings,
      Archive archive,
      References references,
      SitePlan plan,
      Changes changes,
      SiteFolder site,
      Stopwatch time) {
    List<Problem> problems = new ArrayList<>(references.problems());
    Map<Reading.Reason, Integer> leftOut = new EnumMap<>(Reading.Reason.class);
    for (Reading reading : readings) {
      problems.addAll(reading.problems());
      if (reading instanceof Reading.LeftOut left) {
        leftOut.merge(left.reason(), 1, Integer::sum);
      }
    }
    return new Report(
        readings.size(),
        archive.articles().size(),
        archive.attachments().size(),
        leftOut,
        plan.pages().size(),
        site.written(),
        changes.gone().size(),
        inOrder(problems),
        time.millis());
  }

  /**
   * By place; of the tags of other generators the first of each name, because there may be
   * thousands.
   */
  private static List<Problem> inOrder(List<Problem> problems) {
    Set<String> tags = new HashSet<>();
    return problems.stream()
        .sorted()
        .filter(p -> p.code() != Code.SHORTCODE || tags.add(p.found()))
        .toList();
  }

  /** Time since the last stop, stage by stage. */
  private static final class Stopwatch {
    private final LongSupplier clock;
    private final Map<String, Long> millis = new LinkedHashMap<>();
    private long last;

    private Stopwatch(LongSupplier clock) {
      this.clock = clock;
      this.last = clock.getAsLong();
    }

    private void stop(String stage) {
      long now = clock.getAsLong();
      millis.put(stage, now - last);
      last = now;
    }

    private Map<String, Long> millis() {
      return millis;
    }
  }
}
