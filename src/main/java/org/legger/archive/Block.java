package org.legger.archive;

/** One piece of a text, as a reader of newspapers would name it. */
public sealed interface Block {

  /** What a block is on the page. */
  enum Kind {
    /** The section or theme above a headline: {@code Binnenland}. */
    KICKER,
    /** The article's title as it stands in the text. */
    HEADLINE,
    /** Where the news comes from, before the first words: {@code ROTTERDAM (ANP) -}. */
    DATELINE,
    /** Who wrote it: {@code Door onze verslaggever}. */
    BYLINE,
    /** A line that holds only the date of publication. */
    DATE_LINE,
    /** Running text. */
    PARAGRAPH,
    /** A short line between paragraphs. */
    HEADING,
    /** The words under a picture, or its credit. */
    CAPTION,
    /** A pointer to another article: {@code Lees ook: ...}. */
    RELATED,
    /** Items, one a line. */
    LIST,
    /** Somebody's words, set apart. */
    QUOTE,
    /** Lines whose blanks matter: results, standings. */
    TABLE
  }

  /** What it is. */
  Kind kind();

  /** Its words, without any markup; lines of lists and tables are separated by line feeds. */
  String text();

  /**
   * A piece of plain text.
   *
   * @param kind what it is
   * @param text its words
   */
  record Plain(Kind kind, String text) implements Block {}

  /**
   * A piece of a marked-up text.
   *
   * @param kind what it is
   * @param text its words
   * @param html the same as safe HTML, whose links to other files of the archive still are the
   *     paths that the author wrote
   */
  record Markup(Kind kind, String text, String html) implements Block {}
}
