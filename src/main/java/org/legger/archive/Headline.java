package org.legger.archive;

/**
 * What an article is called.
 *
 * @param words without a final full stop; never empty
 * @param origin where it comes from
 * @param cut whether it is only the beginning of the sentence that it was taken from; then the text
 *     ends in an ellipsis
 */
public record Headline(Words words, Origin origin, boolean cut) {

  /** Where a headline comes from. */
  public enum Origin {
    /** A title in the front matter, or a heading that opens a Markdown text. */
    FRONT_MATTER,
    /** A title line above the text. */
    TITLE_LINE,
    /** The first sentence of the text, which stays in the text as well. */
    FIRST_SENTENCE,
    /** The file's name, for a text without words. */
    FILE_NAME
  }

  /** A headline in the heap. */
  public Headline(String text, Origin origin, boolean cut) {
    this(new Words(text), origin, cut);
  }

  /** What it says. */
  public String text() {
    return words.text();
  }

  /** Whether the text had no headline, so that this one was made for it. */
  public boolean derived() {
    return origin == Origin.FIRST_SENTENCE || origin == Origin.FILE_NAME;
  }

  /** The same outside the heap. */
  Headline on(Shelf.Shelves shelves) {
    return new Headline(words.on(shelves), origin, cut);
  }
}
