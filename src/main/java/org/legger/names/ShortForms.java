package org.legger.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.legger.archive.Taxonomy;
import org.legger.names.Lexicon.Kind;

/**
 * Which name a shorter form stands for: a surname for a person, {@code KLM} for what it is the
 * initials of, an inflected form for what it is inflected from.
 */
final class ShortForms {
  private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}{3,}(?:sche|se)");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+");

  /** Words of letters, the first and the last with a capital and then small. */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{Ll}.][\\p{L}.'’ -]* (?:\\p{L}['’])?\\p{Lu}\\p{Ll}[\\p{L}-]*");

  private static final int SHORTEST_STEM = 5;

  /** Names of persons have no more words. */
  private static final int LONGEST = 5;

  /** A short form that stands alone that much oftener than the full one means something else. */
  private static final int OFTENER = 4;

  private final Lexicon lexicon;
  private final Census census;
  private final NameTable table;
  private final Map<String, List<Integer>> bySurname = new HashMap<>();
  private final Map<String, List<Integer>> byFirstName = new HashMap<>();
  private final Map<String, List<Integer>> byInitials = new HashMap<>();
  private final Set<Integer> persons = new HashSet<>();

  ShortForms(Lexicon lexicon, Census census, NameTable table) {
    this.lexicon = lexicon;
    this.census = census;
    this.table = table;
    for (int i = 0; i < table.size(); i++) {
      if (!table.isFixed(i)) {
        learn(i, table.show(i).split(" "));
      }
    }
  }

  private void learn(int number, String[] tokens) {
    if (tokens.length > 2) {
      add(byInitials, initials(tokens), number);
    }
    if (tokens.length > 1 && isPersonal(number, tokens)) {
      add(bySurname, Taxonomy.key(surname(Persons.own(tokens))), number);
      add(byFirstName, Taxonomy.key(tokens[0]), number);
    }
  }

  private static void add(Map<String, List<Integer>> to, String form, int number) {
    to.computeIfAbsent(form, f -> new ArrayList<>()).add(number);
  }

  private static String initials(String[] tokens) {
    StringBuilder initials = new StringBuilder();
    for (String token : tokens) {
      if (Character.isUpperCase(token.charAt(0))) {
        initials.append(token.charAt(0));
      }
    }
    return initials.length() > 2 ? Taxonomy.key(initials.toString()) : " ";
  }

  /** Whether a name may be a person's: none of its words is one that texts have in lower case. */
  private boolean isPersonal(int number, String[] tokens) {
    String first = Words.lower(tokens[0]);
    boolean called = isCalled(tokens, table.language(number));
    if (called) {
      persons.add(number);
    }
    boolean named =
        first.endsWith(".")
            || lexicon.is(Kind.DIRECTION, first)
            || lexicon.is(Kind.LOOSE, first)
            || ADJECTIVE.matcher(first).matches()
            || first.endsWith("s") && table.find(first.substring(0, first.length() - 1)) >= 0;
    return called || !named && isRare(tokens, table.language(number));
  }

  /**
   * Whether a name begins as people are called: with a first name or initials, which {@code U.S.
   * Navy} does not where a navy is known.
   */
  private boolean isCalled(String[] tokens, String language) {
    String last = tokens[tokens.length - 1];
    boolean initials =
        INITIALS.matcher(tokens[0]).matches()
            && (tokens[0].length() == 2 || !isCommon(last, language));
    String first = Words.lower(tokens[0]).replaceFirst("-.*", "");
    return tokens.length <= LONGEST
        && (initials || lexicon.is(Kind.FIRST, first))
        && Arrays.stream(tokens).noneMatch(this::binds);
  }

  private boolean isRare(String[] tokens, String language) {
    return tokens.length <= LONGEST
        && Arrays.stream(tokens)
            .noneMatch(
                token ->
                    Character.isLowerCase(token.charAt(0))
                        ? binds(token)
                        : isCommon(token, language));
  }

  /** Whether texts have a word in lower case too. */
  private boolean isCommon(String token, String language) {
    return census.lower(Words.number(language, Words.lower(token))) > 0;
  }

  private boolean binds(String token) {
    return token.equals("of") || lexicon.is(Kind.JOIN, token) || lexicon.is(Kind.AND, token);
  }

  /** Whether an author is one person: called so, or with a last word that is no common one. */
  boolean isPerson(String author, String language) {
    String[] tokens = author.split(" ");
    return NAME.matcher(author).matches()
        && tokens.length <= LONGEST
        && Arrays.stream(tokens).noneMatch(this::binds)
        && (isCalled(tokens, language) || !isCommon(tokens[tokens.length - 1], language));
  }

  /** The last word with the particles before it. */
  private static String surname(String[] tokens) {
    int from = tokens.length - 1;
    for (int i = 1; i < tokens.length - 1; i++) {
      if (Character.isLowerCase(tokens[i].charAt(0))) {
        from = i;
        break;
      }
    }
    return String.join(" ", List.of(tokens).subList(from, tokens.length));
  }

  /** The numbers of names that turned out to be persons: they have first names or titles. */
  Set<Integer> persons() {
    return persons;
  }

  /** The name that each name stands for in every text: what it is inflected from, or itself. */
  int[] stems() {
    int[] stems = new int[table.size()];
    for (int i = 0; i < stems.length; i++) {
      stems[i] = i;
      String key = Taxonomy.key(table.show(i));
      int cut = key.endsWith("'s") || key.endsWith("’s") ? 2 : key.endsWith("s") ? 1 : 0;
      if (cut > 0 && key.length() - cut >= SHORTEST_STEM && !table.isFixed(i)) {
        int stem = table.find(key.substring(0, key.length() - cut));
        stems[i] = stem >= 0 && table.texts(stem) >= table.texts(i) ? stem : i;
      }
    }
    return stems;
  }

  /**
   * The full name that a name stands for in a text, or itself.
   *
   * @param all the names of the text
   */
  int full(int number, Set<Integer> all) {
    String key = Taxonomy.key(table.show(number));
    int person = one(bySurname.get(key), number, all, true);
    if (person != number) {
      recognise(person);
      return person;
    }
    boolean ambiguous = bySurname.containsKey(key);
    int first = ambiguous ? number : one(byFirstName.get(key), number, all, false);
    if (first != number) {
      recognise(first);
      return first;
    }
    return key.indexOf(' ') < 0 ? one(byInitials.get(key), number, all, true) : number;
  }

  /** A name of two words that goes by one of them is a person's; a longer one may be a church's. */
  private void recognise(int name) {
    String shown = table.show(name);
    if (shown.indexOf(' ') == shown.lastIndexOf(' ')) {
      persons.add(name);
    }
  }

  private int one(List<Integer> full, int number, Set<Integer> all, boolean anywhere) {
    if (full == null) {
      return number;
    }
    int found = -1;
    int count = 0;
    for (int candidate : full) {
      if (candidate != number && all.contains(candidate)) {
        found = candidate;
        count++;
      }
    }
    if (count == 0 && anywhere && full.size() == 1) {
      found = full.get(0);
      count = 1;
    }
    boolean likely = count == 1 && table.texts(number) <= OFTENER * Math.max(1, table.texts(found));
    return likely ? found : number;
  }
}
