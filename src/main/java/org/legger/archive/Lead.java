package org.legger.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first words of a text, at most {@value #MOST} characters in one line. They are the largest
 * part of what is known about an article, and only lists show them: so those of a whole archive lie
 * outside the heap, see {@link Sharing}.
 */
public final class Lead {
  /** The most characters. */
  public static final int MOST = 180;

  /** What a text without words has. */
  public static final Lead NONE = new Lead("");

  private final String said;
  private final ByteBuffer store;
  private final int at;
  private final int length;

  /**
   * A lead in the heap.
   *
   * @param text in one line
   */
  public Lead(String text) {
    this(text, null, 0, 0);
  }

  private Lead(String said, ByteBuffer store, int at, int length) {
    this.said = said;
    this.store = store;
    this.at = at;
    this.length = length;
  }

  /**
   * A lead that is a part of something larger.
   *
   * @param store which must not change
   * @param at its first byte there
   * @param length of its UTF-8 bytes
   */
  public static Lead in(ByteBuffer store, int at, int length) {
    return length == 0 ? NONE : new Lead(null, store, at, length);
  }

  /** What it says; empty for a text without words. */
  public String text() {
    if (store == null) {
      return said;
    }
    byte[] utf8 = new byte[length];
    store.get(at, utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return store == null && said.isEmpty();
  }

  /** The same with its words behind those of others, or empty where they find no room there. */
  Optional<Lead> behind(ByteBuffer others) {
    byte[] utf8 = said.getBytes(StandardCharsets.UTF_8);
    if (utf8.length > others.remaining()) {
      return Optional.empty();
    }
    int start = others.position();
    others.put(utf8);
    return Optional.of(in(others, start, utf8.length));
  }

  /** Whether the heap holds words of it. */
  boolean isInHeap() {
    return store == null && !said.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lead lead && text().equals(lead.text());
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
