package org.legger.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Taxonomy;
import org.legger.site.Page.Gleaned;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;
import org.legger.site.Page.Naming;
import org.legger.site.Page.Story;
import org.legger.site.Page.Target;
import org.legger.site.Page.TermsPage;

/**
 * A page for each name and each theme that more than one article has, with its articles along a
 * time line, and an index of all. In the index, a name of one article leads to that article.
 */
public final class StoryPages implements PageSource {
  private static final Period NO_PERIOD = new Period(0, 0, 0);
  private static final int TOGETHER = 12;

  /** The most names of an index; of more the commonest. */
  private static final int INDEX = 2_000;

  private final Stories stories;

  /**
   * Pages.
   *
   * @param stories what was found in the texts
   */
  public StoryPages(Stories stories) {
    this.stories = stories;
  }

  @Override
  public Stream<Page> pages(Archive archive) {
    Terms names = Terms.of(archive, Taxonomy.Kind.NAME);
    return Stream.concat(
        pages(archive, names, names, Listing.Kind.NAME),
        pages(archive, Terms.of(archive, Taxonomy.Kind.THEME), names, Listing.Kind.THEME));
  }

  private Stream<Page> pages(Archive archive, Terms terms, Terms names, Listing.Kind kind) {
    if (terms.addresses().isEmpty()) {
      return Stream.empty();
    }
    List<Page> pages = new ArrayList<>();
    for (Taxonomy.Term term : terms.taxonomy().terms().values()) {
      if (term.articles().size() > 1) {
        Target target = terms.target(term.name());
        ListPage.all(
                listing(archive, kind, term, target.permalink(), names),
                term.articles(),
                target.permalink(),
                archive)
            .forEach(pages::add);
      }
    }
    Taxonomy.Kind of = terms.taxonomy().kind();
    pages.add(new TermsPage(Addresses.of(of), of, index(terms)));
    return pages.stream();
  }

  private static Listing listing(
      Archive archive, Listing.Kind kind, Taxonomy.Term term, Permalink at, Terms names) {
    Map<Period, Integer> years = new TreeMap<>();
    for (Article article : term.articles()) {
      if (article.date().period().year() > 0) {
        years.merge(new Period(article.date().period().year(), 0, 0), 1, Integer::sum);
      }
    }
    return new Listing(
        kind,
        NO_PERIOD,
        term.name(),
        term.articles().size(),
        years,
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new Story(
                together(term.name(), term.articles(), names),
                Addresses.feedOf(at),
                archive.settings().pageSize())));
  }

  /** What the home page tells: the names of most articles; nothing where none has any. */
  static Optional<Story> home(Archive archive) {
    Terms names = Terms.of(archive, Taxonomy.Kind.NAME);
    List<Target> most = together("", archive.articles(), names);
    return most.isEmpty()
        ? Optional.empty()
        : Optional.of(new Story(most, Addresses.FEED, archive.settings().pageSize()));
  }

  /** The names that most of some articles have besides one. */
  private static List<Target> together(String one, List<Article> articles, Terms names) {
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : articles) {
      for (String name : article.subjects().names()) {
        if (!name.equals(one)) {
          counts.merge(name, 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .filter(name -> names.count(name.getKey()) > 1)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> name) -> -name.getValue())
                .thenComparing(name -> names.count(name.getKey()))
                .thenComparing(Map.Entry::getKey))
        .limit(TOGETHER)
        .map(
            name ->
                new Target(name.getKey(), names.target(name.getKey()).permalink(), name.getValue()))
        .toList();
  }

  private List<Target> index(Terms terms) {
    return filed(
        terms.taxonomy().terms().values().stream()
            .sorted(
                Comparator.comparingInt((Taxonomy.Term term) -> -term.articles().size())
                    .thenComparing(Taxonomy.Term::name))
            .limit(INDEX)
            .map(
                term -> {
                  boolean alone = term.articles().size() == 1;
                  Target target = terms.target(term.name());
                  return new Target(
                      term.name(),
                      alone ? term.articles().get(0).permalink() : target.permalink(),
                      target.count());
                }));
  }

  /** Names as they are filed, in their order. */
  List<Target> filed(Stream<Target> targets) {
    return targets
        .map(t -> new Target(stories.filed(t.name()), t.permalink(), t.count()))
        .sorted(Comparator.comparing((Target t) -> sorting(t.name())).thenComparing(Target::name))
        .toList();
  }

  /** Letters without what stands on them, in lower case; what is not a letter comes last. */
  private static String sorting(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}|^['’]", "");
    return bare.toLowerCase(Locale.ROOT);
  }

  /** What was found in each article, by its number, with the pages that it leads to. */
  IntFunction<Gleaned> gleaned(Archive archive) {
    Terms names = Terms.of(archive, Taxonomy.Kind.NAME);
    Terms themes = Terms.of(archive, Taxonomy.Kind.THEME);
    List<Article> articles = archive.articles();
    return number -> {
      Article article = articles.get(number);
      List<Naming> namings = new ArrayList<>();
      List<String> surfaces = stories.surfaces(number);
      List<String> all = article.subjects().names();
      for (int i = 0; i < all.size(); i++) {
        if (names.count(all.get(i)) > 1) {
          Target target = names.target(all.get(i));
          namings.add(new Naming(new Target(all.get(i), target.permalink(), 0), surfaces.get(i)));
        }
      }
      List<Article> related = new ArrayList<>();
      for (int other : stories.related(number)) {
        related.add(articles.get(other));
      }
      boolean nothing = namings.isEmpty() && related.isEmpty();
      return nothing && article.subjects().themes().isEmpty()
          ? Gleaned.NONE
          : new Gleaned(namings, themes.of(article), related);
    };
  }
}
