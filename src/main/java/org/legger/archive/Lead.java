package org.legger.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

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

  private final long mark;
  private final String said;
  private final ByteBuffer store;
  private final int at;

  /**
   * A lead in the heap.
   *
   * @param text in one line
   */
  public Lead(String text) {
    this(Fingerprint.of(text).bits(), text, null, 0);
  }

  private Lead(long mark, String said, ByteBuffer store, int at) {
    this.mark = mark;
    this.said = said;
    this.store = store;
    this.at = at;
  }

  /** What it says; empty for a text without words. */
  public String text() {
    if (store == null) {
      return said;
    }
    byte[] utf8 = new byte[store.getShort(at) & 0xffff];
    store.get(at + Short.BYTES, utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return store == null && said.isEmpty();
  }

  /** Differs where the words do. */
  public Fingerprint mark() {
    return new Fingerprint(mark);
  }

  /** The same with its words behind those of others, where there is room for them. */
  Lead in(ByteBuffer others) {
    byte[] utf8 = said.getBytes(StandardCharsets.UTF_8);
    int start = others.position();
    others.putShort((short) utf8.length).put(utf8);
    return new Lead(mark, null, others, start);
  }

  /** The most bytes that {@link #in} needs, or 0 where the words had better stay where they are. */
  int room() {
    return store != null || said.isEmpty() ? 0 : said.length() * 3 + Short.BYTES;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lead lead && mark == lead.mark && text().equals(lead.text());
  }

  @Override
  public int hashCode() {
    return Long.hashCode(mark);
  }

  @Override
  public String toString() {
    return text();
  }
}
