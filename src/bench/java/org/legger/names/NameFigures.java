package org.legger.names;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legger.archive.Archive;
import org.legger.archive.NameRules;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.bench.MadeUpArchive;
import org.legger.read.ContentReader;
import org.legger.read.SourceFolder;
import org.legger.site.Memory;

/**
 * What names, themes and related articles cost: the time of one processor for each made-up article,
 * to glean it and to weigh it against all others.
 */
public final class NameFigures {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private NameFigures() {}

  /** A memory in memory. */
  private static final class Kept implements Memory {
    private final Map<Long, byte[]> kept = new HashMap<>();

    @Override
    public boolean has(long key) {
      return kept.containsKey(key);
    }

    @Override
    public Optional<byte[]> get(long key) {
      return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void put(long key, byte[] bytes) {
      kept.put(key, bytes);
    }
  }

  /**
   * Prints the times.
   *
   * @param args numbers of articles, with commas between
   */
  public static void main(String[] args) throws Exception {
    for (String size : args[0].split(",")) {
      measure(Integer.parseInt(size));
    }
  }

  private static void measure(int articles) throws Exception {
    Path content = Files.createTempDirectory("names");
    new MadeUpArchive().write(articles, content, MadeUpArchive.Form.TEXT);
    SourceFolder folder = new SourceFolder(content);
    ContentReader reader = new ContentReader(folder, Settings.DEFAULT);
    Names names = new Names(new Kept(), reader::read, NameRules.NONE);
    List<Reading> readings = new ArrayList<>();
    long gleaning = 0;
    for (Source source : folder.sources(Settings.DEFAULT)) {
      Reading reading = reader.read(source);
      long start = THREADS.getCurrentThreadCpuTime();
      names.see(reading);
      gleaning += THREADS.getCurrentThreadCpuTime() - start;
      readings.add(
          reading instanceof Reading.Text text
              ? new Reading.Text(text.article(), List.of(), Map.of(), List.of())
              : reading);
    }
    Archive archive = Archive.of(readings, Settings.DEFAULT.in("nl"));
    long start = THREADS.getCurrentThreadCpuTime();
    Named named = names.of(archive);
    long weighing = THREADS.getCurrentThreadCpuTime() - start;
    System.out.printf(
        "%,d articles: %d µs to glean one, %d µs to weigh it, related ones included; first names %s%n",
        articles,
        gleaning / 1000 / articles,
        weighing / 1000 / articles,
        named.archive().articles().get(0).subjects().names());
  }
}
