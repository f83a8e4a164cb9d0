package org.legger.names;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.legger.names.Lexicon.Kind;
import org.legger.names.Verdicts.Part;

/** Looks at one run of capitalised words and finds the part of it that is a name. */
final class Judge {
  private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]{1,4}e?");
  private static final Pattern DUTCH_ADJECTIVE =
      Pattern.compile(
          "\\p{L}{3,}(?:sch|sche|schen|scher|lijk|lijke|lijken|[snlgrjtdmkue]se|iase|iërs?|anen|ezen)");
  private static final Pattern GERMAN_NOUN =
      Pattern.compile(".*(?:e|en|er|ung|heit|keit|schaft|zig|tion|tür|zeit|weg)");
  private static final int SHORTEST = 2;

  /** A word is common where lower case is not that much rarer than a capital. */
  private static final int RARER = 6;

  private final Lexicon lexicon;
  private final Cldr cldr;
  private final Census census;
  private final Known known;
  private final String language;
  private final String[] tokens;
  private int from;
  private int to;

  Judge(Lexicon lexicon, Cldr cldr, Census census, Known known, String language, String[] tokens) {
    this.lexicon = lexicon;
    this.cldr = cldr;
    this.census = census;
    this.known = known;
    this.language = language;
    this.tokens = tokens;
    this.to = tokens.length;
  }

  /**
   * The part that is a name.
   *
   * @param opening whether the run opens a sentence
   */
  Optional<Part> part(boolean opening) {
    cut();
    boolean opens = opening && (isTitle(0) || !known.has(new Part(0, to).key(tokens)));
    opens = stripStart(opens);
    stripEnd();
    boolean name = to - from == 1 ? single(opens) : to > from && several(opens);
    return name && !isPortfolio() ? Optional.of(new Part(from, to)) : Optional.empty();
  }

  /** What follows {@code de} or {@code of} may be another name. */
  private void cut() {
    for (int i = 1; i + 1 < to; i++) {
      boolean nation = tokens[i].equals("de") && isNation(i + 1);
      boolean place = i > 1 && tokens[i].equals("of") && isPersonal(0, i);
      if (nation || place || isOffice(i) || isOwner(i) || isAnother(i)) {
        to = i;
      }
    }
  }

  /**
   * {@code Suurhoff van Sociale Zaken}, {@code Eugénie van Frankrijk}: only the first is the name.
   */
  private boolean isOffice(int particle) {
    if (!tokens[particle].equals("van") || isCommon(Words.lower(tokens[particle - 1]))) {
      return false;
    }
    int next = particle + 1;
    while (next < to - 1 && isParticle(next)) {
      next++;
    }
    String rest = new Part(next, to).key(tokens);
    return lexicon.is(Kind.PORTFOLIO, Words.lower(tokens[to - 1]))
        || isCountry(tokens[next]) && to - next == 1
        || known.texts(rest) > 1
        || isCommon(Words.lower(tokens[next]));
  }

  /** {@code Binnenlandsche Zaken}: what a minister has the care of, without the ministry. */
  private boolean isPortfolio() {
    return to - from < 3 && lexicon.is(Kind.PORTFOLIO, Words.lower(tokens[to - 1]));
  }

  /** {@code Partij voor de Dieren en SGP}: an abbreviation is another name. */
  private boolean isAnother(int and) {
    String next = tokens[and + 1];
    return lexicon.is(Kind.AND, tokens[and]) && next.length() >= SHORTEST && isLoud(next);
  }

  /** {@code De Partij voor de Vrijheid van Geert Wilders}: only the party is the name. */
  private boolean isOwner(int particle) {
    int join = lexicon.is(Kind.LOOSE, Words.lower(tokens[0])) ? 2 : 1;
    return tokens[particle].equals("van")
        && particle > join
        && lexicon.is(Kind.JOIN, tokens[join])
        && lexicon.is(Kind.FIRST, Words.lower(tokens[particle + 1]));
  }

  /** Strips titles and what only the beginning of a sentence gave a capital. */
  private boolean stripStart(boolean opening) {
    boolean opens = opening;
    from = styled();
    if (lexicon.is(Kind.BODY, Words.lower(tokens[from]))) {
      from = Math.min(from + 2, to);
      while (from < to && isParticle(from)) {
        from++;
      }
    }
    while (from < to) {
      String lower = Words.lower(tokens[from]);
      boolean drop =
          isTitle(from)
              || isCalendar(from)
              || lexicon.is(Kind.NONE, lower)
              || opens && isOpener(lower)
              || isLoose(lower)
              || isPlaceOf(from + 1);
      boolean nation =
          to - from > 2 && isNation(from) && isPersonal(from + 1, to)
              || to - from == 2 && lexicon.is(Kind.PEOPLE, lower);
      if (!drop && !nation) {
        return opens;
      }
      from++;
      opens = false;
      while (from < to && drop && isParticle(from) && !lexicon.is(Kind.ADDRESS, lower)) {
        from++;
      }
    }
    return opens;
  }

  /** {@code Paris François Mitterrand}: a place, and who was there. */
  private boolean isPlaceOf(int person) {
    return person + 1 < to
        && isCountry(tokens[from])
        && !lexicon.is(Kind.FIRST, Words.lower(tokens[from]))
        && lexicon.is(Kind.FIRST, Words.lower(tokens[person]));
  }

  /** A capital {@code Van} before what mostly stands without it. */
  private boolean isLoose(String lower) {
    if (to - from < 2 || isParticle(from) || !lexicon.is(Kind.LOOSE, lower)) {
      return false;
    }
    int without = known.texts(new Part(from + 1, to).key(tokens));
    return without > 2 * known.texts(new Part(from, to).key(tokens))
        || (isNation(from + 1) || isTitle(from + 1)) && to - from == 2;
  }

  private void stripEnd() {
    while (to > from
        && (isParticle(to - 1)
            || isCalendar(to - 1)
            || to - from > 1 && isNation(to - 1)
            || lexicon.is(Kind.NONE, Words.lower(tokens[to - 1])))) {
      to--;
    }
  }

  private boolean isTitle(int at) {
    String lower = Words.lower(tokens[at]);
    return lexicon.is(Kind.ADDRESS, lower) || lexicon.is(Kind.OFFICE, lower);
  }

  private boolean isCalendar(int at) {
    String lower = Words.lower(tokens[at]);
    return cldr.isCalendar(lower) && (lower.length() > SHORTEST + 1 || to - from == 1);
  }

  /** {@code Z. M. de Koning}: where the title stands that styles of address precede, or 0. */
  private int styled() {
    int at = 0;
    while (at < to && (isParticle(at) || tokens[at].endsWith("."))) {
      at++;
    }
    boolean addressed = tokens[0].startsWith("Z.") || tokens[0].equals("H.M.");
    return at < to && !isParticle(at) && (addressed || isTitle(at)) ? at : 0;
  }

  private boolean isParticle(int at) {
    return Character.isLowerCase(tokens[at].charAt(0));
  }

  /** A word that needs no capital but at the beginning of a sentence. */
  private boolean isOpener(String lower) {
    return lexicon.isFunction(language, lower) || isCommon(lower);
  }

  private boolean isCommon(String lower) {
    int word = Words.number(language, lower);
    int low = census.lower(word);
    return low > 0 && low * RARER >= census.upper(word);
  }

  /** Names of persons have no words that other texts have in lower case. */
  private boolean isPersonal(int start, int end) {
    for (int i = start; i < end; i++) {
      String lower = Words.lower(tokens[i]);
      if (!lexicon.is(Kind.PARTICLE, lower) && isCommon(lower)) {
        return false;
      }
    }
    return end - start > 1;
  }

  private boolean isNation(int at) {
    String lower = Words.lower(tokens[at]);
    return lexicon.is(Kind.PEOPLE, lower)
        || cldr.isLanguage(lower)
        || language.equals("nl") && DUTCH_ADJECTIVE.matcher(lower).matches();
  }

  private boolean isCountry(String token) {
    boolean loud = token.length() > SHORTEST + 1 && isLoud(token);
    return cldr.region(token) != null
        || loud && cldr.region(token.charAt(0) + Words.lower(token.substring(1))) != null;
  }

  private boolean single(boolean opening) {
    String token = tokens[from];
    String lower = Words.lower(token);
    if (isCountry(token)) {
      return true;
    }
    boolean never =
        token.length() < SHORTEST
            || token.endsWith(".")
            || token.length() == SHORTEST && !Character.isLetter(token.charAt(0))
            || ROMAN.matcher(token).matches()
            || lexicon.is(Kind.NONE, lower)
            || lexicon.isFunction(language, lower)
            || lexicon.is(Kind.DIRECTION, lower)
            || lexicon.is(Kind.FIRM, lower)
            || isNation(from)
            || isTitle(from)
            || isCommon(lower);
    if (never) {
      return false;
    }
    return language.equals("de") ? known.isSureInGerman(lower) : !opening || known.has(lower);
  }

  private boolean several(boolean opening) {
    boolean article = !Character.isLetter(tokens[from].charAt(0));
    if (article && lexicon.isFunction(language, Words.lower(tokens[from + 1])) || isHeading()) {
      return false;
    }
    boolean solid = false;
    boolean rare = false;
    for (int i = from; i < to; i++) {
      String token = tokens[i];
      boolean word = !isParticle(i) && token.length() >= SHORTEST && !token.endsWith(".");
      solid |= word;
      rare |= word && !isOpener(Words.lower(token));
    }
    if (language.equals("de")) {
      return rare && isGermanName(opening);
    }
    boolean initials = tokens[from].endsWith(".");
    return opening || initials ? rare : solid;
  }

  /** Two nouns in a row are a name where the first is no adjective or number with a capital. */
  private boolean isGermanName(boolean opening) {
    String first = Words.lower(tokens[from]);
    boolean stripped = from > 0 && isTitle(from - 1);
    boolean given = lexicon.is(Kind.FIRST, first) || stripped || known.isSureInGerman(first);
    return given || !opening && !GERMAN_NOUN.matcher(first).matches();
  }

  /** A heading in capitals, which common words give away. */
  private boolean isHeading() {
    boolean ordinary = false;
    for (int i = from; i < to; i++) {
      String lower = Words.lower(tokens[i]);
      if (!isLoud(tokens[i]) || tokens[i].equals(lower)) {
        return false;
      }
      ordinary |= isOpener(lower) && !lexicon.is(Kind.PARTICLE, lower);
    }
    return ordinary;
  }

  private static boolean isLoud(String token) {
    return token.equals(token.toUpperCase(Locale.ROOT));
  }
}
