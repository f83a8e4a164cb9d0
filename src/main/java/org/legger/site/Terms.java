package org.legger.site;

import java.util.List;
import java.util.Map;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Taxonomy;
import org.legger.site.Page.Target;

/** A taxonomy with the addresses of its terms. */
record Terms(Taxonomy taxonomy, Map<String, Permalink> addresses) {
  static Terms of(Archive archive, Taxonomy.Kind kind) {
    Taxonomy taxonomy = archive.taxonomy(kind);
    return new Terms(taxonomy, Addresses.of(taxonomy));
  }

  /** The pages of the terms of an article. */
  List<Target> of(Article article) {
    return taxonomy.kind().namesOf(article).stream()
        .map(Taxonomy::key)
        .distinct()
        .map(key -> new Target(taxonomy.terms().get(key).name(), addresses.get(key), 0))
        .toList();
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
