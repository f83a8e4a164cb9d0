package org.legger.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.FileUtils;
import org.legger.archive.Archive;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.bench.MadeUpArchive;
import org.legger.bench.MadeUpArchive.Form;
import org.legger.read.ContentReader;
import org.legger.read.SourceFolder;
import org.legger.site.Memory;
import org.legger.site.Page;

/**
 * What search adds to a build of made-up archives: seconds and memory for the index alone, its
 * files and bytes, and what a browser loads for the first query of two words.
 */
public final class SearchFigures {
  private static final int BLOCK = 1_000;

  private final Path root;
  private final int articles;

  private SearchFigures(Path root, int articles) {
    this.root = root;
    this.articles = articles;
  }

  /**
   * Measures.
   *
   * @param args how many articles, separated by commas
   */
  public static void main(String[] args) throws Exception {
    for (String size : args[0].split(",")) {
      Path root = Files.createTempDirectory("legger-search");
      try {
        new SearchFigures(root, Integer.parseInt(size)).measure();
      } finally {
        FileUtils.deleteQuietly(root.toFile());
      }
    }
  }

  private void measure() throws Exception {
    Path content = root.resolve("content");
    new MadeUpArchive().write(articles, content, Form.TEXT);
    SourceFolder folder = new SourceFolder(content);
    ContentReader reader = new ContentReader(folder, Settings.DEFAULT);
    Kept memory = new Kept();
    Archive archive;
    try (SearchIndex index = new SearchIndex(memory, reader::read)) {
      long nanos = 0;
      List<Reading> readings = new ArrayList<>();
      List<Reading> block = new ArrayList<>();
      for (var source : folder.sources(Settings.DEFAULT)) {
        block.add(reader.read(source));
        if (block.size() == BLOCK) {
          nanos += seen(index, block, readings);
        }
      }
      nanos += seen(index, block, readings);
      archive = Archive.of(readings, Settings.DEFAULT);
      System.gc();
      peak(true);
      long before = peak(true);
      long start = System.nanoTime();
      List<Page> files = index.pages(archive).toList();
      long after = System.nanoTime();
      System.out.printf(
          "%,d articles: words %.1f s, index %.1f s, at most %d MB more memory%n",
          articles, nanos / 1e9, (after - start) / 1e9, peak(false) - before >> 20);
      write(files);
    }
    try (SearchIndex index = new SearchIndex(memory, reader::read)) {
      long start = System.nanoTime();
      long files = index.pages(archive).count();
      System.out.printf("nothing changed: %d files, %d ms%n", files, millis(start));
    }
    query();
  }

  /** The texts' words, and the texts without their bodies. */
  private static long seen(SearchIndex index, List<Reading> block, List<Reading> readings) {
    long start = System.nanoTime();
    block.forEach(index::see);
    long nanos = System.nanoTime() - start;
    for (Reading reading : block) {
      if (reading instanceof Reading.Text text) {
        readings.add(new Reading.Text(text.article(), List.of(), Map.of(), List.of()));
      }
    }
    block.clear();
    return nanos;
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long peak(boolean reset) {
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        sum += pool.getPeakUsage().getUsed();
        if (reset) {
          pool.resetPeakUsage();
        }
      }
    }
    return sum;
  }

  private void write(List<Page> files) throws IOException {
    long bytes = 0;
    for (Page page : files) {
      byte[] body = ((Page.Document) page).body().get();
      Path file = root.resolve("site").resolve(page.permalink().path());
      Files.createDirectories(file.getParent());
      Files.write(file, body);
      bytes += body.length;
    }
    Files.copy(Path.of("templates", "search.js"), root.resolve("site/search.js"));
    System.out.printf("index: %d files, %.1f MB%n", files.size(), bytes / 1e6);
  }

  private void query() throws IOException {
    for (String query : List.of("stad water", "nieuwe jaar", "de mensen")) {
      try (Engine engine = new Engine(root.resolve("site"))) {
        Engine.Found found = engine.find(query);
        long bytes = 0;
        List<String> shards = engine.loaded().stream().distinct().toList();
        for (String name : shards) {
          if (!name.startsWith("t-")) {
            bytes += compressed(root.resolve("site/search/" + name + ".js"));
          }
        }
        System.out.printf(
            "%s: %d hits, %d shards, %.1f kB compressed without the articles' pages%n",
            query, found.total(), shards.size(), bytes / 1e3);
      }
    }
  }

  private static long compressed(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(Files.readAllBytes(file));
    }
    return out.size();
  }

  /** A memory in memory. */
  private static final class Kept implements Memory {
    private final Map<Long, byte[]> all = new HashMap<>();

    @Override
    public boolean has(long key) {
      return all.containsKey(key);
    }

    @Override
    public Optional<byte[]> get(long key) {
      return Optional.ofNullable(all.get(key));
    }

    @Override
    public void put(long key, byte[] bytes) {
      all.put(key, bytes);
    }
  }
}
