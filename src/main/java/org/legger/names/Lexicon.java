package org.legger.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The closed classes of words that tell names from other capitals, from a list beside this one. */
final class Lexicon {
  private final Map<String, Set<String>> functions = new HashMap<>();

  /** Of each word a bit for each kind: a word is looked up often, and is mostly of none. */
  private final Map<String, Integer> kinds = new HashMap<>();

  /** What the words of a list are. */
  enum Kind {
    /** Lower-case words that hold a name together: {@code van}. */
    PARTICLE,
    /** Those of German, where the others stand before any noun. */
    HELD,
    /** What the name of an institution goes on with: {@code Centrum voor Wiskunde}. */
    JOIN,
    /** Between the last two parts of such a name. */
    AND,
    /** The kind of a firm, behind {@code en}. */
    FIRM,
    /** Before a surname, its particle included: {@code heer}. */
    ADDRESS,
    /** Before several surnames. */
    TITLES,
    /** Before a name: {@code minister}. */
    OFFICE,
    /** What a minister has the care of. */
    PORTFOLIO,
    /** The first of two words for what governs any province: only the province has a name. */
    BODY,
    /** Between the name of a woman and the one that she was born with. */
    BORN,
    /** Capitals that are no names. */
    NONE,
    /** Of a nation. */
    PEOPLE,
    /** Before a name that it is no part of. */
    LOOSE,
    /** Of German: no name stands behind it. */
    DETERMINER,
    /** Often before a name. */
    HINT,
    /** Before another name it makes a name of its own: {@code Nieuw}. */
    DIRECTION,
    /** Given to children. */
    FIRST,
    /** Said by many texts often, and no theme. */
    PLAIN,
    /** Before a noun. */
    ARTICLE,
    /** A full stop behind it ends no sentence. */
    ABBREVIATION
  }

  private Lexicon(Iterable<String> lines) {
    Set<String> all = new HashSet<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      if (words[0].equals("function")) {
        Set<String> function = new HashSet<>(Arrays.asList(words).subList(2, words.length));
        functions.put(words[1], function);
        all.addAll(function);
      } else if (!words[0].equals("#")) {
        int bit = bit(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)));
        for (String word : Arrays.asList(words).subList(1, words.length)) {
          kinds.merge(word, bit, (a, b) -> a | b);
        }
      }
    }
    functions.put("", all);
  }

  /** Reads the list. */
  static Lexicon read() {
    try (InputStream in = Lexicon.class.getResourceAsStream("words.txt")) {
      return new Lexicon(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged", e);
    }
  }

  /** Whether a word, in lower case, is of a kind. */
  boolean is(Kind kind, String word) {
    return is(kind, kinds(word));
  }

  /** The kinds of a word, in lower case, a bit each: for those who ask for several. */
  int kinds(String word) {
    return kinds.getOrDefault(word, 0);
  }

  /** Whether a kind is among some. */
  static boolean is(Kind kind, int kinds) {
    return (kinds & bit(kind)) != 0;
  }

  private static int bit(Kind kind) {
    return 1 << kind.ordinal();
  }

  /**
   * Whether a word, in lower case, opens sentences without being a name.
   *
   * @param language primary subtag; one without a list of its own is judged by all lists
   */
  boolean isFunction(String language, String word) {
    return functions.getOrDefault(language, functions.get("")).contains(word);
  }

  /** Whether a language has a list. */
  boolean knows(String language) {
    return functions.containsKey(language);
  }
}
