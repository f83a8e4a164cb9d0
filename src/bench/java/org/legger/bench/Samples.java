package org.legger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.problem.BuildStopped;
import org.legger.read.SourceFolder;

/**
 * A made-up archive in a folder of its own.
 *
 * @param root the folder
 * @param sources its texts
 */
record Samples(Path root, List<Source> sources) {

  /** Makes one. */
  static Samples of(int articles, MadeUpArchive.Form form) throws IOException, BuildStopped {
    Path root = Files.createTempDirectory("legger-bench");
    new MadeUpArchive().write(articles, root, form);
    List<Source> sources =
        new SourceFolder(root)
            .sources(Settings.DEFAULT).stream().filter(s -> !s.name().startsWith("_")).toList();
    return new Samples(root, sources);
  }

  /** The source of a number, beginning again behind the last one. */
  Source source(int number) {
    return sources.get(number % sources.size());
  }

  void delete() throws IOException {
    FileUtils.deleteDirectory(root.toFile());
  }
}
