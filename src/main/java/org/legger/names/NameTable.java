package org.legger.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legger.archive.NameRules;
import org.legger.archive.Taxonomy;

/**
 * The names of an archive, each with a number. Spellings that differ in capitals only are one name;
 * so are the names of one country in all languages, and what the keeper says.
 */
final class NameTable {
  private final Function<String, Cldr> cldr;
  private final String language;
  private final NameRules rules;
  private final Map<String, String> same = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final Set<String> awaited = new HashSet<>();

  /** A name, with how it is written, and in how many texts each way. */
  private static final class Name {
    private final String language;
    private final boolean fixed;
    private final Map<String, Integer> spellings = new TreeMap<>();
    private int texts;
    private String shown;
    private boolean hidden;

    private Name(String language, boolean fixed) {
      this.language = language;
      this.fixed = fixed;
    }
  }

  /**
   * A table without names.
   *
   * @param language of the archive, for the names of countries
   */
  NameTable(Function<String, Cldr> cldr, String language, NameRules rules) {
    this.cldr = cldr;
    this.language = language;
    this.rules = rules;
    rules.same().forEach((form, name) -> same.put(Taxonomy.key(form), name));
    rules.places().keySet().forEach(name -> awaited.add(Taxonomy.key(name)));
  }

  /** The number of the name with a spelling in a text of some language. */
  int number(String spelling, String of) {
    String told = same.get(Taxonomy.key(spelling));
    awaited.remove(Taxonomy.key(spelling));
    String country = told == null ? country(spelling, of) : null;
    String name = told != null ? told : country != null ? country : spelling;
    return numbers.computeIfAbsent(
        Taxonomy.key(name),
        key -> {
          names.add(new Name(of, told != null || country != null));
          names.get(names.size() - 1).spellings.put(name, 0);
          return names.size() - 1;
        });
  }

  private String country(String spelling, String of) {
    Cldr there = cldr.apply(of);
    String region = there.region(spelling);
    if (region == null && spelling.length() > 3 && isLoud(spelling)) {
      region = there.region(spelling.charAt(0) + Words.lower(spelling.substring(1)));
    }
    String name = region == null ? null : cldr.apply(language).country(region);
    return name == null || name.equals(region) ? null : name;
  }

  private static boolean isLoud(String spelling) {
    return spelling.equals(spelling.toUpperCase(Locale.ROOT));
  }

  /** Counts a text that has a name, in a spelling. */
  void count(int number, String spelling) {
    Name name = names.get(number);
    name.texts++;
    if (!name.fixed) {
      name.spellings.merge(spelling, 1, Integer::sum);
    }
  }

  /** Whether some text has a name that the keeper speaks of. */
  boolean hasSeen(String name) {
    return !awaited.contains(Taxonomy.key(name));
  }

  /** In how many texts a name was counted. */
  int texts(int number) {
    return names.get(number).texts;
  }

  int size() {
    return names.size();
  }

  /** The number of the name with a key; -1 where there is none. */
  int find(String key) {
    return numbers.getOrDefault(key, -1);
  }

  /** The primary subtag of the first text that has a name. */
  String language(int number) {
    return names.get(number).language;
  }

  /** Whether a name is a country's, or one that the keeper gave. */
  boolean isFixed(int number) {
    return names.get(number).fixed;
  }

  /** Settles how each name is shown, when all are counted. */
  void settle() {
    Set<String> hidden =
        rules.hidden().stream().map(Taxonomy::key).collect(Collectors.toUnmodifiableSet());
    for (Name name : names) {
      name.shown = shown(name);
      name.hidden = hidden.contains(Taxonomy.key(name.shown));
    }
  }

  /** As most texts write it; of several alike the one with fewer capitals. */
  private static String shown(Name name) {
    String best = "";
    int most = -1;
    for (Map.Entry<String, Integer> spelling : name.spellings.entrySet()) {
      boolean loud = spelling.getKey().length() > 1 && isLoud(spelling.getKey());
      int weight = spelling.getValue() * 2 + (loud ? 0 : 1);
      if (weight > most || weight == most && spelling.getKey().compareTo(best) > 0) {
        most = weight;
        best = spelling.getKey();
      }
    }
    return best;
  }

  /** A name as it is shown. */
  String show(int number) {
    return names.get(number).shown;
  }

  /** Whether the keeper says that a name is none. */
  boolean isHidden(int number) {
    return names.get(number).hidden;
  }
}
