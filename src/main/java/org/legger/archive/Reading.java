package org.legger.archive;

import java.util.List;
import java.util.Map;
import org.legger.problem.Problem;

/** What one file below the content folder turned out to be, and what was wrong with it. */
public sealed interface Reading {

  /** The file. */
  Source source();

  /** What was wrong with it. */
  List<Problem> problems();

  /**
   * An article with its body.
   *
   * @param article what is known about it
   * @param body all of its text, in order
   * @param meta the keys of its front matter that Legger gives no meaning to
   * @param problems what was wrong with it
   */
  record Text(Article article, List<Block> body, Map<String, Object> meta, List<Problem> problems)
      implements Reading {
    public Text {
      body = List.copyOf(body);
      problems = List.copyOf(problems);
    }

    @Override
    public Source source() {
      return article.source();
    }
  }

  /**
   * A file that is no text: an image, a document. It is published as it is.
   *
   * @param source the file
   * @param hash of its bytes
   * @param problems what was wrong with it
   */
  record Attachment(Source source, long hash, List<Problem> problems) implements Reading {
    public Attachment {
      problems = List.copyOf(problems);
    }
  }

  /** A file that is not published, and why. */
  record LeftOut(Source source, Reason reason, List<Problem> problems) implements Reading {
    public LeftOut {
      problems = List.copyOf(problems);
    }
  }

  /** Why a file is not published. */
  enum Reason {
    /**
     * Its name starts with a dot or an underscore, or it lies in a folder whose name starts with a
     * dot.
     */
    HIDDEN,
    /** Its front matter says {@code draft: true}. */
    DRAFT,
    /** It is a picture, a menu or the like in an export of texts. */
    NO_TEXT,
    /** It holds the archive's settings. */
    SETTINGS,
    /** It holds nothing. */
    EMPTY,
    /** It could not be read. */
    UNREADABLE
  }
}
