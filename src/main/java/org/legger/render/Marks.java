package org.legger.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.site.Page;
import org.legger.site.Page.AboutPage;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.Asset;
import org.legger.site.Page.CalendarPage;
import org.legger.site.Page.Document;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;
import org.legger.site.Page.PlainPage;
import org.legger.site.Page.Target;
import org.legger.site.Page.TermsPage;

/**
 * Fingerprints of pages: nothing has to declare what a page depends on, because the page holds it.
 *
 * @param common what all templates see: the theme, the settings, the menu
 * @param lists of what all pages of a list share, by the address of the first
 */
record Marks(Fingerprint common, Map<Permalink, Fingerprint> lists)
    implements Page.Visitor<Fingerprint> {

  Marks(Fingerprint common) {
    this(common, new ConcurrentHashMap<>());
  }

  @Override
  public Fingerprint article(ArticlePage page) {
    Article article = page.article();
    return Fingerprint.of(
        common,
        article.hash(),
        article.permalink(),
        article.language(),
        List.of(
            article.receipt().encoding(), article.receipt().date(), article.receipt().language()),
        page.earlier().map(Marks::listed),
        page.later().map(Marks::listed),
        each(page.alike(), a -> List.of(a.exact(), listed(a.article()))),
        each(page.topics(), Marks::parts),
        each(page.authors(), Marks::parts),
        pairs(page.references()),
        each(page.gleaned().names(), n -> List.of(n.surface(), parts(n.target()))),
        each(page.gleaned().themes(), Marks::parts),
        each(page.gleaned().related(), Marks::listed));
  }

  /** The same of each; a loop, because most of these lists are empty and there are many. */
  private static <T> List<Object> each(List<T> all, Function<T, Object> part) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<Object> parts = new ArrayList<>(all.size());
    for (T one : all) {
      parts.add(part.apply(one));
    }
    return parts;
  }

  /** What a list, or a neighbour, shows of an article. */
  private static Fingerprint listed(Article article) {
    return Fingerprint.of(article.permalink(), article.language(), article.shown());
  }

  private static Object parts(Target target) {
    return List.of(target.name(), target.permalink(), target.count());
  }

  private static List<Object> pairs(Map<String, ?> map) {
    return map.isEmpty() ? List.of() : List.copyOf(new TreeMap<>(map).entrySet());
  }

  @Override
  public Fingerprint list(ListPage page) {
    Fingerprint listing =
        lists.computeIfAbsent(page.pager().first(), first -> mark(page.listing()));
    return Fingerprint.of(
        common,
        listing,
        page.pager().number(),
        page.pager().count(),
        page.pager().first(),
        each(page.shown(), Marks::listed));
  }

  private static Fingerprint mark(Listing listing) {
    return Fingerprint.of(
        listing.kind(),
        listing.period(),
        listing.name(),
        listing.count(),
        listing.parts(),
        listing.earlier(),
        listing.later(),
        listing.story());
  }

  @Override
  public Fingerprint terms(TermsPage page) {
    return Fingerprint.of(common, page);
  }

  @Override
  public Fingerprint calendar(CalendarPage page) {
    return Fingerprint.of(common, page);
  }

  @Override
  public Fingerprint about(AboutPage page) {
    return Fingerprint.of(common, page);
  }

  @Override
  public Fingerprint plain(PlainPage page) {
    return Fingerprint.of(common, page);
  }

  @Override
  public Fingerprint document(Document page) {
    return page.fingerprint();
  }

  @Override
  public Fingerprint asset(Asset page) {
    return new Fingerprint(page.hash());
  }
}
