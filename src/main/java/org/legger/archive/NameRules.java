package org.legger.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legger.problem.Problem.Place;

/**
 * What the keeper of an archive says about the names in it, in {@code names.yml}.
 *
 * @param same the name to show, by each other form that stands for it
 * @param hidden names that are none
 * @param added names to look for that nothing else gives away
 * @param places where each name of these is written
 */
public record NameRules(
    Map<String, String> same, Set<String> hidden, List<String> added, Map<String, Place> places) {
  /** What holds where there is no {@code names.yml}. */
  public static final NameRules NONE = new NameRules(Map.of(), Set.of(), List.of(), Map.of());

  public NameRules {
    same = Map.copyOf(same);
    hidden = Set.copyOf(hidden);
    added = List.copyOf(added);
    places = Map.copyOf(places);
  }
}
