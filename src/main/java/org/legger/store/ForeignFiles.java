package org.legger.store;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.legger.site.Manifest;
import org.legger.site.Manifest.Changes;
import org.legger.site.Manifest.Reason;
import org.legger.site.Manifest.Stale;

/**
 * Finds files that Legger did not write where it would write its own. A page that bears its mark is
 * its own even where the manifest was lost, and so is a file that has the bytes it would get.
 *
 * @param root of the site
 * @param last what the last build wrote
 */
record ForeignFiles(Path root, Manifest last) {
  private static final String MARK = "Legger";
  private static final int HEAD = 8192;

  /** A problem for each of them. */
  List<Problem> inTheWayOf(Changes changes) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Map<Path, Boolean> noFolders = new HashMap<>();
    for (Stale stale : changes.stale()) {
      Path file = file(stale.page().permalink());
      if (noFolders.computeIfAbsent(file.getParent(), this::isNoFolder)
          || isInTheWayOf(stale, changes.manifest())) {
        problems.add(
            new Problem(
                Code.FOREIGN_FILE,
                Place.of(file.toString().replace(File.separatorChar, '/')),
                "Legger did not write this file and would replace it",
                "nothing was written"));
      }
    }
    return problems;
  }

  private boolean isInTheWayOf(Stale stale, Manifest now) throws IOException {
    Path file = file(stale.page().permalink());
    if (stale.reason() == Reason.CHANGED || !Files.exists(file)) {
      return false;
    } else if (Files.isDirectory(file)) {
      return holdsForeign(file);
    }
    return !Files.isRegularFile(file)
        || !isOurs(file, now.mark(stale.page().permalink()).orElseThrow());
  }

  /** Whether something that is no folder and not Legger's stands where a folder is to be. */
  private boolean isNoFolder(Path folder) {
    return folder != null
        && folder.startsWith(root)
        && (Files.exists(folder)
            ? !Files.isDirectory(folder) && !owns(folder)
            : isNoFolder(folder.getParent()));
  }

  private boolean holdsForeign(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.anyMatch(file -> !Files.isDirectory(file) && !owns(file));
    }
  }

  private static boolean isOurs(Path file, Fingerprint wanted) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MARK)) {
        return true;
      }
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Fingerprint.ofStream(in).equals(wanted);
    }
  }

  private boolean owns(Path file) {
    String path = root.relativize(file).toString().replace(File.separatorChar, '/');
    return Permalink.allows(path) && last.owns(new Permalink(path));
  }

  private Path file(Permalink permalink) {
    return root.resolve(permalink.path());
  }
}
