package org.legger.search;

/** A list of words of which each says how many letters it shares with the one before. */
final class FrontCoded {
  private final StringBuilder text = new StringBuilder();
  private String last = "";

  void add(String word) {
    int shared = 0;
    int most = Math.min(Math.min(word.length(), last.length()), Ink.SIGNS - 1);
    while (shared < most && word.charAt(shared) == last.charAt(shared)) {
      shared++;
    }
    text.append(new Ink().sign(shared)).append(word, shared, word.length()).append(' ');
    last = word;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
