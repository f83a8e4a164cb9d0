package org.legger.search;

/**
 * Numbers of any count of bits in a text, thirteen bits in two signs. Mostly small numbers are
 * written by Rice's code: what lies above some bits as so many ones and a zero, then those bits.
 */
final class Bits {
  private static final int PACK = 13;
  private static final int LONGEST_RUN = 20;
  private static final int WHOLE = 40;

  private final Ink out;
  private int held;
  private int count;

  Bits(Ink out) {
    this.out = out;
  }

  /** Writes the lowest bits of a value, the highest of them first. */
  void put(long value, int bits) {
    for (int i = bits - 1; i >= 0; i--) {
      held = held << 1 | (int) (value >>> i & 1);
      if (++count == PACK) {
        out.sign(held / Ink.SIGNS).sign(held % Ink.SIGNS);
        held = 0;
        count = 0;
      }
    }
  }

  /** Writes a number by Rice's code; one that would take too many ones is written in 40 bits. */
  void rice(long value, int bits) {
    long ones = value >>> bits;
    if (ones >= LONGEST_RUN) {
      put((1L << LONGEST_RUN) - 1, LONGEST_RUN);
      put(value, WHOLE);
    } else {
      put((1L << ones + 1) - 2, (int) ones + 1);
      put(value, bits);
    }
  }

  /** Fills up the last signs. */
  void end() {
    if (count > 0) {
      put(0, PACK - count);
    }
  }

  /** The bits below which Rice's code is shortest for numbers of some sum and count. */
  static int suited(long sum, long count) {
    int bits = 0;
    for (long most = Math.max(1, count) * 10; sum * 7 >= most << bits && bits < WHOLE - 1; ) {
      bits++;
    }
    return Math.max(0, bits - 1);
  }
}
