package org.legger.names;

import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The names that texts hold inside their sentences, and how good the evidence for each is. */
final class Known {
  private static final int HINTED_SHARE = 6;
  private static final int SHORTEST = 4;

  /** Several words that so many texts have are a name though no text hints at it. */
  private static final int MANY = 5;

  private static final int FRAGMENTS = 50;

  /** A word as people write it. */
  private static final Pattern CLEAN =
      Pattern.compile("\\p{Lu}?[\\p{Ll}'’]*\\.?(?:-\\p{Lu}?\\p{Ll}+)*|\\p{Lu}{4,}|(?:\\p{Lu}\\.)+");

  private final NavigableMap<String, Evidence> names = new TreeMap<>();

  /** In how many texts a name was seen, in how many behind a title or a preposition. */
  private static final class Evidence {
    private int texts;
    private int hints;
    private boolean outsideGerman;
  }

  /** Learns that some texts have a name, by its key, and how many of them behind a hint. */
  void add(String key, int texts, int hints, boolean german) {
    Evidence seen = names.computeIfAbsent(key, k -> new Evidence());
    seen.texts += texts;
    seen.hints += hints;
    seen.outsideGerman |= !german;
  }

  /** Learns that some German texts have a word behind a preposition. */
  void hint(String key, int texts) {
    names.computeIfAbsent(key, k -> new Evidence()).hints += texts;
  }

  /** In how many texts a name was seen. */
  int texts(String key) {
    Evidence evidence = names.get(key);
    return evidence == null ? 0 : evidence.texts;
  }

  boolean has(String key) {
    return names.containsKey(key);
  }

  /** Whether a single German word may be a name: other languages or several texts say so. */
  boolean isSureInGerman(String key) {
    Evidence evidence = names.get(key);
    return evidence != null && (evidence.outsideGerman || evidence.hints > 1);
  }

  /**
   * Whether a name in print that a machine has read is one: a capital alone is no evidence there.
   *
   * @param tokens the words of the name
   */
  boolean isSureInNoise(String key, List<String> tokens) {
    Evidence evidence = names.get(key);
    int texts = evidence == null ? 0 : evidence.texts;
    int hints = evidence == null ? 0 : evidence.hints;
    String last = tokens.get(tokens.size() - 1);
    boolean hinted = hints > 0 && hints * HINTED_SHARE >= texts;
    if (tokens.get(0).endsWith(".") && tokens.size() > 1) {
      return texts > 1 || last.length() >= SHORTEST && isClean(tokens);
    } else if (tokens.size() > 1) {
      return texts > MANY || texts > 1 && (hints > 0 || tokens.stream().allMatch(Known::isLoud));
    }
    boolean loud = texts > 1 && isLoud(last);
    boolean often = texts > MANY || isClean(tokens) && last.length() >= SHORTEST;
    return (hinted || loud) && often && !isFragment(key, texts);
  }

  private static boolean isLoud(String token) {
    return token.equals(token.toUpperCase(Locale.ROOT));
  }

  private static boolean isClean(List<String> tokens) {
    return tokens.stream().allMatch(token -> CLEAN.matcher(token).matches());
  }

  /** The beginning of a commoner name: a word cut short, or at the end of a line. */
  private boolean isFragment(String key, int texts) {
    return names.subMap(key, false, key + Character.MAX_VALUE, false).entrySet().stream()
        .limit(FRAGMENTS)
        .anyMatch(
            longer ->
                longer.getKey().indexOf(' ') < 0
                    && longer.getKey().length() > key.length() + 1
                    && longer.getValue().texts > texts);
  }
}
