package org.legger.check;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.legger.store.SiteFolder;

/**
 * The files of a finished site as they lie on disk, Legger's own notes left out.
 *
 * @param root the site's folder
 * @param sizes of the files in bytes, by their paths below the folder, with slashes
 */
public record PublishedFiles(Path root, SortedMap<String, Long> sizes) {
  private static final String INDEX = "index.html";

  public PublishedFiles {
    sizes = Collections.unmodifiableSortedMap(sizes);
  }

  /**
   * Lists a site.
   *
   * @throws BuildStopped if there is none, or it cannot be read
   */
  public static PublishedFiles in(Path root) throws BuildStopped {
    if (!Files.isDirectory(root)) {
      throw stopped(root, "there is no such folder; build the site first", null);
    }
    SortedMap<String, Long> sizes = new TreeMap<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String path = root.relativize(file).toString().replace(File.separatorChar, '/');
              if (!path.equals(SiteFolder.MANIFEST)) {
                sizes.put(path, attributes.size());
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw stopped(root, "the folder cannot be read", e);
    }
    return new PublishedFiles(root, sizes);
  }

  private static BuildStopped stopped(Path root, String found, IOException why) {
    String path = root.toString().replace(File.separatorChar, '/');
    return new BuildStopped(List.of(new Problem(Code.NO_SITE, Place.folder(path), found, "")), why);
  }

  /**
   * Where the site says that it is published, without a closing slash: the canonical address of its
   * home page.
   */
  Optional<String> baseUrl() {
    try {
      return known(INDEX).isEmpty()
          ? Optional.empty()
          : Jsoup.parse(text(INDEX)).select("link[rel=canonical]").eachAttr("href").stream()
              .findFirst()
              .map(url -> url.replaceFirst("/(?:index\\.html)?$", ""));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The pages, in order of path. */
  public List<String> pages() {
    return sizes.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  /**
   * The file that a host serves at a path: itself, or the index page of a folder.
   *
   * @param path below the site's folder; empty, or with a closing slash, for a folder
   */
  Optional<String> at(String path) {
    if (path.isEmpty() || path.endsWith("/")) {
      return known(path + INDEX);
    }
    return known(path).or(() -> known(path + "/" + INDEX));
  }

  /** The path as this record holds it, so that many mentions share one text. */
  private Optional<String> known(String path) {
    SortedMap<String, Long> rest = sizes.tailMap(path);
    return !rest.isEmpty() && rest.firstKey().equals(path)
        ? Optional.of(rest.firstKey())
        : Optional.empty();
  }

  /** The text of a file. */
  String text(String path) throws IOException {
    return new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.UTF_8);
  }

  /** A file as a person would name it, from the working folder. */
  String display(String path) {
    return root.resolve(path).toString().replace(File.separatorChar, '/');
  }
}
