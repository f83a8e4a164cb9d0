package org.legger.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves the runs of all texts to names. */
final class Resolution {
  private static final int MOST = 60;
  private static final int NONE = -1;

  private final Runs runs;
  private final Verdicts verdicts;
  private final NameTable table;
  private final int[] names;
  private final String[] spellings;

  Resolution(Runs runs, Verdicts verdicts, NameTable table) {
    this.runs = runs;
    this.verdicts = verdicts;
    this.table = table;
    this.names = new int[runs.size() * 2];
    this.spellings = new String[names.length];
    Arrays.fill(names, Integer.MIN_VALUE);
  }

  /**
   * A name in a text.
   *
   * @param number of the name
   * @param surface how the text writes it where it writes it best
   * @param count how often it does so at all
   */
  record Found(int number, String surface, int count) {}

  /** Counts the names of a text whose runs are given, before any text is resolved. */
  void count(int[] seen) {
    Set<Integer> counted = new HashSet<>();
    for (int i = 0; i < seen.length; i += 2) {
      int name = name(seen[i]);
      if (name != NONE && counted.add(name)) {
        table.count(name, spellings[seen[i]]);
      }
    }
  }

  private int name(int run) {
    if (names[run] == Integer.MIN_VALUE) {
      String language = runs.language(run / 2);
      String[] tokens = runs.surface(run / 2).split(" ");
      Optional<Verdicts.Part> part = verdicts.of(language, tokens, run % 2 == 1);
      names[run] = NONE;
      part.ifPresent(
          p -> {
            spellings[run] = String.join(" ", p.of(tokens));
            names[run] = table.number(spellings[run], language);
          });
    }
    return names[run];
  }

  /** The names of a text, those that it says most first. */
  List<Found> of(int[] seen, int[] stems, ShortForms shortForms) {
    Map<Integer, Found> direct = new LinkedHashMap<>();
    for (int i = 0; i < seen.length; i += 2) {
      int name = name(seen[i]);
      if (name != NONE) {
        merge(direct, stems[name], spellings[seen[i]], seen[i + 1]);
      }
    }
    Map<Integer, Found> full = new HashMap<>();
    for (Found found : direct.values()) {
      int name = shortForms.full(found.number(), direct.keySet());
      merge(full, name, found.surface(), found.count());
    }
    return full.values().stream()
        .filter(found -> !table.isHidden(found.number()))
        .sorted(
            Comparator.comparingInt((Found found) -> -found.count())
                .thenComparing(found -> table.show(found.number())))
        .limit(MOST)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Of two surfaces the longer one says it better. */
  private static void merge(Map<Integer, Found> to, int name, String surface, int count) {
    to.merge(
        name,
        new Found(name, surface, count),
        (a, b) -> {
          boolean longer = b.surface().length() > a.surface().length();
          return new Found(name, longer ? b.surface() : a.surface(), a.count() + b.count());
        });
  }
}
