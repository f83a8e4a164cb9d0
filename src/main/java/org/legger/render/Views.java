package org.legger.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.legger.archive.ArchiveDate;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.ArchiveDate.Precision;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Receipt;
import org.legger.render.PageView.Group;
import org.legger.render.PageView.Link;
import org.legger.site.Addresses;
import org.legger.site.DaysOfYear;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;
import org.legger.site.Page.Pager;
import org.legger.site.Page.Target;
import org.legger.site.Page.TermsPage;

/**
 * Values of the archive as templates see them, with links relative to one page.
 *
 * @param texts the words of the interface
 * @param language BCP 47 tag of the interface
 * @param days whether days have pages
 * @param calendar whether days of the year have pages
 * @param languages whether languages have pages
 * @param at the page
 */
record Views(
    Texts texts, String language, boolean days, boolean calendar, boolean languages, Permalink at) {
  private static final Set<Listing.Kind> DIVIDED =
      Set.of(
          Listing.Kind.YEAR,
          Listing.Kind.MONTH,
          Listing.Kind.DAY_OF_YEAR,
          Listing.Kind.NAME,
          Listing.Kind.THEME);

  Link link(String text, Permalink to) {
    return new Link(text, to.relativeTo(at), to.equals(at));
  }

  Link period(Period period) {
    return link(texts.period(period), Addresses.of(period));
  }

  List<Link> links(List<Target> targets) {
    return targets.stream().map(t -> link(t.name(), t.permalink())).toList();
  }

  /** An article in a list. */
  PageView.Article listed(Article article) {
    return article(article, List.of(), List.of(), null);
  }

  PageView.Article article(
      Article article, List<Target> topics, List<Target> authors, PageView.Details details) {
    return new PageView.Article(
        article.permalink().relativeTo(at),
        new PageView.Headline(
            article.headline().text(), article.headline().derived(), article.headline().cut()),
        date(article.date()),
        article.language(),
        texts.direction(article.language()),
        !article.language().equals(language),
        texts.languageName(article.language()),
        languages ? Addresses.ofLanguage(article.language()).relativeTo(at) : "",
        article.lead().text(),
        links(topics),
        links(authors),
        details);
  }

  PageView.Receipt receipt(Article article) {
    Receipt receipt = article.receipt();
    return new PageView.Receipt(
        told("date", receipt.date()),
        told("headline", article.headline().origin()),
        told("language", receipt.language()),
        receipt.encoding());
  }

  private String told(String what, Enum<?> how) {
    return texts.message(key("receipt." + what, how));
  }

  /** The key of the message for one of several things: {@code FIRST_SENTENCE} is firstSentence. */
  static String key(String what, Enum<?> one) {
    StringBuilder key = new StringBuilder(what).append('.');
    String name = one.name();
    for (int i = 0; i < name.length(); i++) {
      boolean capital = i > 0 && name.charAt(i - 1) == '_';
      if (name.charAt(i) != '_') {
        key.append(capital ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
      }
    }
    return key.toString();
  }

  PageView.Date date(ArchiveDate date) {
    Period period = date.period();
    return new PageView.Date(
        texts.date(date),
        period.day() == 0 ? "" : texts.number(period.day()),
        datetime(date),
        date.edtf(),
        date.precision().name(),
        note(date.precision()),
        Addresses.of(listing(period)).relativeTo(at));
  }

  private String note(Precision precision) {
    return switch (precision) {
      case DAY, INSTANT, UNKNOWN -> "";
      case MONTH -> texts.message("date.note.month");
      case YEAR -> texts.message("date.note.year");
      case DECADE, CENTURY, INTERVAL -> texts.message("date.note.wider");
    };
  }

  /** The smallest period around this one that has a page. */
  Period listing(Period period) {
    return days || period.day() == 0 ? period : period.wider();
  }

  /** The value of HTML's {@code datetime}, which knows years from 1, months, days and moments. */
  static String datetime(ArchiveDate date) {
    Precision precision = date.precision();
    if (precision.compareTo(Precision.YEAR) < 0 || date.earliest().getYear() < 1) {
      return "";
    }
    String edtf = date.edtf();
    return precision == Precision.INSTANT
        ? edtf
        : edtf.substring(
            0, precision == Precision.YEAR ? 4 : precision == Precision.MONTH ? 7 : 10);
  }

  PageView.Listing listing(ListPage page) {
    Listing listing = page.listing();
    return new PageView.Listing(
        heading(listing),
        listing.count(),
        groups(page),
        pager(page.pager()),
        new Charts(texts, days, at).of(page),
        listing.earlier().map(this::period).orElse(null),
        listing.later().map(this::period).orElse(null),
        throughTheYears(listing),
        new StoryViews(texts, at).of(listing));
  }

  /** Of a day the same day of every year, of the home page all of them, where they have pages. */
  private Link throughTheYears(Listing listing) {
    if (calendar && listing.kind() == Listing.Kind.HOME) {
      return link(texts.message("menu.calendar"), Addresses.CALENDAR);
    }
    boolean day = listing.kind() == Listing.Kind.DAY && calendar;
    return day ? period(DaysOfYear.everyYear(listing.period())) : null;
  }

  String heading(Listing listing) {
    return switch (listing.kind()) {
      case HOME -> texts.message("menu.home");
      case YEAR, MONTH, DAY -> texts.period(listing.period());
      case DAY_OF_YEAR -> texts.dayOfMonth(listing.period());
      case UNDATED -> texts.message("kind.undated");
      case LANGUAGE -> texts.languageTitle(listing.name());
      case TOPIC, AUTHOR, NAME, THEME -> listing.name();
    };
  }

  private PageView.Pager pager(Pager pager) {
    int n = pager.number();
    return new PageView.Pager(
        n,
        pager.count(),
        pager.first().relativeTo(at),
        n == 1 ? "" : pager.page(n - 1).relativeTo(at),
        n == pager.count() ? "" : pager.page(n + 1).relativeTo(at),
        pager.page(pager.count()).relativeTo(at));
  }

  /**
   * A year is divided into months, a month into days, and what is not known that well stands apart;
   * a day of every year is divided into years.
   */
  private List<Group> groups(ListPage page) {
    Listing.Kind kind = page.listing().kind();
    if (page.shown().isEmpty()) {
      return List.of();
    } else if (!DIVIDED.contains(kind)) {
      return List.of(
          new Group("", "", "", false, page.shown().stream().map(this::listed).toList()));
    }
    boolean story = page.listing().isStory();
    Map<Period, List<Article>> parts = new TreeMap<>(story ? Views::yearless : Views::unknownLast);
    for (Article article : page.shown()) {
      Period p = article.date().period();
      Period part =
          kind == Listing.Kind.DAY_OF_YEAR
              ? p
              : story
                  ? new Period(p.year(), 0, 0)
                  : new Period(p.year(), p.month(), kind == Listing.Kind.YEAR ? 0 : p.day());
      parts.computeIfAbsent(part, x -> new ArrayList<>()).add(article);
    }
    return parts.entrySet().stream().map(e -> group(e.getKey(), kind, e.getValue())).toList();
  }

  private static int unknownLast(Period a, Period b) {
    boolean months = a.month() != b.month();
    int x = months ? a.month() : a.day();
    int y = months ? b.month() : b.day();
    return x == y
        ? Integer.compare(a.year(), b.year())
        : x == 0 ? 1 : y == 0 ? -1 : Integer.compare(x, y);
  }

  /** By year, what has none last. */
  private static int yearless(Period a, Period b) {
    return Integer.compare(a.year() - 1 & Integer.MAX_VALUE, b.year() - 1 & Integer.MAX_VALUE);
  }

  private Group group(Period part, Listing.Kind kind, List<Article> articles) {
    List<PageView.Article> shown = articles.stream().map(this::listed).toList();
    if (kind == Listing.Kind.NAME || kind == Listing.Kind.THEME) {
      boolean dated = part.year() > 0;
      String href = Addresses.of(part).relativeTo(at);
      return dated
          ? new Group(texts.year(part.year()), Integer.toString(part.year()), href, false, shown)
          : new Group(texts.message("date.undated"), "", href, true, shown);
    }
    if (kind == Listing.Kind.YEAR) {
      return part.month() == 0
          ? new Group(texts.message("group.monthUnknown"), "", "", true, shown)
          : new Group(
              texts.month(part.month()), "", Addresses.of(part).relativeTo(at), false, shown);
    } else if (kind == Listing.Kind.DAY_OF_YEAR) {
      String href = Addresses.of(listing(part)).relativeTo(at);
      return new Group(texts.period(part), texts.year(part.year()), href, false, shown);
    }
    return part.day() == 0
        ? new Group(texts.message("group.dayUnknown"), "", "", true, shown)
        : new Group(
            texts.dayOfMonth(part),
            texts.number(part.day()),
            days ? Addresses.of(part).relativeTo(at) : "",
            false,
            shown);
  }

  List<PageView.Term> terms(TermsPage page) {
    List<PageView.Term> terms = new ArrayList<>();
    String last = "";
    for (Target target : page.terms()) {
      String letter = letter(target.name());
      terms.add(
          new PageView.Term(
              target.name(),
              target.permalink().relativeTo(at),
              texts.number(target.count()),
              letter,
              !letter.equals(last)));
      last = letter;
    }
    return terms;
  }

  /**
   * The letter that a name is filed under: an apostrophe before it, as in 's-Gravenhage, is none.
   */
  static String letter(String name) {
    String bare = Normalizer2.getNFDInstance().normalize(name.replaceFirst("^['’](?=.)", ""));
    int first = bare.codePointAt(0);
    return Character.isLetter(first)
        ? UCharacter.toUpperCase(Locale.ROOT, Character.toString(first))
        : "#";
  }
}
