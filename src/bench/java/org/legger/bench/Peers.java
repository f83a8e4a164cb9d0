package org.legger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.legger.bench.MadeUpArchive.Form;

/**
 * Builds made-up archives with Legger and, where it is installed, with Hugo, in turn and each into
 * fresh folders, and prints medians.
 */
public final class Peers {
  private final Path root;
  private final int runs;
  private final List<Path> javas;
  private final Map<String, List<Run>> found = new LinkedHashMap<>();
  private int folders;

  private Peers(Path root, int runs, List<Path> javas) {
    this.root = root;
    this.runs = runs;
    this.javas = javas;
  }

  /**
   * Compares.
   *
   * @param args the folder that Legger's launcher stands in, how many articles, separated by
   *     commas, how often, and the JDKs, separated by commas
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path launcher = Path.of(args[0], "bin", "legger").toAbsolutePath();
    List<Path> javas = Arrays.stream(args[3].split(",")).map(Path::of).toList();
    System.out.printf(
        "%d processors, %d MB of memory%n%n",
        Runtime.getRuntime().availableProcessors(),
        Run.kilobytes(Path.of("/proc/meminfo"), "MemTotal:") >> 10);
    for (String size : args[1].split(",")) {
      Path root = Files.createTempDirectory("legger-peers");
      new Peers(root, Integer.parseInt(args[2]), javas).compare(Integer.parseInt(size), launcher);
    }
  }

  private void compare(int articles, Path launcher) throws IOException, InterruptedException {
    Path content = root.resolve("content");
    new MadeUpArchive().write(articles, content, Form.MARKDOWN);
    Files.writeString(
        content.resolve("site.yml"),
        "title: Made-up archive\nbaseUrl: https://archive.example\ndayPages: false\nonThisDay: false\ndata: false\nsearch: false\nnames: false\n");
    for (Path java : javas) {
      legger(launcher, java, "warm up", content, fresh(), fresh());
    }
    found.clear();
    boolean hugo = new ProcessBuilder("sh", "-c", "command -v hugo").start().waitFor() == 0;
    Path out = null;
    Path cache = null;
    for (int run = 0; run < runs; run++) {
      if (hugo) {
        hugo(content);
      }
      for (Path java : javas) {
        out = fresh();
        cache = fresh();
        legger(launcher, java, "all", content, out, cache);
      }
    }
    for (Path java : javas) {
      for (int run = 0; run < runs; run++) {
        legger(launcher, java, "nothing changed", content, out, cache);
      }
      for (int run = 0; run < runs; run++) {
        change(content, run);
        legger(launcher, java, "one changed", content, out, cache);
      }
    }
    print(articles, out);
  }

  /** Empty folders, because files are created much more slowly where others were just removed. */
  private Path fresh() throws IOException {
    return Files.createDirectories(root.resolve(Integer.toString(folders++)));
  }

  /** Adds a sentence to an article, at a time that no build doubts. */
  private static void change(Path content, int run) throws IOException {
    try (Stream<Path> files = Files.walk(content)) {
      Path file =
          files
              .filter(f -> f.toString().endsWith(".md") && !f.endsWith("_index.md"))
              .sorted(Comparator.reverseOrder())
              .skip(run * 7L)
              .findFirst()
              .orElseThrow();
      Files.writeString(file, Files.readString(file) + "\nEr kwam een zin bij.\n");
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 10_000));
    }
  }

  private void hugo(Path content) throws IOException, InterruptedException {
    Path theme = Path.of("src", "bench", "hugo").toAbsolutePath();
    run(
        "Hugo, all",
        Map.of("HUGO_CONTENTDIR", content.toString(), "HUGO_CACHEDIR", fresh().toString()),
        List.of(
            "hugo", "--quiet", "--source", theme.toString(), "--destination", fresh().toString()));
  }

  private void legger(Path launcher, Path java, String what, Path content, Path out, Path cache)
      throws IOException, InterruptedException {
    run(
        "Legger on JDK " + version(java) + ", " + what,
        Map.of("JAVA_HOME", java.toString()),
        List.of(
            launcher.toString(),
            "build",
            "--quiet",
            "--content",
            content.toString(),
            "--out",
            out.toString(),
            "--cache",
            cache.toString()));
  }

  private static String version(Path java) throws IOException {
    return Files.readAllLines(java.resolve("release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("[^0-9.]", "").replaceFirst("\\..*", ""))
        .findFirst()
        .orElse("?");
  }

  /** None waits for the disk because of what another has written. */
  private void run(String name, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    new ProcessBuilder("sync").start().waitFor();
    found.computeIfAbsent(name, n -> new ArrayList<>()).add(Run.of(root, environment, command));
  }

  private void print(int articles, Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      System.out.printf(
          Locale.ROOT,
          "%,d articles, %,d pages%n",
          articles,
          files.filter(f -> f.toString().endsWith(".html")).count());
    }
    List<Run> peer = found.get("Hugo, all");
    for (Map.Entry<String, List<Run>> entry : found.entrySet()) {
      List<Double> seconds = entry.getValue().stream().map(Run::seconds).sorted().toList();
      long megabytes = entry.getValue().stream().mapToLong(Run::megabytes).max().orElse(0);
      double median = seconds.get(seconds.size() / 2);
      String ratio =
          peer == null || peer == entry.getValue()
              ? ""
              : String.format(
                  Locale.ROOT,
                  ", %.1f times as fast as Hugo",
                  peer.stream().map(Run::seconds).sorted().toList().get(peer.size() / 2) / median);
      System.out.printf(
          Locale.ROOT,
          "  %-36s %7.2f s (%.2f to %.2f), %,d MB%s%n",
          entry.getKey(),
          median,
          seconds.get(0),
          seconds.get(seconds.size() - 1),
          megabytes,
          ratio);
    }
    System.out.println();
  }
}
