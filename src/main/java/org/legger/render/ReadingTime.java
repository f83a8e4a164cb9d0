package org.legger.render;

import java.util.List;
import org.legger.archive.Block;
import org.legger.archive.Letters;

/** How long a text takes to read. */
final class ReadingTime {
  private static final int WORDS_A_MINUTE = 220;
  private static final int CHARACTERS_A_MINUTE = 500;

  private ReadingTime() {}

  /** In minutes, at least 1: by words where a language has spaces, by characters where not. */
  static int minutes(List<Block> blocks) {
    int words = 0;
    int ideographs = 0;
    for (Block block : blocks) {
      boolean inWord = false;
      for (char c : block.text().toCharArray()) {
        boolean dense = c >= 0x2e80 && c < 0xa000;
        boolean part = !dense && Letters.isLetterOrDigit(c);
        ideographs += dense ? 1 : 0;
        words += part && !inWord ? 1 : 0;
        inWord = part;
      }
    }
    return Math.max(
        1, Math.round((float) words / WORDS_A_MINUTE + (float) ideographs / CHARACTERS_A_MINUTE));
  }
}
