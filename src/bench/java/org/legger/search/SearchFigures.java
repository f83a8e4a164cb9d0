package org.legger.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.legger.bench.MadeUpArchive;
import org.legger.bench.MadeUpArchive.Form;
import org.legger.bench.Run;
import org.legger.browser.Browser;

/**
 * What search costs made-up archives: seconds and memory that it adds to a build, in turn with
 * builds without it; files and bytes of the index; bytes that a browser loads for a first query of
 * two words; milliseconds from a key press to the hits.
 */
public final class SearchFigures {
  /** Of two words in most texts, in a third of them, in a tenth, and in one in a hundred. */
  private static final List<String> QUERIES =
      List.of("de mensen", "nieuwe jaar", "stad land", "weer geworden");

  private static final int PRESSES = 20;

  private final Path launcher;
  private final Path root;
  private final int articles;
  private int folders;

  private SearchFigures(Path launcher, Path root, int articles) {
    this.launcher = launcher;
    this.root = root;
    this.articles = articles;
  }

  /**
   * Measures.
   *
   * @param args the folder that Legger's launcher stands in, how many articles, separated by
   *     commas, and how often to build
   */
  public static void main(String[] args) throws Exception {
    Path launcher = Path.of(args[0], "bin", "legger").toAbsolutePath();
    for (String size : args[1].split(",")) {
      Path root = Files.createTempDirectory("legger-search");
      new SearchFigures(launcher, root, Integer.parseInt(size)).measure(Integer.parseInt(args[2]));
    }
  }

  private void measure(int runs) throws Exception {
    new MadeUpArchive().write(articles, root.resolve("content"), Form.MARKDOWN);
    List<Run> without = new ArrayList<>();
    List<Run> with = new ArrayList<>();
    Path out = root;
    build(false, fresh());
    for (int run = 0; run < runs; run++) {
      without.add(build(false, fresh()));
      out = fresh();
      with.add(build(true, out));
    }
    System.out.printf(
        Locale.ROOT,
        "%,d articles: %.1f s with search, %.1f s without; %.0f MB with, %.0f MB without%n",
        articles,
        median(with, Run::seconds),
        median(without, Run::seconds),
        median(with, Run::megabytes),
        median(without, Run::megabytes));
    index(out.resolve("search"));
    for (String query : QUERIES) {
      query(out, query);
    }
    browse(out);
  }

  /** Empty folders, because files are created much more slowly where others were just removed. */
  private Path fresh() throws IOException {
    return Files.createDirectories(root.resolve(Integer.toString(folders++)));
  }

  private Run build(boolean search, Path out) throws IOException, InterruptedException {
    Path content = root.resolve("content");
    Files.writeString(
        content.resolve("site.yml"),
        "title: Made-up archive\nbaseUrl: https://archive.example\ndayPages: false\n"
            + "onThisDay: false\ndata: false\nnames: false\nsearch: "
            + search
            + "\n");
    return Run.of(
        root,
        Map.of("JAVA_HOME", System.getProperty("java.home")),
        List.of(
            launcher.toString(),
            "build",
            "--quiet",
            "--content",
            content.toString(),
            "--out",
            out.toString(),
            "--cache",
            fresh().toString()));
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> of) {
    return runs.stream().mapToDouble(of).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
  }

  private static void index(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      long bytes = 0;
      for (Path file : all) {
        bytes += Files.size(file);
      }
      System.out.printf(Locale.ROOT, "  index: %,d files, %.1f MB%n", all.size(), bytes / 1e6);
    }
  }

  private static void query(Path site, String query) throws IOException {
    try (Engine engine = new Engine(site)) {
      Engine.Found found = engine.find(query);
      double first = kilobytes(site, engine.loaded());
      long pages = 0;
      for (String path : found.paths()) {
        pages += compressed(site.resolve(path));
      }
      System.out.printf(
          Locale.ROOT,
          "  %s: %s%,d hits, %.1f kB compressed, and %.1f kB for the pages of ten%n",
          query,
          found.brief() ? "more than " : "",
          found.total(),
          first,
          pages / 1e3);
      if (found.brief()) {
        Engine.Found whole = engine.find(Map.of("q", query, "all", true), 10);
        System.out.printf(
            Locale.ROOT,
            "    all counted: %,d hits, %.1f kB more; %d of the first ten stay%n",
            whole.total(),
            kilobytes(site, engine.loaded()) - first,
            whole.paths().stream().filter(found.paths()::contains).count());
      }
    }
  }

  /** Of the script and shards; headlines and first words are for hits from disk. */
  private static double kilobytes(Path site, List<String> shards) throws IOException {
    long bytes = compressed(site.resolve("search.js"));
    for (String name : shards) {
      bytes += name.startsWith("t-") ? 0 : compressed(site.resolve("search/" + name + ".js"));
    }
    return bytes / 1e3;
  }

  private static long compressed(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(Files.readAllBytes(file));
    }
    return out.size();
  }

  private static void browse(Path site) throws Exception {
    try (Browser browser = Browser.start()) {
      browser.open(site.resolve("search.html").toUri().toString());
      for (String query : QUERIES) {
        press(browser, query);
        browser.until(
            "(() => { try { return legger.find({q: '" + query + "'}); } catch (e) {} })()");
      }
      double most = 0;
      double sum = 0;
      for (int i = 0; i < PRESSES; i++) {
        double millis = press(browser, QUERIES.get(i % QUERIES.size()));
        most = Math.max(most, millis);
        sum += millis;
      }
      System.out.printf(
          Locale.ROOT,
          "  key press to hits, shards loaded: %.0f ms, at most %.0f ms%n",
          sum / PRESSES,
          most);
    }
  }

  private static double press(Browser browser, String query) throws Exception {
    return Double.parseDouble(
        browser.get(
            "(() => { const start = performance.now(), q = document.getElementById('q'); q.value = '"
                + query
                + "'; q.dispatchEvent(new Event('input', {bubbles: true}));"
                + " document.body.offsetHeight; return performance.now() - start; })()"));
  }
}
