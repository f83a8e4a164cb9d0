package org.legger.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text of printable ASCII that grows, with numbers in it. Each sign stands for 0 to 91; small
 * numbers take one sign and larger ones two to seven, so that numbers stay aligned to bytes and a
 * server's compression finds what repeats.
 */
final class Ink {
  /** How many signs there are: all printable ones but blank, quotation mark and backslash. */
  static final int SIGNS = 92;

  private static final int ONE = 62;
  private static final long[] LEADS = {23, 4, 1, 1};
  private static final int MOST = 7;

  private byte[] bytes;
  private int length;

  Ink() {
    this(16);
  }

  Ink(int capacity) {
    bytes = new byte[capacity];
  }

  /** Writes one sign for a number from 0 to 91. */
  Ink sign(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(16, length + (length >> 1)));
    }
    int c = value == 0 ? '!' : value + '"';
    bytes[length++] = (byte) (c >= '\\' ? c + 1 : c);
    return this;
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

  /** Writes what another one holds, or a part of it. */
  Ink part(Ink other, int from, int to) {
    int more = to - from;
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, length + (length >> 1)));
    }
    System.arraycopy(other.bytes, from, bytes, length, more);
    length += more;
    return this;
  }

  Ink all(Ink other) {
    return part(other, 0, other.length);
  }

  int length() {
    return length;
  }

  /** The number that a sign stands for. */
  static int value(byte sign) {
    int c = sign > '\\' ? sign - 1 : sign;
    return c == '!' ? 0 : c - '"';
  }

  /** Reads from the start. */
  Reader read() {
    return new Reader();
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.US_ASCII);
  }

  /** Reads signs and numbers in order. */
  final class Reader {
    private int at;

    int sign() {
      return value(bytes[at++]);
    }

    long number() {
      int first = sign();
      if (first < ONE) {
        return first;
      }
      long lead = ONE;
      long base = ONE;
      long unit = SIGNS;
      int signs = 1;
      for (long leads : LEADS) {
        if (first < lead + leads) {
          return base + (first - lead) * unit + digits(signs);
        }
        base += leads * unit;
        lead += leads;
        unit *= SIGNS;
        signs++;
      }
      return base + digits(MOST - 1);
    }

    private long digits(int signs) {
      long value = 0;
      for (int i = 0; i < signs; i++) {
        value = value * SIGNS + sign();
      }
      return value;
    }

    int at() {
      return at;
    }

    void to(int place) {
      at = place;
    }
  }
}
