package org.legger.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Taxonomy;
import org.legger.site.Page.Target;

/**
 * A taxonomy with the addresses of its terms.
 *
 * @param addresses by the terms' keys
 * @param targets their pages, by each spelling that an article has
 */
record Terms(Taxonomy taxonomy, Map<String, Permalink> addresses, Map<String, Target> targets) {
  static Terms of(Archive archive, Taxonomy.Kind kind) {
    Taxonomy taxonomy = archive.taxonomy(kind);
    return new Terms(taxonomy, Addresses.of(taxonomy), new ConcurrentHashMap<>());
  }

  /** The pages of the terms of an article. */
  List<Target> of(Article article) {
    List<String> names = taxonomy.kind().namesOf(article);
    if (names.isEmpty()) {
      return List.of();
    }
    List<Target> found = new ArrayList<>(names.size());
    for (String name : names) {
      Target target = of(name);
      if (!found.contains(target)) {
        found.add(target);
      }
    }
    return List.copyOf(found);
  }

  private Target of(String spelling) {
    Target known = targets.get(spelling);
    return known != null ? known : targets.computeIfAbsent(spelling, this::made);
  }

  private Target made(String spelling) {
    String key = Taxonomy.key(spelling);
    return new Target(taxonomy.terms().get(key).name(), addresses.get(key), 0);
  }

  /** In how many articles a term is. */
  int count(String name) {
    Taxonomy.Term term = taxonomy.terms().get(Taxonomy.key(name));
    return term == null ? 0 : term.articles().size();
  }

  /** The page of a term. */
  Target target(String name) {
    return new Target(name, addresses.get(Taxonomy.key(name)), count(name));
  }
}
