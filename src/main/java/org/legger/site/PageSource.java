package org.legger.site;

import java.util.stream.Stream;
import org.legger.archive.Archive;

/** Yields pages of an archive. Sources stand in a list and know nothing of each other. */
public interface PageSource {
  /** The pages, in any order. */
  Stream<Page> pages(Archive archive);
}
