package org.legger.check;

import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.problem.Problem;
import org.legger.store.SiteFolder;

/** Looks at a finished site and tells what is wrong with it. */
public interface SiteCheck {
  /**
   * Checks a site.
   *
   * @param site as it lies on disk
   * @param archive that it was made from, with settled addresses
   */
  Stream<Problem> check(SiteFolder site, Archive archive);
}
