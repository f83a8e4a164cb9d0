package org.legger.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.legger.archive.Fingerprint;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * Where everything is.
 *
 * @param content the texts and {@code site.yml}
 * @param templates files that win over the built-in theme
 * @param out the site
 * @param cache what builds remember; may be deleted at any time
 */
public record Folders(Path content, Path templates, Path out, Path cache) {

  /**
   * The site may lie neither in nor around what it is made from: its files would be read, or the
   * texts removed.
   */
  void apart() throws BuildStopped {
    Path site = real(out);
    for (Path other : List.of(content, templates)) {
      Path source = real(other);
      if (site.startsWith(source) || source.startsWith(site)) {
        throw new BuildStopped(
            new Problem(
                Code.OUTPUT,
                Place.folder(out.toString()),
                "the site cannot lie inside " + other + " nor around it",
                "nothing was written"));
      }
    }
  }

  /** Tells one archive from another. */
  Fingerprint archive() {
    return Fingerprint.of(content.toString(), real(content).toString());
  }

  /** Where a folder is once links are followed, as far as it exists. */
  static Path real(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException missing) {
      Path parent = absolute.getParent();
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
  }
}
