package org.legger.build;

import java.util.List;
import org.legger.archive.Archive;
import org.legger.archive.Settings;
import org.legger.names.Names;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.read.ContentReader;
import org.legger.read.SourceFolder;
import org.legger.site.Memory;

/** Whether what {@code names.yml} says is about names that the texts have. */
public final class NamesCheck {
  private final Build build;

  public NamesCheck(Build build) {
    this.build = build;
  }

  /**
   * What is wrong with it, in order of its lines.
   *
   * @param archive with settled addresses
   * @throws BuildStopped if it cannot be understood at all
   */
  public List<Problem> problems(Archive archive) throws BuildStopped {
    Settings settings = build.settings();
    if (!settings.names()) {
      return List.of();
    }
    ContentReader reader =
        ContentReader.ofBodies(new SourceFolder(build.folders().content()), settings);
    return new Names(Memory.NONE, reader::read, build.rules(settings)).of(archive).problems();
  }
}
