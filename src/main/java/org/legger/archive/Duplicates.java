package org.legger.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts that stand in an archive more than once: an agency's report in two papers, a file that was
 * kept twice. All are published, and point at each other.
 */
public final class Duplicates {
  /** From this share of their runs of words on, two texts are nearly the same. */
  private static final double NEARLY = 0.5;

  /** The most that one article points at. */
  private static final int MOST = 10;

  /** How many with one band are compared with each other; of more, only neighbours are. */
  private static final int COMPARED = 40;

  private final Map<Source, SortedMap<Article, Boolean>> found = new HashMap<>();

  /**
   * Another article with the same words.
   *
   * @param article the other
   * @param exact whether all words are the same
   */
  public record Alike(Article article, boolean exact) {}

  private Duplicates() {}

  /** Finds them among articles in order of time. */
  public static Duplicates of(List<Article> articles) {
    Duplicates duplicates = new Duplicates();
    duplicates.compare(groups(articles, a -> a.likeness().exact()), true);
    for (int each = 0; each < Likeness.BANDS; each++) {
      int band = each;
      duplicates.compare(groups(articles, a -> a.likeness().band(band)), false);
    }
    return duplicates;
  }

  /** What articles are put together by; 0 for those that belong to none. */
  private interface Key {
    long of(Article article);
  }

  /** Articles with one key, in their order; sorted as numbers, because there may be a million. */
  private static List<List<Article>> groups(List<Article> articles, Key key) {
    long[] sorted = new long[articles.size()];
    int some = 0;
    for (int i = 0; i < articles.size(); i++) {
      long of = key.of(articles.get(i));
      if (of != 0) {
        sorted[some++] = (of ^ of >>> 32) << 32 | i;
      }
    }
    Arrays.sort(sorted, 0, some);
    List<List<Article>> groups = new ArrayList<>();
    for (int i = 0, next; i < some; i = next) {
      next = i + 1;
      while (next < some && sorted[next] >> 32 == sorted[i] >> 32) {
        next++;
      }
      if (next > i + 1) {
        groups.add(Arrays.stream(sorted, i, next).mapToObj(at -> articles.get((int) at)).toList());
      }
    }
    return groups;
  }

  private void compare(List<List<Article>> groups, boolean exact) {
    for (List<Article> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        int end = Math.min(group.size(), i + 1 + (group.size() > COMPARED ? MOST : COMPARED));
        for (int j = i + 1; j < end; j++) {
          compare(group.get(i), group.get(j), exact);
        }
      }
    }
  }

  private void compare(Article a, Article b, boolean exact) {
    boolean same =
        exact
            ? a.likeness().exact() == b.likeness().exact()
            : a.likeness().resemblance(b.likeness()) >= NEARLY;
    if (same) {
      point(a, b, exact);
      point(b, a, exact);
    }
  }

  private void point(Article from, Article to, boolean exact) {
    found
        .computeIfAbsent(
            from.source(),
            s ->
                new TreeMap<>(Article.BY_TIME.thenComparing(Comparator.comparing(Article::source))))
        .merge(to, exact, Boolean::logicalOr);
  }

  /** The articles that are like one, in order of time; at most {@value #MOST}. */
  public List<Alike> of(Article article) {
    return found.getOrDefault(article.source(), new TreeMap<>()).entrySet().stream()
        .limit(MOST)
        .map(e -> new Alike(e.getKey(), e.getValue()))
        .toList();
  }
}
