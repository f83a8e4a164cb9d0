package org.legger.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.archive.Slug;
import org.legger.archive.Taxonomy;

/**
 * Where pages are. Of two that want one address, the second gets a suffix that only depends on what
 * it is.
 */
public final class Addresses {
  /** The home page. */
  public static final Permalink HOME = new Permalink("index.html");

  /** All days of the year. */
  public static final Permalink CALENDAR = new Permalink("on/index.html");

  /** What the archive holds. */
  public static final Permalink ABOUT = new Permalink("about.html");

  /** The newest articles, for machines. */
  public static final Permalink FEED = new Permalink("feed.xml");

  private static final int SUFFIX = 5;
  private static final int NAME = 200;

  private Addresses() {}

  /**
   * Gives each article an address of its own. Of several with one address the first by path keeps
   * it, and each other one gets a suffix made of its path: so a further text beside them changes
   * none of theirs unless its path comes first.
   */
  public static Archive settle(Archive archive) {
    Map<Permalink, Article> first = new HashMap<>(archive.articles().size() * 2);
    List<Article> others = new ArrayList<>();
    for (Article article : archive.articles()) {
      Article there = first.putIfAbsent(article.permalink(), article);
      if (there != null) {
        boolean earlier = article.source().compareTo(there.source()) < 0;
        first.replace(article.permalink(), earlier ? article : there);
        others.add(earlier ? there : article);
      }
    }
    if (others.isEmpty()) {
      return archive;
    }
    Map<Article, Permalink> settled = new IdentityHashMap<>();
    Set<Permalink> taken = new HashSet<>(first.keySet());
    others.sort(Comparator.comparing(Article::source));
    others.forEach(a -> settled.put(a, free(a.permalink(), a.source().path(), taken)));
    return archive.map(a -> settled.containsKey(a) ? a.at(settled.get(a)) : a);
  }

  /** The address nearest to a wanted one that is not taken yet; takes it. */
  static Permalink free(Permalink wanted, String owner, Set<Permalink> taken) {
    int dot = wanted.path().lastIndexOf('.');
    int end = dot > wanted.folder().length() ? dot : wanted.path().length();
    String suffix = Long.toString(Fingerprint.of(owner).bits() >>> 1, 36);
    for (int length = Math.min(SUFFIX, suffix.length()); ; length++) {
      String some = length <= suffix.length() ? suffix.substring(0, length) : suffix + length;
      Permalink address =
          new Permalink(
              shortened(wanted.path().substring(0, end), wanted.path().length() - end)
                  + "-"
                  + some
                  + wanted.path().substring(end));
      if (taken.add(address)) {
        return address;
      }
    }
  }

  /** File systems have names of at most 255 bytes. */
  private static String shortened(String path, int ending) {
    int start = path.lastIndexOf('/') + 1;
    int end = path.length();
    while (path.substring(start, end).getBytes(StandardCharsets.UTF_8).length > NAME - ending) {
      end = path.offsetByCodePoints(end, -1);
    }
    return path.substring(0, end);
  }

  /**
   * The first page of the list of a year, a month or a day; for year 0 of a day of every year, or
   * of what has no year.
   */
  public static Permalink of(Period period) {
    if (period.year() == 0) {
      return period.day() == 0
          ? new Permalink("undated/index.html")
          : new Permalink("on/" + two(period.month()) + "-" + two(period.day()) + ".html");
    } else if (period.day() == 0) {
      return new Permalink(period.folder() + "index.html");
    }
    return new Permalink(period.folder() + two(period.day()) + ".html");
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  /** The list of the articles in a language. */
  public static Permalink ofLanguage(String tag) {
    return new Permalink("languages/" + tag.toLowerCase(Locale.ROOT) + ".html");
  }

  /** The page that lists all topics or all authors. */
  public static Permalink of(Taxonomy.Kind kind) {
    return new Permalink(folder(kind) + "index.html");
  }

  /** The feed of the list of a name or a theme. */
  public static Permalink feedOf(Permalink list) {
    return new Permalink(list.path().replaceFirst("\\.html$", ".xml"));
  }

  /** The page that a term wants, by its key; another one may have it. */
  public static Permalink of(Taxonomy.Kind kind, String key) {
    String slug = Slug.of(key, "");
    boolean allowed = Permalink.allows(slug + ".html");
    return new Permalink(folder(kind) + (allowed ? slug : slug + "-") + ".html");
  }

  /** The pages of all terms of a taxonomy, by their keys. */
  public static Map<String, Permalink> of(Taxonomy taxonomy) {
    Map<String, Permalink> addresses = new HashMap<>();
    Set<Permalink> taken = new HashSet<>(Set.of(of(taxonomy.kind())));
    for (String key : taxonomy.terms().keySet()) {
      Permalink address = of(taxonomy.kind(), key);
      addresses.put(key, taken.add(address) ? address : free(address, key, taken));
    }
    return addresses;
  }

  private static String folder(Taxonomy.Kind kind) {
    return switch (kind) {
      case TOPIC -> "topics/";
      case AUTHOR -> "authors/";
      case NAME -> "names/";
      case THEME -> "themes/";
    };
  }
}
