package org.legger.archive;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.legger.archive.ArchiveDate.Period;

/** All articles in order of time, the files that go with them, and the ways to find them. */
public final class Archive {
  private final List<Article> articles;

  /** The folder of the texts that are no articles. */
  private static final String PAGES = "pages/";

  private final List<Article> pages;
  private final List<Reading.Attachment> attachments;
  private final Settings settings;
  private final NavigableMap<Integer, List<Article>> years;

  private Archive(
      List<Article> articles,
      List<Article> pages,
      List<Reading.Attachment> attachments,
      Settings settings) {
    this.articles = List.copyOf(articles);
    this.pages = List.copyOf(pages);
    this.attachments = List.copyOf(attachments);
    this.settings = settings;
    this.years =
        this.articles.stream()
            .collect(
                Collectors.groupingBy(
                    a -> a.date().period().year(), TreeMap::new, Collectors.toList()));
  }

  /**
   * Gathers readings. Articles whose language could not be told are given the archive's: the one
   * that the settings name, else the commonest one found, else English.
   */
  public static Archive of(Collection<? extends Reading> readings, Settings settings) {
    Map<Boolean, List<Article>> texts =
        readings.stream()
            .filter(Reading.Text.class::isInstance)
            .map(r -> ((Reading.Text) r).article())
            .collect(Collectors.partitioningBy(a -> isPage(a.source())));
    List<Article> found = texts.get(false);
    String language = settings.language().or(() -> commonest(found)).orElse("en");
    UnaryOperator<Article> inLanguage = a -> a.language().isEmpty() ? a.in(language) : a;
    List<Article> pages =
        texts.get(true).stream().map(inLanguage).map(a -> a.at(pageAt(a.source()))).toList();
    List<Reading.Attachment> files =
        readings.stream()
            .filter(Reading.Attachment.class::isInstance)
            .map(Reading.Attachment.class::cast)
            .toList();
    return new Archive(
        found.stream().map(inLanguage).sorted(Article.BY_TIME).toList(),
        pages,
        files,
        settings.in(language));
  }

  private static Optional<String> commonest(List<Article> articles) {
    Map<String, Long> counts =
        articles.stream()
            .filter(a -> !a.language().isEmpty())
            .collect(Collectors.groupingBy(Article::language, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** The same archive with each article changed; the order of time is kept. */
  public Archive map(UnaryOperator<Article> change) {
    return new Archive(articles.stream().map(change).toList(), pages, attachments, settings);
  }

  /** All articles, in order of time, those without a year last. */
  public List<Article> articles() {
    return articles;
  }

  /** Whether a text is no article but a page about the archive, such as a colophon. */
  public static boolean isPage(Source source) {
    return source.path().startsWith(PAGES) && source.row().isEmpty();
  }

  /** The address of such a page: that of its file, since its name is chosen to be one. */
  private static Permalink pageAt(Source source) {
    String path = source.path();
    int dot = path.lastIndexOf('.');
    String bare = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    StringBuilder address = new StringBuilder();
    for (String part : bare.split("/")) {
      String slug = Slug.of(part, "");
      address.append(address.isEmpty() ? "" : "/").append(Permalink.allows(slug) ? slug : "page");
    }
    return new Permalink(address + ".html");
  }

  /** The texts below {@code pages/}, in order of path: they stand in no list. */
  public List<Article> pages() {
    return pages;
  }

  /** The files that are no texts. */
  public List<Reading.Attachment> attachments() {
    return attachments;
  }

  /** The settings, in which the language is always given. */
  public Settings settings() {
    return settings;
  }

  /** The archive's language, BCP 47. */
  public String language() {
    return settings.language().orElse("en");
  }

  /** The years that have articles, in order. */
  public List<Integer> years() {
    return years.keySet().stream().filter(year -> year != 0).toList();
  }

  /**
   * The articles that lie wholly within a period, in order of time; for year 0 those without a
   * year.
   */
  public List<Article> in(Period period) {
    List<Article> ofYear = years.getOrDefault(period.year(), List.of());
    return period.month() == 0
        ? ofYear
        : ofYear.stream()
            .filter(
                a -> {
                  Period p = a.date().period();
                  return p.month() == period.month()
                      && (period.day() == 0 || p.day() == period.day());
                })
            .toList();
  }

  /** The articles by topic or by author. */
  public Taxonomy taxonomy(Taxonomy.Kind kind) {
    return Taxonomy.of(kind, articles);
  }
}
