package org.legger.archive;

/**
 * Which characters are letters, as {@link Character} has it: of those that most texts are written
 * in from a table, because every character of every text is asked for several times.
 */
public final class Letters {
  /** Up to here, the end of Latin Extended-B, it is looked up. */
  private static final int TABLE = 0x250;

  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte[] KINDS = kinds();

  private Letters() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[TABLE];
    for (char c = 0; c < TABLE; c++) {
      kinds[c] = Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : 0;
    }
    return kinds;
  }

  /** Whether it is a letter. */
  public static boolean isLetter(char c) {
    return c < TABLE ? KINDS[c] == LETTER : Character.isLetter(c);
  }

  /** Whether it is a letter or a digit. */
  public static boolean isLetterOrDigit(char c) {
    return c < TABLE ? KINDS[c] != 0 : Character.isLetterOrDigit(c);
  }
}
