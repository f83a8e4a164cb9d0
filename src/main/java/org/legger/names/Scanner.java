package org.legger.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.legger.names.Lexicon.Kind;
import org.legger.names.Tokens.Gap;

/**
 * Finds in one text of a language that has capitals the runs of capitalised words with their
 * particles, and the words that stand in lower case. Knows nothing of other texts. Not for several
 * threads.
 */
final class Scanner {
  private static final int LONGEST_ABBREVIATION = 8;

  /** Behind an article no initial, because persons have none before their names, but holy. */
  private static final String HOLY = "H.";

  private static final Set<String> HEADS =
      Set.of("land", "ministerie", "ministry", "department", "minister", "universiteit");

  /** Is told what a text holds, in its order. */
  interface Sink {
    /** A run of capitalised words. */
    void mention(Mention mention);

    /** A word that stands in lower case, or, in German, behind a determiner. */
    void word(String lower);

    /** What stands between an article and the end of a clause: a noun, or two words with one. */
    void noun(String lower);
  }

  private final Lexicon lexicon;
  private final boolean nouns;
  private final boolean english;
  private final boolean dutch;
  private final String language;
  private final Sink sink;
  private final Tokens tokens;
  private final NounPhrases phrases;
  private final List<String> run = new ArrayList<>();
  private final List<String> pending = new ArrayList<>();
  private int runStart;
  private int runEnd;
  private boolean runOpening;
  private boolean runHinted;
  private int pendingStart;
  private boolean pendingAddressed;
  private boolean addressed;
  private boolean hint;
  private boolean determined;
  private boolean listed;
  private boolean specified;

  /**
   * A scanner of one text.
   *
   * @param language primary subtag; in German each noun has a capital, so that a determiner before
   *     it tells that it is no name
   */
  Scanner(Lexicon lexicon, Tokens tokens, String language, Sink sink) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.language = language;
    this.nouns = language.equals("de");
    this.english = language.equals("en");
    this.dutch = language.equals("nl");
    this.sink = sink;
    this.phrases = new NounPhrases(lexicon, language, sink);
  }

  /** Reads the text to its end. */
  void scan() {
    while (tokens.next()) {
      String word = tokens.word();
      String lower = tokens.lower();
      char first = word.charAt(0);
      boolean article = !Character.isLetterOrDigit(first) && !Character.isSurrogate(first);
      if (tokens.isElided()) {
        elision(word);
      } else if (dutch && specified && isJoined() && word.equals(HOLY)) {
        flush();
      } else if (article || Character.isUpperCase(first) || Character.isTitleCase(first)) {
        capital(word, lower);
      } else {
        lower(word);
      }
      boolean small = Character.isLowerCase(first);
      phrases.next(lower, tokens.is(Kind.ARTICLE), isJoined(), nouns || small);
      boolean address = tokens.is(Kind.ADDRESS);
      hint = address || tokens.is(Kind.OFFICE) || small && isHint();
      specified = small && tokens.is(Kind.ARTICLE);
      listed = tokens.is(Kind.TITLES) || listed && (!small || isLink());
      addressed = address || listed || addressed && !pending.isEmpty();
    }
    phrases.end();
    flush();
  }

  /** {@code de} and {@code en} stand before places in French; in Dutch, before any noun. */
  private boolean isHint() {
    return tokens.is(Kind.HINT) && !(dutch && (tokens.is(Kind.ARTICLE) || tokens.is(Kind.AND)));
  }

  /** What lies between the names behind {@code heeren}. */
  private boolean isLink() {
    return tokens.is(Kind.AND) || tokens.is(Kind.PARTICLE);
  }

  private boolean isJoined() {
    return tokens.gap() == Gap.JOINED;
  }

  /** {@code l'}, {@code d'}: it begins no name, but holds one together. */
  private void elision(String word) {
    if (word.startsWith("d") && !run.isEmpty() && isJoined()) {
      pend(word);
    } else {
      flush();
      determined = false;
    }
  }

  private void pend(String word) {
    if (pending.isEmpty()) {
      pendingStart = tokens.start();
      pendingAddressed = addressed;
    }
    pending.add(word);
  }

  private void capital(String word, String lower) {
    if (nouns && determined && isJoined() && run.isEmpty()) {
      sink.word(lower);
      pending.clear();
      determined = false;
      return;
    }
    if (isJoined() && !run.isEmpty()) {
      run.addAll(pending);
    } else {
      boolean particles = isJoined() && pendingAddressed && run.isEmpty();
      List<String> held = particles ? List.copyOf(pending) : List.of();
      int from = held.isEmpty() ? tokens.start() : pendingStart;
      flush();
      run.addAll(held);
      runStart = from;
      runOpening = tokens.gap() == Gap.OPENING;
      runHinted = hint && isJoined() || listed;
    }
    pending.clear();
    add(word);
    runEnd = tokens.end();
    determined = false;
  }

  /** Adds a word to the run, what was elided before it to the word. */
  private void add(String word) {
    int last = run.size() - 1;
    boolean elided = last >= 0 && run.get(last).length() == 2 && isElision(run.get(last));
    if (elided) {
      run.set(last, run.get(last) + word);
    } else {
      run.add(word);
    }
  }

  private static boolean isElision(String word) {
    return word.startsWith("d") && !Character.isLetter(word.charAt(1));
  }

  private void lower(String word) {
    boolean digits = Character.isDigit(word.charAt(0));
    if (!digits) {
      sink.word(word);
    }
    determined = nouns && !digits && (determined || tokens.is(Kind.DETERMINER));
    if (!digits && isJoined() && holds(word)) {
      pend(word);
    } else {
      flush();
      if (listed && tokens.is(Kind.PARTICLE)) {
        pend(word);
      }
    }
  }

  /** Whether a name may go on behind a word in lower case. */
  private boolean holds(String word) {
    if (tokens.is(Kind.AND) && !run.isEmpty()) {
      return lexicon.is(Kind.FIRM, tokens.following()) || run.size() > 2 && isInstitution();
    }
    return isParticle(word)
        || tokens.is(Kind.JOIN) && !run.isEmpty() && isHead()
        || tokens.is(Kind.BORN) && run.size() > 1;
  }

  /** One word that may begin a name, or one behind an article. */
  private boolean isHead() {
    String first = Words.lower(run.get(0));
    return run.size() == 1 && !lexicon.is(Kind.NONE, first)
        || run.size() == 2 && lexicon.is(Kind.LOOSE, first);
  }

  private boolean isParticle(String word) {
    if (nouns) {
      return tokens.is(Kind.HELD);
    }
    return switch (word) {
      case "op" -> tokens.goesOn("Zoom");
      case "of" -> english;
      case "aan" -> tokens.goesOn("den ", "Zee");
      default -> tokens.is(Kind.PARTICLE);
    };
  }

  /** {@code Land van Maas}, {@code Centrum voor Wiskunde}, which go on with {@code en}. */
  private boolean isInstitution() {
    boolean joined =
        lexicon.is(Kind.JOIN, run.get(1)) || run.size() > 3 && lexicon.is(Kind.JOIN, run.get(2));
    return joined
        || run.size() == 3
            && Character.isLowerCase(run.get(1).charAt(0))
            && HEADS.contains(run.get(0).toLowerCase(Locale.ROOT));
  }

  private void flush() {
    boolean cut =
        run.size() == 1 && runEnd - runStart <= LONGEST_ABBREVIATION && tokens.isCutShort(runEnd);
    if (!run.isEmpty() && !cut) {
      String surface = String.join(" ", run);
      boolean hinted = runHinted || tokens.isDated(runEnd);
      sink.mention(new Mention(surface, runOpening && !hinted, hinted, runStart, runEnd));
    }
    run.clear();
    pending.clear();
    pendingAddressed = false;
  }
}
