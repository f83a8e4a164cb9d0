package org.legger.read;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legger.archive.Fingerprint;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * The folder that holds the texts. It is only ever read.
 *
 * @param root the content folder
 */
public record SourceFolder(Path root) {

  /** Stands in a name for bytes that the system's encoding of names does not have. */
  private static final char UNNAMEABLE = '\ufffd';

  /**
   * A pipe, or a folder or link that could not be entered, stands among the sources with this size.
   */
  private static final long UNKNOWN_SIZE = -1;

  /**
   * Every file below the folder, and of files that hold many texts every row, sorted by path: the
   * order of everything that follows.
   *
   * @param settings that tell what columns mean
   * @throws BuildStopped if there is no such folder
   */
  public List<Source> sources(Settings settings) throws BuildStopped {
    return rows(files(), settings);
  }

  /** The same where the files are known. */
  public List<Source> rows(List<Source> files, Settings settings) {
    BulkFiles bulk = new BulkFiles(new Columns(settings.columns()));
    return files.stream()
        .flatMap(source -> bulk.rows(root.resolve(source.path()), source).stream())
        .toList();
  }

  /**
   * Every file below the folder, sorted by path.
   *
   * @throws BuildStopped if there is no such folder
   */
  public List<Source> files() throws BuildStopped {
    if (!Files.isDirectory(root)) {
      throw new BuildStopped(
          new Problem(Code.CONTENT, Place.folder(root.toString()), "there is no such folder", ""));
    }
    try {
      List<Source> sources = below(root, "", Set.of(key(root)));
      Collections.sort(sources);
      return sources;
    } catch (IOException e) {
      throw new BuildStopped(
          List.of(
              new Problem(
                  Code.CONTENT, Place.folder(root.toString()), "the folder cannot be read", "")),
          e);
    }
  }

  /**
   * The files below a folder; the folders in it are looked through beside each other.
   *
   * @param path of the folder below the content folder, with a closing slash
   * @param above keys of the folders that it lies in, by which a link back to one of them is known
   */
  private static List<Source> below(Path folder, String path, Set<Object> above)
      throws IOException {
    List<Source> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Optional<BasicFileAttributes> found = attributes(entry);
        if (found.isPresent() && found.get().isDirectory()) {
          folders.add(entry);
        } else {
          found.ifPresent(file -> files.add(file(path + entry.getFileName(), file)));
        }
      }
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    folders.parallelStream()
        .map(inner -> folder(inner, path + inner.getFileName(), above))
        .toList()
        .forEach(files::addAll);
    return files;
  }

  /** The files of a folder; itself where it cannot be entered or leads back to one above. */
  private static List<Source> folder(Path folder, String path, Set<Object> above) {
    Set<Object> all = new HashSet<>(above);
    try {
      if (all.add(key(folder))) {
        return below(folder, path + "/", all);
      }
    } catch (IOException closed) {
      // is told of when it is read
    }
    return List.of(new Source(path, UNKNOWN_SIZE, 0));
  }

  private static Object key(Path folder) throws IOException {
    Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    return key == null ? folder.toRealPath() : key;
  }

  /** What an entry is; of a link that leads nowhere what the link is; empty if it just went. */
  private static Optional<BasicFileAttributes> attributes(Path entry) {
    return attributes(entry, new LinkOption[0])
        .or(() -> attributes(entry, LinkOption.NOFOLLOW_LINKS));
  }

  private static Optional<BasicFileAttributes> attributes(Path entry, LinkOption... links) {
    try {
      return Optional.of(Files.readAttributes(entry, BasicFileAttributes.class, links));
    } catch (IOException nowhere) {
      return Optional.empty();
    }
  }

  private static Source file(String path, BasicFileAttributes found) {
    boolean usable = found.isRegularFile() && path.indexOf(UNNAMEABLE) < 0;
    return new Source(
        path, usable ? found.size() : UNKNOWN_SIZE, found.lastModifiedTime().toMillis());
  }

  /** The bytes of a source. */
  byte[] read(Source source) throws IOException {
    if (source.row().isEmpty()) {
      return Files.readAllBytes(root.resolve(source.path()));
    }
    try (InputStream in = Files.newInputStream(root.resolve(source.file()))) {
      in.skipNBytes(source.row().get().from());
      return in.readNBytes((int) source.size());
    }
  }

  /**
   * The bytes of a source that was there when the folder was listed.
   *
   * @throws BuildStopped if they cannot be read any more
   */
  public byte[] bytes(Source source) throws BuildStopped {
    try {
      return read(source);
    } catch (IOException e) {
      throw new BuildStopped(
          List.of(
              new Problem(
                  Code.UNREADABLE,
                  Place.of(display(source)),
                  "the file went away during the build",
                  "")),
          e);
    }
  }

  /** A fingerprint of the bytes of a source of any size. */
  long hash(Source source) throws IOException {
    try (InputStream in = Files.newInputStream(root.resolve(source.file()))) {
      return Fingerprint.ofStream(in).bits();
    }
  }

  /** Why a source cannot be opened, where only its name is to blame. */
  Optional<String> misnamed(Source source) {
    return source.path().indexOf(UNNAMEABLE) < 0
        ? Optional.empty()
        : Optional.of(
            "its name is not in the encoding "
                + System.getProperty("sun.jnu.encoding", "of this system")
                + ", in which names are read here (LC_ALL=C.UTF-8 reads all of Unicode)");
  }

  /** Whether a source can be opened. */
  boolean readable(Source source) {
    return source.size() >= 0 && Files.isReadable(root.resolve(source.file()));
  }

  /** A source as a person would name it, from the working folder. */
  public String display(Source source) {
    String folder = root.toString().replace(File.separatorChar, '/');
    return folder.isEmpty() || folder.endsWith("/")
        ? folder + source.file()
        : folder + "/" + source.file();
  }
}
