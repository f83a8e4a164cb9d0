package org.legger.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;
import org.legger.archive.Duplicates.Alike;
import org.legger.archive.Figures;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.archive.Source;
import org.legger.archive.Taxonomy;

/** One file of the site: its address and what it shows, not how it is made. */
public sealed interface Page {

  /** Where it is. */
  Permalink permalink();

  /** Calls the method for its kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of page, so that a new kind is noticed by the compiler. */
  interface Visitor<R> {
    R article(ArticlePage page);

    R list(ListPage page);

    R terms(TermsPage page);

    R calendar(CalendarPage page);

    R about(AboutPage page);

    R plain(PlainPage page);

    R document(Document page);

    R asset(Asset page);
  }

  /**
   * A topic, an author or anything else that has a page.
   *
   * @param name what to show
   * @param permalink its page
   * @param count of articles there
   */
  record Target(String name, Permalink permalink, int count) {}

  /**
   * The page of an article.
   *
   * @param article what it shows
   * @param earlier the article before it in time
   * @param later the article after it in time
   * @param alike other articles with the same words, or nearly
   * @param topics pages of its topics
   * @param authors pages of its authors
   * @param references where the files that it refers to are published, by their paths below the
   *     content folder
   * @param gleaned what was found in it
   */
  record ArticlePage(
      Article article,
      Optional<Article> earlier,
      Optional<Article> later,
      List<Alike> alike,
      List<Target> topics,
      List<Target> authors,
      Map<String, Permalink> references,
      Gleaned gleaned)
      implements Page {
    @Override
    public Permalink permalink() {
      return article.permalink();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.article(this);
    }
  }

  /**
   * What was found in a text.
   *
   * @param names that have pages, those that it says most first
   * @param themes that have pages
   * @param related the articles nearest to it, the nearest first
   */
  record Gleaned(List<Naming> names, List<Target> themes, List<Article> related) {
    /** Nothing. */
    public static final Gleaned NONE = new Gleaned(List.of(), List.of(), List.of());

    /** The pages of its names. */
    public List<Target> targets() {
      return names.stream().map(Naming::target).toList();
    }
  }

  /**
   * A name in a text.
   *
   * @param target its page
   * @param surface how the text writes it
   */
  record Naming(Target target, String surface) {}

  /**
   * One page of a list of articles.
   *
   * @param listing the list
   * @param shown the articles on this page
   * @param pager which page it is
   */
  record ListPage(Listing listing, List<Article> shown, Pager pager) implements Page {
    /** All pages of a list, at least one. */
    static Stream<Page> all(
        Listing listing, List<Article> articles, Permalink first, Archive archive) {
      int size = archive.settings().pageSize();
      int count = Math.max(1, (articles.size() + size - 1) / size);
      return IntStream.rangeClosed(1, count)
          .mapToObj(
              n ->
                  new ListPage(
                      listing,
                      articles.subList((n - 1) * size, Math.min(n * size, articles.size())),
                      new Pager(n, count, first)));
    }

    @Override
    public Permalink permalink() {
      return pager.page(pager.number());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /**
   * What a list is about.
   *
   * @param kind of list
   * @param period that it covers; year 0 where it is none of time, or a day of every year
   * @param name of its topic or author, tag of its language; empty where it has none
   * @param count of articles on all its pages
   * @param parts how many articles the years of the archive, the months and days of a year, or the
   *     days of a month have; empty where it is not divided
   * @param earlier the period before it that has articles
   * @param later the period after it that has articles
   * @param story what else a name's, a theme's or the home page tells
   */
  record Listing(
      Kind kind,
      Period period,
      String name,
      int count,
      Map<Period, Integer> parts,
      Optional<Period> earlier,
      Optional<Period> later,
      Optional<Story> story) {

    /** A list that is no story. */
    public Listing(
        Kind kind,
        Period period,
        String name,
        int count,
        Map<Period, Integer> parts,
        Optional<Period> earlier,
        Optional<Period> later) {
      this(kind, period, name, count, parts, earlier, later, Optional.empty());
    }

    /** Whether it is of a name or a theme. */
    public boolean isStory() {
      return kind == Kind.NAME || kind == Kind.THEME;
    }

    /** What lists there are. */
    public enum Kind {
      HOME,
      YEAR,
      MONTH,
      DAY,
      UNDATED,
      DAY_OF_YEAR,
      LANGUAGE,
      TOPIC,
      AUTHOR,
      NAME,
      THEME
    }
  }

  /**
   * What the page of a name or a theme, or the home page, tells besides its articles.
   *
   * @param together the names that most of its articles have, with in how many they are
   * @param feed its own
   * @param pageSize how many articles each of its pages shows
   */
  record Story(List<Target> together, Permalink feed, int pageSize) {}

  /**
   * Where a page of a list stands among the others.
   *
   * @param number from 1
   * @param count of pages
   * @param first address of the first page
   */
  record Pager(int number, int count, Permalink first) {
    /**
     * The address of a page: the first has the list's own, the others lie in a folder beside it.
     */
    public Permalink page(int n) {
      if (n == 1) {
        return first;
      }
      String folder = first.folder();
      String name = first.path().substring(folder.length());
      String bare = name.substring(0, name.length() - ".html".length());
      String pages = bare.equals("index") ? "pages" : bare;
      return new Permalink(folder + pages + "/" + n + ".html");
    }
  }

  /** All topics or all authors. */
  record TermsPage(Permalink permalink, Taxonomy.Kind kind, List<Target> terms) implements Page {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.terms(this);
    }
  }

  /**
   * All days of the year, each leading to what was published on it through the years.
   *
   * @param days how many articles each has; its year is 0
   */
  record CalendarPage(Permalink permalink, SortedMap<Period, Integer> days) implements Page {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.calendar(this);
    }
  }

  /**
   * What the archive holds, and how that is known.
   *
   * @param figures of the archive
   * @param downloads files for machines
   */
  record AboutPage(Permalink permalink, Figures figures, List<Permalink> downloads)
      implements Page {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.about(this);
    }
  }

  /** A page that shows no articles, such as the one for what is not found. */
  record PlainPage(Permalink permalink, String template) implements Page {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.plain(this);
    }
  }

  /** A file for machines, or one of the theme: its bytes are made without a template. */
  record Document(Permalink permalink, Fingerprint fingerprint, Supplier<byte[]> body)
      implements Page {
    /** A document of given bytes. */
    public static Document of(String path, byte[] bytes) {
      return new Document(new Permalink(path), Fingerprint.ofBytes(bytes), () -> bytes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.document(this);
    }
  }

  /** A file of the archive that is published as it is. */
  record Asset(Permalink permalink, Source source, long hash) implements Page {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.asset(this);
    }
  }
}
