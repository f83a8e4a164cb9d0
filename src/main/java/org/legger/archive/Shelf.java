package org.legger.archive;

/** Bytes in which the words of articles lie one behind the other; they do not change. */
@FunctionalInterface
public interface Shelf {
  /**
   * Fills an array.
   *
   * @param at the first byte to read
   */
  void read(int at, byte[] into);

  /** Bytes in the heap. */
  static Shelf of(byte[] bytes) {
    return (at, into) -> System.arraycopy(bytes, at, into, 0, into.length);
  }

  /** Finds room for words. Safe for many threads. */
  @FunctionalInterface
  interface Shelves {
    /** The words that some bytes are, which it keeps. */
    Words keep(byte[] utf8);
  }
}
