package org.legger.archive;

import java.util.Arrays;
import java.util.List;

/**
 * A sketch of a text's words by which texts that are the same, or nearly, find each other: MinHash
 * by one permutation over runs of three words, of which 16 bits are kept of the least in each of 16
 * parts. 40 bytes, made in the time that reading a text once takes.
 *
 * @param exact the same for the same words, whatever their capitals and signs; 0 for a text without
 *     enough words to be called the same as another
 * @param first the first four parts of the sketch; all four are 0 for a text too short for one
 * @param second the next four
 * @param third the next four
 * @param fourth the last four
 */
public record Likeness(long exact, long first, long second, long third, long fourth) {
  /** A text without words. */
  public static final Likeness NONE = new Likeness(0, 0, 0, 0, 0);

  /** {@link #lower} of the first characters. */
  private static final char[] LOWER = firstLower();

  private static final int PARTS = 16;

  /** How many pairs of parts there are. */
  static final int BANDS = PARTS / 2;

  private static final int BITS = 16;
  private static final int FEWEST = 4;
  private static final int FEWEST_TO_SKETCH = 20;

  private static char[] firstLower() {
    char[] lower = new char[0x250];
    for (char c = 0; c < lower.length; c++) {
      lower[c] = lower(c);
    }
    return lower;
  }

  /** A character of a word in lower case; 0 for any other. */
  private static char lower(char c) {
    return Letters.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  /** The likeness of a text. */
  public static Likeness of(List<Block> body) {
    long[] least = new long[PARTS];
    Arrays.fill(least, -1);
    long all = 0;
    long before = 0;
    long last = 0;
    int words = 0;
    for (Block block : body) {
      char[] text = block.text().toCharArray();
      long word = 0;
      for (int i = 0; i <= text.length; i++) {
        char c = i < text.length ? text[i] : ' ';
        char lower = c < LOWER.length ? LOWER[c] : lower(c);
        if (lower != 0) {
          word = word * 31 + lower;
        } else if (word != 0) {
          all = mixed(all * 31 + word);
          long run = mixed(before * 961 + last * 31 + word);
          int part = (int) (run >>> 60);
          least[part] = Long.compareUnsigned(run, least[part]) < 0 ? run : least[part];
          before = last;
          last = word;
          word = 0;
          words++;
        }
      }
    }
    long exact = words < FEWEST ? 0 : all;
    return words < FEWEST_TO_SKETCH
        ? new Likeness(exact, 0, 0, 0, 0)
        : new Likeness(
            exact, packed(least, 0), packed(least, 4), packed(least, 8), packed(least, 12));
  }

  private static long packed(long[] least, int from) {
    long packed = 0;
    for (int part = 0; part < PARTS / 4; part++) {
      packed |= (least[from + part] >>> 20 & 0xffff) << part * BITS;
    }
    return packed;
  }

  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** Whether there is a sketch to compare. */
  private boolean sketched() {
    return (first | second | third | fourth) != 0;
  }

  /**
   * Two parts of the sketch as one number: texts that are alike have one of these in common. 0
   * where there is no sketch.
   *
   * @param band from 0 to less than {@link #BANDS}
   */
  long band(int band) {
    return sketched() ? 1L + ((long) part(band * 2) << BITS | part(band * 2 + 1)) : 0;
  }

  /** Whether a text of this likeness would be compared with one of another. */
  public boolean mayBeLike(Likeness other) {
    boolean some = exact != 0 && exact == other.exact;
    for (int band = 0; band < BANDS && !some; band++) {
      some = band(band) != 0 && band(band) == other.band(band);
    }
    return some;
  }

  /** The share of their runs of words that two texts have in common, as well as 16 parts tell. */
  double resemblance(Likeness other) {
    int same = 0;
    for (int part = 0; part < PARTS; part++) {
      same += part(part) == other.part(part) ? 1 : 0;
    }
    return (double) same / PARTS;
  }

  /** The bits of one part, 0 to 65535. */
  int part(int part) {
    long four =
        switch (part / 4) {
          case 0 -> first;
          case 1 -> second;
          case 2 -> third;
          default -> fourth;
        };
    return (int) (four >>> part % 4 * BITS & 0xffff);
  }
}
