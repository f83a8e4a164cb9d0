package org.legger.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.problem.BuildStopped;
import org.legger.problem.FileFault;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.legger.site.Manifest;
import org.legger.site.Manifest.Changes;
import org.legger.site.Manifest.Stale;

/**
 * The folder that holds the site. Only this class writes there.
 *
 * <p>A file that would get the bytes it has keeps them and its time. Where there is a site already,
 * files are staged beside it and renamed into place when all of them are made, so that a build that
 * stops leaves it as it was. Only files that the manifest names are ever replaced or removed.
 */
public final class SiteFolder {
  /** The manifest's name: which files are Legger's, and what they were made from. */
  public static final String MANIFEST = ".legger-manifest";

  private static final String STAGING = ".legger-staging";

  private final Path root;
  private final String text;
  private final Set<String> missing;
  private final boolean staged;
  private Manifest last;
  private Optional<Fingerprint> intact;
  private final AtomicInteger written = new AtomicInteger();
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  /**
   * Opens a site's folder, which need not exist.
   *
   * @throws BuildStopped if its manifest cannot be read
   */
  public SiteFolder(Path root) throws BuildStopped {
    this.root = root;
    try {
      this.text = read(root.resolve(MANIFEST));
      FileNames names = new FileNames(root);
      this.missing =
          Manifest.paths(text).filter(path -> !names.has(path)).collect(Collectors.toSet());
      boolean whole = missing.isEmpty() && !text.isEmpty();
      this.intact = whole ? Optional.of(Fingerprint.of(text)) : Optional.empty();
    } catch (IOException e) {
      throw stopped("the manifest cannot be read", e);
    }
    this.staged = holdsAnything(root);
  }

  private static boolean holdsAnything(Path folder) {
    String[] names = folder.toFile().list();
    return names != null && names.length > 0;
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      return "";
    } catch (java.nio.charset.CharacterCodingException damaged) {
      return "";
    }
  }

  /** Differs where another build wrote the site; empty where a file of it is missing. */
  public Optional<Fingerprint> intact() {
    return intact;
  }

  /** What the last build wrote; a file that somebody removed is not there to stay as it is. */
  public synchronized Manifest manifest() {
    if (last == null) {
      Manifest written = Manifest.parse(text);
      last =
          written.unfinished(
              written.addresses().stream().filter(at -> missing.contains(at.path())).toList());
    }
    return last;
  }

  /**
   * Makes ready for writing.
   *
   * @throws BuildStopped if files that Legger did not write stand where pages are to go
   */
  public void prepare(Changes changes) throws BuildStopped {
    try {
      List<Problem> foreign =
          staged ? new ForeignFiles(root, manifest()).inTheWayOf(changes) : List.of();
      if (!foreign.isEmpty()) {
        throw new BuildStopped(foreign, null);
      }
      Files.createDirectories(root);
      FileUtils.deleteDirectory(root.resolve(STAGING).toFile());
      if (!staged) {
        writeManifest(changes.manifest().claiming(manifest()).format());
      }
    } catch (IOException e) {
      throw stopped("the folder cannot be written", e);
    }
  }

  /**
   * Writes a file unless it has these bytes already; safe for many threads, each with files of its
   * own.
   */
  public void write(Permalink permalink, byte[] bytes) throws BuildStopped {
    Path file = file(permalink);
    try {
      if (staged && WholeFiles.hasBytes(file, bytes)) {
        return;
      }
      Path target = staged ? root.resolve(STAGING).resolve(permalink.path()) : file;
      if (!folders.contains(permalink.folder())) {
        Files.createDirectories(target.getParent());
        folders.add(permalink.folder());
      }
      WholeFiles.create(target, bytes);
      written.incrementAndGet();
    } catch (IOException e) {
      throw stopped(display(permalink) + " cannot be written", e);
    }
  }

  /**
   * Puts what was written in place, removes the files that no page has any more, and writes the
   * manifest.
   */
  public void publish(Changes changes) throws BuildStopped {
    try {
      if (staged && (written.get() > 0 || !changes.gone().isEmpty())) {
        writeManifest(changes.manifest().claiming(manifest()).format());
        for (Permalink gone : changes.gone()) {
          remove(gone);
        }
        moveStaged(root.resolve(STAGING));
      }
      String done = changes.manifest().format();
      writeManifest(done);
      intact = Optional.of(Fingerprint.of(done));
    } catch (IOException e) {
      throw stopped("the site cannot be put in place", e);
    }
  }

  /**
   * Writes some pages anew that the manifest has, and leaves all others as they are.
   *
   * @param marks of what these pages were made from now
   */
  public void replace(Map<Permalink, byte[]> pages, Map<Permalink, Fingerprint> marks)
      throws BuildStopped {
    StringBuilder manifest = new StringBuilder(text);
    pages.keySet().forEach(page -> Manifest.mark(manifest, page, Manifest.UNFINISHED));
    try {
      FileUtils.deleteDirectory(root.resolve(STAGING).toFile());
      stage(pages);
      if (written.get() > 0) {
        putManifest(manifest.toString().getBytes(StandardCharsets.UTF_8));
        moveStaged(root.resolve(STAGING));
      }
      marks.forEach((page, mark) -> Manifest.mark(manifest, page, mark));
      String done = manifest.toString();
      putManifest(done.getBytes(StandardCharsets.UTF_8));
      intact = Optional.of(Fingerprint.of(done));
    } catch (IOException e) {
      throw stopped("the site cannot be put in place", e);
    }
  }

  private void stage(Map<Permalink, byte[]> pages) throws BuildStopped, IOException {
    try {
      for (var page : pages.entrySet()) {
        write(page.getKey(), page.getValue());
      }
    } catch (BuildStopped noRoom) {
      FileUtils.deleteDirectory(root.resolve(STAGING).toFile());
      throw noRoom;
    }
  }

  /** Takes back what an unfinished build wrote. */
  public void abandon(Changes changes) {
    try {
      FileUtils.deleteDirectory(root.resolve(STAGING).toFile());
      if (!staged) {
        for (Stale stale : changes.stale()) {
          remove(stale.page().permalink());
        }
        Files.deleteIfExists(root.resolve(MANIFEST));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a page as it lies on disk. */
  public String text(Permalink permalink) throws IOException {
    return Files.readString(file(permalink), StandardCharsets.UTF_8);
  }

  /** How many files were written. */
  public int written() {
    return written.get();
  }

  private void moveStaged(Path staging) throws IOException {
    if (!Files.isDirectory(staging)) {
      return;
    }
    List<Path> files;
    try (var walk = Files.walk(staging)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Path target = root.resolve(staging.relativize(file).toString());
      Files.createDirectories(target.getParent());
      WholeFiles.move(file, target);
    }
    FileUtils.deleteDirectory(staging.toFile());
  }

  /** Removes a file and the folders that are empty without it. */
  private void remove(Permalink permalink) throws IOException {
    Path file = file(permalink);
    if (!Files.isRegularFile(file)) {
      return;
    }
    Files.delete(file);
    for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException notEmpty) {
        return;
      }
    }
  }

  private void writeManifest(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!WholeFiles.hasBytes(root.resolve(MANIFEST), bytes)) {
      putManifest(bytes);
    }
  }

  private void putManifest(byte[] bytes) throws IOException {
    Path beside = root.resolve(MANIFEST + ".new");
    Files.write(beside, bytes);
    WholeFiles.move(beside, root.resolve(MANIFEST));
  }

  private Path file(Permalink permalink) {
    return root.resolve(permalink.path());
  }

  private String display(Permalink permalink) {
    return file(permalink).toString().replace(File.separatorChar, '/');
  }

  private BuildStopped stopped(String found, IOException e) {
    Problem problem =
        new Problem(
            Code.OUTPUT,
            Place.folder(root.toString().replace(File.separatorChar, '/')),
            found + ": " + FileFault.of(e),
            "");
    return new BuildStopped(List.of(problem), e);
  }
}
