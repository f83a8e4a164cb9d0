package org.legger.archive;

/**
 * How it came to be known what is known about a text, so that a reader of the archive can judge how
 * sure it is. Where the headline comes from is told by {@link Headline#origin}.
 *
 * @param encoding what its bytes were in, by its IANA name
 * @param date where its date comes from
 * @param language where its language comes from
 */
public record Receipt(String encoding, DateFrom date, LanguageFrom language) {

  /** Where a date comes from. */
  public enum DateFrom {
    /** The line that opens a dated text. */
    HEADER,
    /** A line in the text that holds only a date. */
    TEXT,
    FRONT_MATTER,
    FILE_NAME,
    /** Nothing dates the text. */
    NONE
  }

  /** Where a language comes from. */
  public enum LanguageFrom {
    FRONT_MATTER,
    /** Only one language of news is written in its script. */
    SCRIPT,
    /** Its commonest words are those of one language. */
    COMMON_WORDS,
    /** A model of many languages is sure of it. */
    MODEL,
    /** It is too short or unclear, and got the archive's. */
    ARCHIVE
  }

  /** The same for bytes in an encoding. */
  public Receipt in(String iana) {
    return new Receipt(iana, date, language);
  }
}
