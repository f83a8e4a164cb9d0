package org.legger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.legger.archive.Archive;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.bench.MadeUpArchive.Form;
import org.legger.problem.BuildStopped;
import org.legger.read.ContentReader;
import org.legger.read.SourceFolder;
import org.legger.render.Renderer;
import org.legger.render.Templates;
import org.legger.site.Addresses;
import org.legger.site.ArchivePages;
import org.legger.site.Page;
import org.legger.site.References;
import org.legger.store.SiteFolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What one page of an article takes once its text is read: its mark, its HTML, its file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PageBenchmark {
  private final List<Page> pages = new ArrayList<>();
  private Samples samples;
  private Renderer renderer;
  private Path root;
  private SiteFolder site;
  private byte[] bytes;
  private int next;

  /** Reads an archive of 500 articles and lays it out. */
  @Setup(Level.Trial)
  public void make() throws IOException, BuildStopped {
    samples = Samples.of(500, Form.MARKDOWN);
    var reader = new ContentReader(new SourceFolder(samples.root()), Settings.DEFAULT);
    List<Reading> readings = samples.sources().stream().map(reader::read).toList();
    Archive archive = Addresses.settle(Archive.of(readings, Settings.DEFAULT));
    Map<Source, Reading.Text> texts = new HashMap<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Text text) {
        texts.put(text.source(), text);
      }
    }
    renderer =
        new Renderer(
            new Templates(samples.root().resolve("no-theme")),
            archive,
            article -> texts.get(article.source()),
            "bench");
    new ArchivePages(References.of(archive, path -> path))
        .pages(archive)
        .filter(Page.ArticlePage.class::isInstance)
        .forEach(pages::add);
    root = Files.createTempDirectory("legger-bench");
    site = new SiteFolder(root.resolve("site"));
    bytes = render();
    site.write(new Permalink("same.html"), bytes);
  }

  /** Takes the files away. */
  @TearDown(Level.Trial)
  public void clean() throws IOException {
    samples.delete();
    FileUtils.deleteDirectory(root.toFile());
  }

  private Page page() {
    return pages.get(next++ % pages.size());
  }

  /** Tells whether a page is to be made. */
  @Benchmark
  public Fingerprint mark() {
    return renderer.fingerprint(page());
  }

  /** Makes a page. */
  @Benchmark
  public byte[] render() throws BuildStopped {
    return renderer.render(page());
  }

  /** Writes a page to a place where there is none. */
  @Benchmark
  public void write() throws BuildStopped {
    int number = next++;
    site.write(new Permalink(number / 500 + "/" + number + ".html"), bytes);
  }

  /** Leaves a page alone that is there with the same bytes. */
  @Benchmark
  public void leave() throws BuildStopped {
    site.write(new Permalink("same.html"), bytes);
  }
}
