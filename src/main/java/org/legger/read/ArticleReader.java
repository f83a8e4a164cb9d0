package org.legger.read;

import org.legger.archive.Reading;
import org.legger.archive.Source;

/** Reads texts of one form. Readers stand in a list; the first that reads a source is asked. */
public interface ArticleReader {

  /** Whether the source's name says that it is of this form. */
  boolean reads(Source source);

  /**
   * Reads a text; never throws for what stands in it.
   *
   * @param source where it was found
   * @param display its path as problems name it
   * @param text the whole of it, with line feeds as line ends
   */
  Reading read(Source source, String display, String text);
}
