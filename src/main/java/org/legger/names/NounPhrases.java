package org.legger.names;

/**
 * Notices nouns, alone or with the word that tells them apart: one or two words between an article
 * and the end of a clause, or a small word that goes on with it.
 */
final class NounPhrases {
  private static final int MOST = 2;

  private final Lexicon lexicon;
  private final String language;
  private final Scanner.Sink sink;
  private String words = "";
  private int count;
  private boolean open;

  NounPhrases(Lexicon lexicon, String language, Scanner.Sink sink) {
    this.lexicon = lexicon;
    this.language = language;
    this.sink = sink;
  }

  /**
   * Goes on with a word.
   *
   * @param lower in lower case
   * @param article whether it is an article
   * @param joined whether only blanks stand before it
   * @param small whether it may be part of what is noticed
   */
  void next(String lower, boolean article, boolean joined, boolean small) {
    if (open) {
      if (!joined || lexicon.isFunction(language, lower)) {
        end();
      } else if (small && count < MOST) {
        words = count == 0 ? lower : words + " " + lower;
        count++;
      } else {
        open = false;
      }
    }
    if (article) {
      open = true;
      count = 0;
    }
  }

  /** The clause ends. */
  void end() {
    if (open && count > 0) {
      sink.noun(words);
    }
    open = false;
  }
}
