package org.legger.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.NameRules;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.site.Stories;

/**
 * Gives articles the names and themes that were found in them. In a large archive a name that only
 * one article has leads nowhere and is left out.
 */
final class Gathering {
  /** Up to so many articles, names that one of them has are kept. */
  private static final int SMALL = 2_000;

  private final Archive archive;
  private final NameTable table;
  private final List<List<Resolution.Found>> found;
  private final List<List<String>> themes;
  private final ShortForms forms;
  private final NameRules rules;

  Gathering(
      Archive archive,
      NameTable table,
      List<List<Resolution.Found>> found,
      List<List<String>> themes,
      ShortForms forms,
      NameRules rules) {
    this.archive = archive;
    this.table = table;
    this.found = found;
    this.themes = themes;
    this.forms = forms;
    this.rules = rules;
  }

  Named named(int[][] features) {
    dropSingle();
    Set<String> leading = leadingThemes();
    List<Article> articles = archive.articles();
    Map<Article, Integer> numbers = new HashMap<>();
    IntStream.range(0, articles.size()).forEach(i -> numbers.put(articles.get(i), i));
    Archive named =
        archive.map(
            article -> {
              int number = numbers.get(article);
              return article.about(
                  article
                      .subjects()
                      .with(
                          found.get(number).stream().map(f -> table.show(f.number())).toList(),
                          themes.get(number).stream().filter(leading::contains).toList()));
            });
    return new Named(named, stories(named, features), problems());
  }

  private void dropSingle() {
    if (archive.articles().size() <= SMALL) {
      return;
    }
    int[] texts = new int[table.size()];
    found.forEach(all -> all.forEach(name -> texts[name.number()]++));
    Set<String> added = new HashSet<>(rules.added());
    found.forEach(
        all -> all.removeIf(f -> texts[f.number()] < 2 && !added.contains(table.show(f.number()))));
  }

  /** The themes that more than one article has. */
  private Set<String> leadingThemes() {
    Map<String, Integer> counts = new HashMap<>();
    themes.forEach(all -> all.forEach(theme -> counts.merge(theme, 1, Integer::sum)));
    counts.values().removeIf(count -> count < 2);
    return counts.keySet();
  }

  private Stories stories(Archive named, int[][] features) {
    int[][] related = new int[features.length][];
    Neighbours neighbours = new Neighbours(named.articles(), features);
    for (int i = 0; i < related.length; i++) {
      related[i] = neighbours.of(i);
    }
    List<List<String>> surfaces = new ArrayList<>();
    Set<String> all = new TreeSet<>();
    Set<String> sure = new HashSet<>();
    for (List<Resolution.Found> some : found) {
      surfaces.add(some.stream().map(Resolution.Found::surface).toList());
      for (Resolution.Found name : some) {
        if (all.add(table.show(name.number())) && forms.persons().contains(name.number())) {
          sure.add(table.show(name.number()));
        }
      }
    }
    for (Article article : named.articles()) {
      for (String author : article.subjects().authors()) {
        if (forms.isPerson(author, Words.primary(article.language()))) {
          all.add(author);
          sure.add(author);
        }
      }
    }
    Persons filing = new Persons(List.copyOf(all), sure);
    return new Stories() {
      @Override
      public int[] related(int article) {
        return related[article];
      }

      @Override
      public List<String> surfaces(int article) {
        return surfaces.get(article);
      }

      @Override
      public String filed(String name) {
        return filing.filed(name);
      }
    };
  }

  /** What the keeper says of names that no text has. */
  private List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    new TreeSet<>(rules.places().keySet())
        .forEach(
            name -> {
              if (!table.hasSeen(name)) {
                problems.add(
                    new Problem(
                        Code.UNKNOWN_NAME,
                        rules.places().get(name),
                        "no text has the name \"" + name + "\"",
                        "the line has no effect"));
              }
            });
    return problems;
  }
}
