package org.legger.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Taxonomy;
import org.legger.render.PageView.Link;
import org.legger.site.Addresses;
import org.legger.site.Page;
import org.legger.site.Page.AboutPage;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.Asset;
import org.legger.site.Page.CalendarPage;
import org.legger.site.Page.Document;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;
import org.legger.site.Page.PlainPage;
import org.legger.site.Page.TermsPage;

/** Pages as templates see them. */
final class PageViews implements Page.Visitor<PageView> {
  private static final Permalink STYLE = new Permalink("style.css");

  private final Common common;
  private final Views views;
  private final Function<Article, Reading.Text> reading;

  PageViews(Common common, Views views, Function<Article, Reading.Text> reading) {
    this.common = common;
    this.views = views;
    this.reading = reading;
  }

  @Override
  public PageView article(ArticlePage page) {
    Article article = page.article();
    Reading.Text text = reading.apply(article);
    String html = BlockHtml.of(text.body(), article.source(), page.references(), page.permalink());
    String body =
        common.settings().linkNames()
            ? NameLinks.in(html, page.gleaned().names(), page.permalink())
            : html;
    PageView.Details details =
        new PageView.Details(
            first(text, Kind.KICKER),
            first(text, Kind.BYLINE),
            body,
            ReadingTime.minutes(text.body()),
            common.canonical(page.permalink()).orElse(page.permalink().path()),
            article.source().path(),
            views.receipt(article),
            page.earlier().map(views::listed).orElse(null),
            page.later().map(views::listed).orElse(null),
            alike(page, true),
            alike(page, false),
            views.links(page.gleaned().targets()),
            views.links(page.gleaned().themes()),
            page.gleaned().related().stream().map(views::listed).toList(),
            text.meta());
    String image = Pictures.first(text, page, common.settings().baseUrl());
    String jsonLd =
        JsonLd.of(article, common.settings(), common.canonical(page.permalink()), image);
    boolean own = Archive.isPage(article.source());
    String kind = own ? "page" : "article";
    PageView.Page about =
        page(
            kind,
            layout(text, kind),
            article.headline().text(),
            article.lead().isEmpty() ? article.headline().text() : article.lead().text(),
            article.language(),
            own ? List.of() : trail(article),
            own ? "" : jsonLd,
            image);
    return new PageView(
        common.site(false),
        about,
        views.article(article, page.topics(), page.authors(), details),
        null,
        List.of(),
        null,
        null);
  }

  private List<Link> trail(Article article) {
    List<Link> trail = new ArrayList<>();
    Period period = views.listing(article.date().period());
    for (Period p = period; ; p = p.wider()) {
      if (p.year() > 0 || period.year() == 0) {
        trail.add(0, views.period(p));
      }
      if (p.year() == 0) {
        return trail;
      }
    }
  }

  /** A text may name a template of the keeper's own; other generators name theirs there. */
  private String layout(Reading.Text text, String kind) {
    return text.meta().get("layout") instanceof String name && common.layouts().contains(name)
        ? name
        : kind;
  }

  private List<PageView.Article> alike(ArticlePage page, boolean exact) {
    return page.alike().stream()
        .filter(a -> a.exact() == exact)
        .map(a -> views.listed(a.article()))
        .toList();
  }

  @Override
  public PageView list(ListPage page) {
    Listing listing = page.listing();
    boolean home = listing.kind() == Listing.Kind.HOME;
    String heading = views.heading(listing);
    String described =
        home && !common.settings().description().isEmpty()
            ? common.settings().description()
            : common
                .texts()
                .message("page.description.list", heading, common.texts().number(listing.count()));
    int number = page.pager().number();
    String numbered =
        number == 1
            ? ""
            : " (" + common.texts().message("page.number", number, page.pager().count()) + ")";
    PageView.Page about =
        page(
            kind(listing.kind()),
            (home ? common.settings().title() : heading) + numbered,
            described + numbered,
            common.language(),
            home ? List.of() : trail(listing),
            "",
            "");
    return new PageView(
        common.site(home),
        about,
        null,
        views.listing(page),
        List.of(),
        new Calendars(common.texts(), page.permalink()).year(page, common.settings().dayPages()),
        null);
  }

  private static String kind(Listing.Kind kind) {
    return kind == Listing.Kind.DAY_OF_YEAR ? "dayOfYear" : kind.name().toLowerCase(Locale.ROOT);
  }

  private List<Link> trail(Listing listing) {
    List<Link> trail = new ArrayList<>();
    switch (listing.kind()) {
      case TOPIC -> trail.add(taxonomy(Taxonomy.Kind.TOPIC));
      case AUTHOR -> trail.add(taxonomy(Taxonomy.Kind.AUTHOR));
      case NAME -> trail.add(taxonomy(Taxonomy.Kind.NAME));
      case THEME -> trail.add(taxonomy(Taxonomy.Kind.THEME));
      case DAY -> {
        trail.add(views.period(listing.period().wider().wider()));
        trail.add(views.period(listing.period().wider()));
      }
      case MONTH -> trail.add(views.period(listing.period().wider()));
      case DAY_OF_YEAR ->
          trail.add(views.link(common.texts().message("menu.calendar"), Addresses.CALENDAR));
      case LANGUAGE -> trail.add(views.link(common.texts().message("menu.about"), Addresses.ABOUT));
      case HOME, YEAR, UNDATED -> {}
    }
    return trail;
  }

  private Link taxonomy(Taxonomy.Kind kind) {
    return views.link(common.texts().message("kind." + Common.plural(kind)), Addresses.of(kind));
  }

  @Override
  public PageView terms(TermsPage page) {
    String kind = Common.plural(page.kind());
    String heading = common.texts().message("kind." + kind);
    String described =
        common
            .texts()
            .message("page.description.list", heading, common.texts().number(page.terms().size()));
    return new PageView(
        common.site(false),
        page(kind, heading, described, common.language(), List.of(), "", ""),
        null,
        null,
        views.terms(page),
        null,
        null);
  }

  @Override
  public PageView calendar(CalendarPage page) {
    String title = common.texts().message("kind.calendar");
    return bare("calendar", title)
        .with(new Calendars(common.texts(), page.permalink()).everyYear(page.days()), null);
  }

  @Override
  public PageView about(AboutPage page) {
    String title = common.texts().message("kind.about");
    return bare("about", title).with(null, new AboutViews(common, views).of(page));
  }

  @Override
  public PageView plain(PlainPage page) {
    String kind = page.template().equals("404") ? "notFound" : page.template();
    String title = common.texts().message("kind." + kind);
    return bare(kind, title);
  }

  private PageView bare(String kind, String title) {
    return new PageView(
        common.site(false),
        page(kind, title, title, common.language(), List.of(), "", ""),
        null,
        null,
        List.of(),
        null,
        null);
  }

  @Override
  public PageView document(Document page) {
    throw new IllegalArgumentException("no template makes " + page.permalink());
  }

  @Override
  public PageView asset(Asset page) {
    throw new IllegalArgumentException("no template makes " + page.permalink());
  }

  private PageView.Page page(
      String kind,
      String title,
      String description,
      String pageLanguage,
      List<Link> trail,
      String jsonLd,
      String image) {
    String layout = Renderer.template(kind);
    return page(kind, layout, title, description, pageLanguage, trail, jsonLd, image);
  }

  private PageView.Page page(
      String kind,
      String layout,
      String title,
      String description,
      String pageLanguage,
      List<Link> trail,
      String jsonLd,
      String image) {
    Permalink at = views.at();
    String root =
        kind.equals("notFound")
            ? common.basePath()
            : Addresses.HOME.relativeTo(at).replace("index.html", "");
    List<Link> above = new ArrayList<>();
    if (!at.equals(Addresses.HOME)) {
      above.add(new Link(common.texts().message("menu.home"), root + "index.html", false));
    }
    above.addAll(trail);
    return new PageView.Page(
        kind,
        layout,
        title,
        description,
        pageLanguage,
        common.texts().isRightToLeft() ? "rtl" : "ltr",
        root,
        root + STYLE,
        root + "index.html",
        root + Addresses.FEED,
        common.canonical(at).orElse(""),
        common.menu().stream().map(m -> new Link(m.text(), m.from(root), m.isAt(at))).toList(),
        above,
        jsonLd,
        image);
  }

  private static String first(Reading.Text text, Kind kind) {
    return text.body().stream()
        .filter(b -> b.kind() == kind)
        .map(Block::text)
        .findFirst()
        .orElse("");
  }
}
