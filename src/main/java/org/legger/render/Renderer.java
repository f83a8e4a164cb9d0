package org.legger.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;
import org.legger.archive.Fingerprint;
import org.legger.archive.InternalLink;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Taxonomy;
import org.legger.problem.BuildStopped;
import org.legger.render.PageView.Link;
import org.legger.site.Addresses;
import org.legger.site.Page;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.Asset;
import org.legger.site.Page.Document;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;
import org.legger.site.Page.PlainPage;
import org.legger.site.Page.TermsPage;

/** Makes the bytes of pages. */
public final class Renderer {
  private static final int WORDS_A_MINUTE = 220;
  private static final int CHARACTERS_A_MINUTE = 500;
  private static final Permalink STYLE = new Permalink("style.css");
  private static final Permalink FEED = new Permalink("feed.xml");

  private final Archive archive;
  private final String language;
  private final Texts texts;
  private final Templates.Engine engine;
  private final Function<Article, Reading.Text> reading;
  private final String version;
  private final List<Menu> menu;
  private final Fingerprint common;

  private record Menu(String text, Permalink to) {}

  /**
   * A renderer of one archive's pages.
   *
   * @param templates the theme
   * @param archive with settled addresses
   * @param reading gives an article's body, which is not kept in memory
   * @param version of Legger
   */
  public Renderer(
      Templates templates, Archive archive, Function<Article, Reading.Text> reading, String version) {
    this.archive = archive;
    this.language = templates.speaks(archive.language()) ? archive.language() : "en";
    this.texts = templates.texts(language);
    this.engine = templates.engine(texts);
    this.reading = reading;
    this.version = version;
    this.menu = menu();
    this.common =
        Fingerprint.of(version, templates.fingerprint(), archive.settings(), language, menu);
  }

  private List<Menu> menu() {
    List<Menu> entries = new ArrayList<>();
    entries.add(new Menu(texts.message("menu.years"), Addresses.HOME));
    for (Taxonomy.Kind kind : Taxonomy.Kind.values()) {
      if (archive.articles().stream().anyMatch(a -> !kind.namesOf(a).isEmpty())) {
        entries.add(new Menu(texts.message("menu." + plural(kind)), Addresses.of(kind)));
      }
    }
    Period noYear = new Period(0, 0, 0);
    if (!archive.in(noYear).isEmpty()) {
      entries.add(new Menu(texts.message("menu.undated"), Addresses.of(noYear)));
    }
    return entries;
  }

  private static String plural(Taxonomy.Kind kind) {
    return kind == Taxonomy.Kind.TOPIC ? "topics" : "authors";
  }

  /** Differs where the bytes of the page would. */
  public Fingerprint fingerprint(Page page) {
    return page.accept(new Marks(common));
  }

  /**
   * Makes a page.
   *
   * @throws BuildStopped if a template is broken
   */
  public byte[] render(Page page) throws BuildStopped {
    if (page instanceof Document document) {
      return document.body().get();
    }
    Views views = new Views(texts, language, page.permalink());
    PageView view = page.accept(new Viewing(views));
    Map<String, Object> model = new HashMap<>();
    model.put("site", view.site());
    model.put("page", view.page());
    model.put("article", view.article());
    model.put("list", view.list());
    model.put("terms", view.terms());
    return engine.fill(view.page().kind().equals("notFound") ? "404" : view.page().kind(), model);
  }

  /** Pages as templates see them. */
  private final class Viewing implements Page.Visitor<PageView> {
    private final Views views;

    private Viewing(Views views) {
      this.views = views;
    }

    @Override
    public PageView article(ArticlePage page) {
      Article article = page.article();
      Reading.Text text = reading.apply(article);
      String body =
          BlockHtml.of(text.body(), article.source(), page.references(), page.permalink());
      PageView.Details details =
          new PageView.Details(
              first(text, Kind.KICKER),
              first(text, Kind.BYLINE),
              body,
              minutes(text),
              article.source().path(),
              page.earlier().map(views::listed).orElse(null),
              page.later().map(views::listed).orElse(null),
              text.meta());
      String image = image(text, page);
      String jsonLd =
          JsonLd.of(article, archive.settings(), canonical(page.permalink()), image);
      List<Link> trail = new ArrayList<>();
      Period period = article.date().period();
      for (Period p = period; ; p = p.wider()) {
        if (p.year() > 0 || period.year() == 0) {
          trail.add(0, views.period(p));
        }
        if (p.year() == 0) {
          break;
        }
      }
      PageView.Page about =
          page(
              "article",
              article.headline().text(),
              article.lead().isEmpty() ? article.headline().text() : article.lead(),
              article.language(),
              trail,
              jsonLd,
              image);
      return new PageView(
          site(false),
          about,
          views.article(article, page.topics(), page.authors(), details),
          null,
          List.of());
    }

    @Override
    public PageView list(ListPage page) {
      Listing listing = page.listing();
      boolean home = listing.kind() == Listing.Kind.HOME;
      String heading = views.heading(listing);
      String described =
          home && !archive.settings().description().isEmpty()
              ? archive.settings().description()
              : texts.message("page.description.list", heading, texts.number(listing.count()));
      int number = page.pager().number();
      String numbered =
          number == 1 ? "" : " (" + texts.message("page.number", number, page.pager().count()) + ")";
      PageView.Page about =
          page(
              listing.kind().name().toLowerCase(java.util.Locale.ROOT),
              (home ? archive.settings().title() : heading) + numbered,
              described + numbered,
              language,
              home ? List.of() : trail(listing),
              "",
              "");
      return new PageView(site(home), about, null, views.listing(page), List.of());
    }

    private List<Link> trail(Listing listing) {
      List<Link> trail = new ArrayList<>();
      switch (listing.kind()) {
        case TOPIC -> trail.add(taxonomy(Taxonomy.Kind.TOPIC));
        case AUTHOR -> trail.add(taxonomy(Taxonomy.Kind.AUTHOR));
        case DAY -> {
          trail.add(views.period(listing.period().wider().wider()));
          trail.add(views.period(listing.period().wider()));
        }
        case MONTH -> trail.add(views.period(listing.period().wider()));
        case HOME, YEAR, UNDATED -> {}
      }
      return trail;
    }

    private Link taxonomy(Taxonomy.Kind kind) {
      return views.link(texts.message("kind." + plural(kind)), Addresses.of(kind));
    }

    @Override
    public PageView terms(TermsPage page) {
      String kind = plural(page.kind());
      String heading = texts.message("kind." + kind);
      String described =
          texts.message("page.description.list", heading, texts.number(page.terms().size()));
      return new PageView(
          site(false),
          page(kind, heading, described, language, List.of(), "", ""),
          null,
          null,
          views.terms(page));
    }

    @Override
    public PageView plain(PlainPage page) {
      String title = texts.message("kind.notFound");
      return new PageView(
          site(false), page("notFound", title, title, language, List.of(), "", ""), null, null, List.of());
    }

    @Override
    public PageView document(Document page) {
      throw new IllegalArgumentException("no template makes " + page.permalink());
    }

    @Override
    public PageView asset(Asset page) {
      throw new IllegalArgumentException("no template makes " + page.permalink());
    }

    private PageView.Site site(boolean home) {
      Settings settings = archive.settings();
      List<Integer> years = home ? archive.years() : List.of();
      String span =
          years.isEmpty()
              ? ""
              : years.get(0).equals(years.get(years.size() - 1))
                  ? years.get(0).toString()
                  : years.get(0) + "–" + years.get(years.size() - 1);
      return new PageView.Site(
          settings.title(),
          settings.description(),
          language,
          settings.publisher().orElse(""),
          home ? texts.number(archive.articles().size()) : "",
          span,
          version);
    }

    private PageView.Page page(
        String kind,
        String title,
        String description,
        String pageLanguage,
        List<Link> trail,
        String jsonLd,
        String image) {
      Permalink at = views.at();
      String root = kind.equals("notFound") ? basePath() : Addresses.HOME.relativeTo(at).replace("index.html", "");
      List<Link> above = new ArrayList<>();
      if (!at.equals(Addresses.HOME)) {
        above.add(new Link(texts.message("menu.home"), root + "index.html", false));
      }
      above.addAll(trail);
      return new PageView.Page(
          kind,
          title,
          description,
          pageLanguage,
          texts.isRightToLeft() ? "rtl" : "ltr",
          root,
          root + STYLE,
          root + "index.html",
          root + FEED,
          canonical(at).orElse(""),
          menu.stream()
              .map(m -> new Link(m.text(), root + m.to().path(), at.path().equals(m.to().path())))
              .toList(),
          above,
          jsonLd,
          image);
    }
  }

  /** A host shows the page for what is not found at any address, so its links start from the top of the host. */
  private String basePath() {
    return archive
        .settings()
        .baseUrl()
        .map(url -> java.net.URI.create(url + "/").getRawPath())
        .orElse("");
  }

  private Optional<String> canonical(Permalink permalink) {
    return archive.settings().baseUrl().map(permalink::absolute);
  }

  private static String first(Reading.Text text, Kind kind) {
    return text.body().stream()
        .filter(b -> b.kind() == kind)
        .map(Block::text)
        .findFirst()
        .orElse("");
  }

  /** Reading time: words where a language has spaces, characters where it has none. */
  private static int minutes(Reading.Text text) {
    int words = 0;
    int ideographs = 0;
    for (Block block : text.body()) {
      boolean inWord = false;
      for (int i = 0; i < block.text().length(); i++) {
        char c = block.text().charAt(i);
        boolean part = Character.isLetterOrDigit(c);
        boolean dense = c >= 0x2e80 && c < 0xa000;
        ideographs += dense ? 1 : 0;
        words += part && !inWord && !dense ? 1 : 0;
        inWord = part && !dense;
      }
    }
    return Math.max(1, Math.round((float) words / WORDS_A_MINUTE + (float) ideographs / CHARACTERS_A_MINUTE));
  }

  private String image(Reading.Text text, ArticlePage page) {
    Optional<String> baseUrl = archive.settings().baseUrl();
    if (baseUrl.isEmpty() || page.references().isEmpty()) {
      return "";
    }
    return text.body().stream()
        .filter(Block.Markup.class::isInstance)
        .map(b -> ((Block.Markup) b).html())
        .filter(html -> html.contains("<img"))
        .flatMap(html -> Jsoup.parseBodyFragment(html).select("img[src]").eachAttr("src").stream())
        .flatMap(src -> InternalLink.of(src, page.article().source().folder()).stream())
        .map(link -> page.references().get(link.path()))
        .filter(address -> address != null)
        .map(address -> address.absolute(baseUrl.get()))
        .findFirst()
        .orElse("");
  }
}
