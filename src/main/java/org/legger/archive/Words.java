package org.legger.archive;

import java.nio.charset.StandardCharsets;

/**
 * Words that are told of an article, in one line. They are the largest part of what is known about
 * it, and few pages show them: so those of a whole archive lie outside the heap, see {@link
 * Sharing}.
 */
public final class Words {
  /** No words. */
  public static final Words NONE = new Words("");

  /** The words themselves, or the shelf that they lie on: one field for both is smaller. */
  private final Object held;

  private final int at;
  private final int length;

  /** Words in the heap. */
  public Words(String text) {
    this(text, 0, text.length());
  }

  private Words(Object held, int at, int length) {
    this.held = held;
    this.at = at;
    this.length = length;
  }

  /**
   * Words that lie on a shelf.
   *
   * @param at their first byte there
   * @param length of their UTF-8 bytes
   */
  public static Words on(Shelf shelf, int at, int length) {
    return length == 0 ? NONE : new Words(shelf, at, length);
  }

  /** What they say. */
  public String text() {
    if (held instanceof Shelf shelf) {
      byte[] utf8 = new byte[length];
      shelf.read(at, utf8);
      return new String(utf8, StandardCharsets.UTF_8);
    }
    return (String) held;
  }

  /** Whether they say nothing. */
  public boolean isEmpty() {
    return length == 0;
  }

  /** The same outside the heap. */
  Words on(Shelf.Shelves shelves) {
    if (isEmpty() || !(held instanceof String text)) {
      return this;
    }
    return shelves.keep(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Words words && text().equals(words.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
