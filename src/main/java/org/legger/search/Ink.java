package org.legger.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that grows, with numbers in it. Each sign stands for 0 to 91; small numbers take one sign
 * and larger ones two to seven, so that numbers stay aligned to bytes and a server's compression
 * finds what repeats. Bits are packed by {@link Bits} into letters of any kind.
 */
final class Ink {
  /** How many signs there are: all printable ones but blank, quotation mark and backslash. */
  static final int SIGNS = 92;

  private static final int ONE = 62;
  private static final long[] LEADS = {23, 4, 1, 1};
  private static final int MOST = 7;
  private static final int ASCII = 0x80;

  private byte[] utf8;
  private int bytes;
  private int length;

  Ink() {
    this(16);
  }

  Ink(int capacity) {
    utf8 = new byte[capacity];
  }

  /** Writes one sign for a number from 0 to 91. */
  Ink sign(int value) {
    int c = value == 0 ? '!' : value + '"';
    return letter(c >= '\\' ? c + 1 : c);
  }

  /** Writes a letter below U+0800. */
  Ink letter(int c) {
    room(2);
    if (c < ASCII) {
      utf8[bytes++] = (byte) c;
    } else {
      utf8[bytes++] = (byte) (0xc0 | c >> 6);
      utf8[bytes++] = (byte) (ASCII | c & 0x3f);
    }
    length++;
    return this;
  }

  private void room(int more) {
    if (bytes + more > utf8.length) {
      utf8 = Arrays.copyOf(utf8, Math.max(bytes + more, bytes + (bytes >> 1)));
    }
  }

  /**
   * Writes a number from 0 to about 6 × 10<sup>11</sup>.
   *
   * <p>The first sign tells how many follow it: up to 61 none, then by groups of leads one, two,
   * three or four, and for the last lead six.
   */
  Ink number(long value) {
    if (value < ONE) {
      return sign((int) value);
    }
    long rest = value - ONE;
    long lead = ONE;
    long unit = SIGNS;
    int signs = 1;
    for (long leads : LEADS) {
      if (rest < leads * unit) {
        return sign((int) (lead + rest / unit)).digits(rest % unit, signs);
      }
      rest -= leads * unit;
      lead += leads;
      unit *= SIGNS;
      signs++;
    }
    return sign((int) lead).digits(rest, MOST - 1);
  }

  private Ink digits(long value, int signs) {
    long unit = 1;
    for (int i = 1; i < signs; i++) {
      unit *= SIGNS;
    }
    for (long rest = value; unit > 0; rest %= unit, unit /= SIGNS) {
      sign((int) (rest / unit));
    }
    return this;
  }

  /** Writes what another one holds. */
  Ink all(Ink other) {
    room(other.bytes);
    System.arraycopy(other.utf8, 0, utf8, bytes, other.bytes);
    bytes += other.bytes;
    length += other.length;
    return this;
  }

  /** In letters. */
  int length() {
    return length;
  }

  @Override
  public String toString() {
    return new String(utf8, 0, bytes, StandardCharsets.UTF_8);
  }
}
