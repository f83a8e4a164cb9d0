package org.legger.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.legger.archive.ArchiveDate;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.ArchiveDate.Precision;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Receipt;
import org.legger.render.PageView.Group;
import org.legger.render.PageView.Link;
import org.legger.site.Addresses;
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
 * @param at the page
 */
record Views(Texts texts, String language, boolean days, Permalink at) {
  private static final int MONTHS = 12;
  private static final int LONGEST_CHART = 400;
  private static final int MANY_BARS = 10;

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
        article.lead(),
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
    StringBuilder key = new StringBuilder("receipt.").append(what).append('.');
    String name = how.name();
    for (int i = 0; i < name.length(); i++) {
      boolean capital = i > 0 && name.charAt(i - 1) == '_';
      if (name.charAt(i) != '_') {
        key.append(capital ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
      }
    }
    return texts.message(key.toString());
  }

  PageView.Date date(ArchiveDate date) {
    Period period = date.period();
    return new PageView.Date(
        texts.date(date),
        period.day() == 0 ? "" : Integer.toString(period.day()),
        datetime(date),
        date.edtf(),
        date.precision().name(),
        Addresses.of(listing(period)).relativeTo(at));
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
        texts.number(listing.count()),
        groups(page),
        pager(page.pager()),
        periods(listing),
        listing.earlier().map(this::period).orElse(null),
        listing.later().map(this::period).orElse(null));
  }

  String heading(Listing listing) {
    return switch (listing.kind()) {
      case HOME -> texts.message("menu.home");
      case YEAR, MONTH, DAY -> texts.period(listing.period());
      case UNDATED -> texts.message("kind.undated");
      case TOPIC, AUTHOR -> listing.name();
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
   * A year is divided into months, a month into days, and what is not known that well stands apart.
   */
  private List<Group> groups(ListPage page) {
    Listing.Kind kind = page.listing().kind();
    if (page.shown().isEmpty()) {
      return List.of();
    } else if (kind != Listing.Kind.YEAR && kind != Listing.Kind.MONTH) {
      return List.of(
          new Group("", "", "", false, page.shown().stream().map(this::listed).toList()));
    }
    Map<Period, List<Article>> parts = new TreeMap<>(Views::unknownLast);
    for (Article article : page.shown()) {
      Period p = article.date().period();
      Period part = new Period(p.year(), p.month(), kind == Listing.Kind.YEAR ? 0 : p.day());
      parts.computeIfAbsent(part, x -> new ArrayList<>()).add(article);
    }
    return parts.entrySet().stream().map(e -> group(e.getKey(), kind, e.getValue())).toList();
  }

  private static int unknownLast(Period a, Period b) {
    boolean months = a.month() != b.month();
    int x = months ? a.month() : a.day();
    int y = months ? b.month() : b.day();
    return x == y ? 0 : x == 0 ? 1 : y == 0 ? -1 : Integer.compare(x, y);
  }

  private Group group(Period part, Listing.Kind kind, List<Article> articles) {
    List<PageView.Article> shown = articles.stream().map(this::listed).toList();
    if (kind == Listing.Kind.YEAR) {
      return part.month() == 0
          ? new Group(texts.message("group.monthUnknown"), "", "", true, shown)
          : new Group(
              texts.month(part.month()), "", Addresses.of(part).relativeTo(at), false, shown);
    }
    return part.day() == 0
        ? new Group(texts.message("group.dayUnknown"), "", "", true, shown)
        : new Group(
            texts.dayOfMonth(part),
            Integer.toString(part.day()),
            days ? Addresses.of(part).relativeTo(at) : "",
            false,
            shown);
  }

  /**
   * The months of a year, all twelve; the years of the archive, the empty ones between them
   * included.
   */
  private List<PageView.Period> periods(Listing listing) {
    Map<Period, Integer> parts = listing.parts();
    if (parts.isEmpty()) {
      return List.of();
    }
    int most = parts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    if (listing.kind() == Listing.Kind.YEAR) {
      int year = listing.period().year();
      return IntStream.rangeClosed(1, MONTHS)
          .mapToObj(m -> new Period(year, m, 0))
          .map(p -> bar(p, texts.month(p.month()), place(p.month() - 1, MONTHS), parts, most))
          .toList();
    }
    int first = parts.keySet().stream().mapToInt(Period::year).min().orElse(0);
    int last = parts.keySet().stream().mapToInt(Period::year).max().orElse(0);
    List<Period> years =
        IntStream.rangeClosed(first, last)
            .mapToObj(y -> new Period(y, 0, 0))
            .filter(p -> last - first <= LONGEST_CHART || parts.containsKey(p))
            .toList();
    return IntStream.range(0, years.size())
        .mapToObj(
            i ->
                bar(
                    years.get(i),
                    Integer.toString(years.get(i).year()),
                    place(i, years.size()),
                    parts,
                    most))
        .toList();
  }

  /** Where a bar stands among others. */
  private record BarPlace(String middle, boolean crowded) {}

  private static BarPlace place(int index, int count) {
    double middle = Math.round((index + 0.5) * 10_000 / count) / 100.0;
    return new BarPlace(middle + "%", count >= MANY_BARS);
  }

  private PageView.Period bar(
      Period period, String text, BarPlace place, Map<Period, Integer> parts, int most) {
    int count = parts.getOrDefault(period, 0);
    boolean month = period.month() > 0;
    String label = month ? texts.shortMonth(period.month()) : text;
    return new PageView.Period(
        text,
        month || !place.crowded() || text.endsWith("0") ? label : "",
        !month && (text.endsWith("00") || text.endsWith("50")),
        place.middle(),
        count == 0 ? "" : Addresses.of(period).relativeTo(at),
        texts.number(count),
        count,
        count == 0 ? 0 : Math.max(2, Math.round(100f * count / most)));
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

  private static String letter(String name) {
    String bare = Normalizer2.getNFDInstance().normalize(name);
    int first = bare.codePointAt(0);
    return Character.isLetter(first)
        ? UCharacter.toUpperCase(Locale.ROOT, Character.toString(first))
        : "#";
  }
}
