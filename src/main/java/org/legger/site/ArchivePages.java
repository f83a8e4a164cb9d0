package org.legger.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;
import org.legger.archive.Duplicates;
import org.legger.archive.Permalink;
import org.legger.archive.Taxonomy;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.Gleaned;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;
import org.legger.site.Page.Listing.Kind;
import org.legger.site.Page.PlainPage;
import org.legger.site.Page.Target;
import org.legger.site.Page.TermsPage;

/** The pages that people read: one for each article, and lists by time, topic and author. */
public final class ArchivePages implements PageSource {
  private static final Period NO_PERIOD = new Period(0, 0, 0);

  private final References references;
  private final StoryPages stories;

  /** Pages of an archive in whose texts nothing was looked for. */
  public ArchivePages(References references) {
    this(references, new StoryPages(Stories.NONE));
  }

  /**
   * Pages of an archive.
   *
   * @param stories what was found in its texts
   */
  public ArchivePages(References references, StoryPages stories) {
    this.references = references;
    this.stories = stories;
  }

  @Override
  public Stream<Page> pages(Archive archive) {
    Map<Taxonomy.Kind, Terms> terms =
        Map.of(
            Taxonomy.Kind.TOPIC, Terms.of(archive, Taxonomy.Kind.TOPIC),
            Taxonomy.Kind.AUTHOR, Terms.of(archive, Taxonomy.Kind.AUTHOR));
    return Stream.of(
            articles(archive, terms),
            own(archive),
            home(archive),
            byTime(archive),
            undated(archive),
            byTerm(archive, terms.get(Taxonomy.Kind.TOPIC), Kind.TOPIC),
            byTerm(archive, terms.get(Taxonomy.Kind.AUTHOR), Kind.AUTHOR),
            Stream.of(new PlainPage(new Permalink("404.html"), "404")),
            archive.settings().search()
                ? Stream.of(new PlainPage(new Permalink("search.html"), "search"))
                : Stream.<Page>empty())
        .flatMap(pages -> pages);
  }

  private Stream<Page> articles(Archive archive, Map<Taxonomy.Kind, Terms> terms) {
    List<Article> all = archive.articles();
    Duplicates duplicates = Duplicates.of(all);
    IntFunction<Gleaned> gleaned = stories.gleaned(archive);
    List<Optional<Article>> neighbours = all.stream().map(Optional::of).toList(); // shared by two
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                new ArticlePage(
                    all.get(i),
                    i == 0 ? Optional.empty() : neighbours.get(i - 1),
                    i + 1 == all.size() ? Optional.empty() : neighbours.get(i + 1),
                    duplicates.of(all.get(i)),
                    terms.get(Taxonomy.Kind.TOPIC).of(all.get(i)),
                    terms.get(Taxonomy.Kind.AUTHOR).of(all.get(i)),
                    references.of(all.get(i)),
                    gleaned.apply(i)));
  }

  /** The keeper's own pages have neither neighbours nor lists. */
  private Stream<Page> own(Archive archive) {
    return archive.pages().stream()
        .map(
            page ->
                new ArticlePage(
                    page,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    references.of(page),
                    Gleaned.NONE));
  }

  private static Stream<Page> home(Archive archive) {
    SortedMap<Period, Integer> years = periods();
    archive
        .years()
        .forEach(y -> years.put(new Period(y, 0, 0), archive.in(new Period(y, 0, 0)).size()));
    List<Article> newestFirst =
        new ArrayList<>(
            archive.articles().stream().filter(a -> a.date().period().year() > 0).toList());
    Collections.reverse(newestFirst);
    newestFirst.addAll(archive.in(NO_PERIOD));
    Listing listing =
        new Listing(
            Kind.HOME,
            NO_PERIOD,
            "",
            newestFirst.size(),
            years,
            Optional.empty(),
            Optional.empty(),
            StoryPages.home(archive));
    return ListPage.all(listing, newestFirst, Addresses.HOME, archive);
  }

  private static Stream<Page> byTime(Archive archive) {
    SortedMap<Period, List<Article>> years = periods();
    SortedMap<Period, List<Article>> months = periods();
    SortedMap<Period, List<Article>> days = periods();
    for (Article article : archive.articles()) {
      Period period = article.date().period();
      if (period.year() > 0) {
        add(years, new Period(period.year(), 0, 0), article);
      }
      if (period.month() > 0) {
        add(months, new Period(period.year(), period.month(), 0), article);
      }
      if (period.day() > 0) {
        add(days, period, article);
      }
    }
    return Stream.of(
            byPeriod(Kind.YEAR, years, archive),
            byPeriod(Kind.MONTH, months, archive),
            archive.settings().dayPages()
                ? byPeriod(Kind.DAY, days, archive)
                : Stream.<Page>empty())
        .flatMap(pages -> pages);
  }

  private static void add(
      SortedMap<Period, List<Article>> periods, Period period, Article article) {
    periods.computeIfAbsent(period, p -> new ArrayList<>()).add(article);
  }

  private static Stream<Page> byPeriod(
      Kind kind, SortedMap<Period, List<Article>> periods, Archive archive) {
    List<Period> all = List.copyOf(periods.keySet());
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            i -> {
              Period period = all.get(i);
              List<Article> articles = periods.get(period);
              Listing listing =
                  new Listing(
                      kind,
                      period,
                      "",
                      articles.size(),
                      kind == Kind.DAY ? Map.of() : parts(kind, period, articles),
                      i == 0 ? Optional.empty() : Optional.of(all.get(i - 1)),
                      i + 1 == all.size() ? Optional.empty() : Optional.of(all.get(i + 1)));
              return ListPage.all(listing, articles, Addresses.of(period), archive);
            });
  }

  /** The months and days of a year, the days of a month. */
  private static SortedMap<Period, Integer> parts(Kind kind, Period whole, List<Article> articles) {
    SortedMap<Period, Integer> parts = periods();
    for (Article article : articles) {
      Period period = article.date().period();
      if (kind == Kind.YEAR && period.month() > 0) {
        parts.merge(new Period(whole.year(), period.month(), 0), 1, Integer::sum);
      }
      if (period.day() > 0) {
        parts.merge(period, 1, Integer::sum);
      }
    }
    return parts;
  }

  private static Stream<Page> undated(Archive archive) {
    List<Article> articles = archive.in(NO_PERIOD);
    Listing listing = listing(Kind.UNDATED, "", articles.size());
    return articles.isEmpty()
        ? Stream.empty()
        : ListPage.all(listing, articles, Addresses.of(NO_PERIOD), archive);
  }

  private Stream<Page> byTerm(Archive archive, Terms terms, Kind kind) {
    if (terms.addresses().isEmpty()) {
      return Stream.empty();
    }
    List<Target> targets = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    terms
        .taxonomy()
        .terms()
        .forEach(
            (key, term) -> {
              Permalink address = terms.addresses().get(key);
              targets.add(new Target(term.name(), address, term.articles().size()));
              ListPage.all(
                      listing(kind, term.name(), term.articles().size()),
                      term.articles(),
                      address,
                      archive)
                  .forEach(pages::add);
            });
    Taxonomy.Kind of = terms.taxonomy().kind();
    boolean people = kind == Kind.AUTHOR;
    List<Target> filed = people ? stories.filed(targets.stream()) : targets;
    pages.add(new TermsPage(Addresses.of(of), of, filed));
    return pages.stream();
  }

  private static Listing listing(Kind kind, String name, int count) {
    return new Listing(kind, NO_PERIOD, name, count, Map.of(), Optional.empty(), Optional.empty());
  }

  private static <V> SortedMap<Period, V> periods() {
    return new TreeMap<>();
  }
}
