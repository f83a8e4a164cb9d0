package org.legger.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A way to find articles: by topic, by author.
 *
 * @param kind what its terms are
 * @param terms by their key: the name in lower case, so that {@code Water} and {@code water} are
 *     one
 */
public record Taxonomy(Kind kind, SortedMap<String, Term> terms) {

  /** What articles are found by. */
  public enum Kind {
    TOPIC(subjects -> subjects.topics()),
    AUTHOR(subjects -> subjects.authors()),
    NAME(subjects -> subjects.names()),
    THEME(subjects -> subjects.themes());

    private final Function<Article.Subjects, List<String>> names;

    Kind(Function<Article.Subjects, List<String>> names) {
      this.names = names;
    }

    /** The terms that an article names itself. */
    public List<String> namesOf(Article article) {
      return names.apply(article.subjects());
    }
  }

  /**
   * One topic or author.
   *
   * @param name as the first article that has it writes it
   * @param articles all that have it, in order of time
   */
  public record Term(String name, List<Article> articles) {}

  /** Gathers the terms of articles that are in order of time. */
  static Taxonomy of(Kind kind, List<Article> articles) {
    SortedMap<String, Term> terms = new TreeMap<>();
    Map<String, Term> bySpelling = new HashMap<>();
    for (Article article : articles) {
      for (String name : kind.namesOf(article)) {
        Term term =
            bySpelling.computeIfAbsent(
                name, n -> terms.computeIfAbsent(key(n), k -> new Term(n, new ArrayList<>())));
        List<Article> those = term.articles();
        if (those.isEmpty() || those.get(those.size() - 1) != article) {
          those.add(article);
        }
      }
    }
    return new Taxonomy(kind, terms);
  }

  /** What two spellings of one term have in common. */
  public static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
