package org.legger.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.store.SiteFolder;

/**
 * A site that a test writes as one text, builds, edits and builds again.
 *
 * <pre>
 * -- a.txt --
 *  date 2021-12 Words …
 * -- site.yml --
 * title: Archive
 * </pre>
 *
 * <p>Before each build all files of the site get one old time, so that a file that was written
 * shows in its time, however quick the build was.
 */
final class SiteFixture {
  /** The time that files have which a build left alone. */
  static final FileTime OLD = FileTime.fromMillis(978_307_200_000L);

  /** When builds take place: long after all edits, so that each build trusts what it remembers. */
  private static final long NOW = OLD.toMillis() + 1_000_000_000L;

  private static final Pattern FILE = Pattern.compile("(?m)^-- (.+) --\\n");

  private final Path root;
  private final List<String> printed = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private int threads = 2;
  private int edits;
  private Report report;

  private SiteFixture(Path root) {
    this.root = root;
  }

  /** A site in a folder of its own, with the content that a text holds. */
  static SiteFixture in(Path folder, String files) throws IOException {
    SiteFixture site = new SiteFixture(folder);
    Files.createDirectories(site.content());
    Matcher name = FILE.matcher(files);
    String path = null;
    int start = 0;
    while (name.find()) {
      if (path != null) {
        site.edit(path, files.substring(start, name.start()));
      }
      path = name.group(1);
      start = name.end();
    }
    return path == null ? site : site.edit(path, files.substring(start));
  }

  Path content() {
    return root.resolve("content");
  }

  Path templates() {
    return root.resolve("templates");
  }

  Path out() {
    return root.resolve("site");
  }

  SiteFixture threads(int number) {
    threads = number;
    return this;
  }

  SiteFixture edit(String path, String text) throws IOException {
    return edit(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SiteFixture edit(String path, byte[] bytes) throws IOException {
    write(content().resolve(path), bytes);
    edits++;
    Files.setLastModifiedTime(
        content().resolve(path), FileTime.fromMillis(OLD.toMillis() + edits * 10_000L));
    return this;
  }

  SiteFixture template(String name, String text) throws IOException {
    return write(templates().resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a file into the site that Legger knows nothing of. */
  SiteFixture foreign(String path, String text) throws IOException {
    return write(out().resolve(path), text.getBytes(StandardCharsets.UTF_8));
  }

  private SiteFixture write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  SiteFixture remove(String path) throws IOException {
    FileUtils.forceDelete(content().resolve(path).toFile());
    return this;
  }

  SiteFixture removeTemplate(String name) throws IOException {
    Files.delete(templates().resolve(name));
    return this;
  }

  SiteFixture rename(String from, String to) throws IOException {
    Files.createDirectories(content().resolve(to).getParent());
    Files.move(content().resolve(from), content().resolve(to));
    return this;
  }

  /** Builds; what it printed and removed can be asked for afterwards. */
  SiteFixture build() throws BuildStopped, IOException {
    age();
    List<String> before = paths();
    try {
      report = build(out()).run((stage, done, of) -> {});
    } finally {
      printed.clear();
      removed.clear();
      removed.addAll(before);
      for (String path : paths()) {
        removed.remove(path);
        if (!Files.getLastModifiedTime(out().resolve(path)).equals(OLD)) {
          printed.add(path);
        }
      }
    }
    return this;
  }

  /** A build of the same content into another folder. */
  Build build(Path out) {
    Path cache = out.equals(out()) ? root.resolve(".legger") : out.resolveSibling("no cache");
    return new Build(
        new Folders(content(), templates(), out, cache),
        Optional.empty(),
        threads,
        "1.2",
        () -> NOW);
  }

  /** What stops the build, without the way to this site's folder. */
  List<String> stopped() throws IOException {
    try {
      build();
    } catch (BuildStopped stopped) {
      return stopped.problems().stream().map(this::shown).toList();
    }
    throw new AssertionError("the build was not stopped");
  }

  private void age() throws IOException {
    if (Files.isDirectory(out())) {
      try (Stream<Path> files = Files.walk(out())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.setLastModifiedTime(file, OLD);
        }
      }
    }
  }

  Report report() {
    return report;
  }

  /** The problems of the last build, without the way to this site's folder. */
  List<String> problems() {
    return report.problems().stream().map(this::shown).toList();
  }

  private String shown(Problem problem) {
    return problem.toString().replace(root.toString().replace('\\', '/') + "/", "");
  }

  /** The files that the last build wrote, but for the manifest and the index of words. */
  List<String> printed() {
    return printed.stream()
        .filter(path -> !path.equals(SiteFolder.MANIFEST) && !path.startsWith("search/"))
        .toList();
  }

  /** The files of the index of words that the last build wrote. */
  List<String> printedShards() {
    return printed.stream().filter(path -> path.startsWith("search/")).toList();
  }

  /** The files that the last build removed. */
  List<String> removed() {
    return List.copyOf(removed);
  }

  /** Whether the last build wrote the manifest. */
  boolean manifestWritten() {
    return printed.contains(SiteFolder.MANIFEST);
  }

  /** All files of the site, sorted. */
  List<String> paths() throws IOException {
    return List.copyOf(files(out()).keySet());
  }

  /** All files of the site with what they hold. */
  SortedMap<String, String> files() throws IOException {
    return files(out());
  }

  /** All files of a folder, byte for byte as Latin-1. */
  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(Files::isRegularFile)
            .forEach(
                file ->
                    files.put(folder.relativize(file).toString().replace('\\', '/'), latin1(file)));
      }
    }
    return files;
  }

  private static String latin1(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file of the site holds. */
  String read(String path) throws IOException {
    return Files.readString(out().resolve(path), StandardCharsets.UTF_8);
  }

  /** A page of the site as a browser sees it. */
  Document page(String path) throws IOException {
    return Jsoup.parse(read(path));
  }

  boolean has(String path) {
    return Files.exists(out().resolve(path));
  }

  /** The pages of articles: every page in a folder of time that is no list. */
  List<String> articles() throws IOException {
    return paths().stream()
        .filter(p -> p.matches("(?:\\d{4}/(?:\\d{2}/)?|undated/)[^/]+\\.html"))
        .filter(p -> !p.matches(".*/(?:index|\\d{2})\\.html"))
        .toList();
  }
}
