package org.legger.search;

/**
 * Numbers of any count of bits in a text, seven bits a byte: a letter of ASCII holds seven bits,
 * and where a script cannot hold it as it is, a letter of two bytes holds these and seven more.
 * Mostly small numbers are written by Rice's code: what lies above some bits as so many ones and a
 * zero, then those bits.
 */
final class Bits {
  private static final int PACK = 7;
  private static final int LETTERS = 1 << PACK;
  private static final byte[] AWKWARD = awkward("\0\n\r\"\\");
  private static final int LONGEST_RUN = 20;
  private static final int WHOLE = 40;
  private static final int MOST_AT_ONCE = 32;

  private final Ink out;
  private long held;
  private int count;

  Bits(Ink out) {
    this.out = out;
  }

  /** For each letter which of the awkward ones it is, from 1; 0 for the others. */
  private static byte[] awkward(String letters) {
    byte[] places = new byte[LETTERS];
    for (int i = 0; i < letters.length(); i++) {
      places[letters.charAt(i)] = (byte) (i + 1);
    }
    return places;
  }

  /** Writes the lowest bits of a value, the highest of them first. */
  Bits put(long value, int bits) {
    if (bits > MOST_AT_ONCE) {
      put(value >>> MOST_AT_ONCE, bits - MOST_AT_ONCE);
      return put(value, MOST_AT_ONCE);
    }
    held = held << bits | value & (1L << bits) - 1;
    count += bits;
    while (count >= PACK) {
      int letter = (int) (held >>> count - PACK) & LETTERS - 1;
      int awkward = AWKWARD[letter];
      if (awkward == 0) {
        out.letter(letter);
        count -= PACK;
      } else if (count < 2 * PACK) {
        return this;
      } else {
        count -= 2 * PACK;
        out.letter(awkward * LETTERS + ((int) (held >>> count) & LETTERS - 1));
      }
    }
    return this;
  }

  /** Writes a number by Rice's code; one that would take too many ones is written in 40 bits. */
  Bits rice(long value, int bits) {
    long ones = value >>> bits;
    if (ones >= LONGEST_RUN) {
      return put((1L << LONGEST_RUN) - 1, LONGEST_RUN).put(value, WHOLE);
    }
    return put((1L << ones + 1) - 2, (int) ones + 1).put(value, bits);
  }

  /** Writes a number below a limit in as few bits as tell it from the others. */
  Bits below(int value, int limit) {
    int bits = 31 - Integer.numberOfLeadingZeros(limit);
    int shorter = (2 << bits) - limit;
    return value < shorter ? put(value, bits) : put(value + shorter, bits + 1);
  }

  /** Fills up the last signs. */
  void end() {
    if (count % PACK > 0) {
      put(0, PACK - count % PACK);
    }
    if (count > 0) {
      put(0, PACK);
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
