package org.legger.render;

import java.util.List;
import java.util.Map;

/**
 * What a template sees of a page. The names of these components are the template author's manual,
 * which is {@code templates/README.md}: a test keeps the two alike. All addresses are relative to
 * the page and ready for {@code href}.
 *
 * @param site what is the same on every page
 * @param page what every page has
 * @param article the article of an article's page; null elsewhere
 * @param list the articles that a list page shows; null elsewhere
 * @param terms all topics or authors on their index page; empty elsewhere
 * @param calendar the days of a year, or of every year; null elsewhere
 * @param about what the archive holds, on the page about it; null elsewhere
 */
public record PageView(
    Site site,
    Page page,
    Article article,
    Listing list,
    List<Term> terms,
    CalendarView calendar,
    AboutView about) {

  /** The same with a calendar, or with what is said about the archive. */
  PageView with(CalendarView days, AboutView said) {
    return new PageView(site, page, article, list, terms, days, said);
  }

  /**
   * What is the same on every page.
   *
   * @param title the archive's name
   * @param description one or two sentences; may be empty
   * @param language BCP 47 tag of the interface
   * @param publisher may be empty
   * @param articles on the home page how many there are; elsewhere 0
   * @param span on the home page the years from first to last, such as "1850–2024"; may be empty
   * @param search whether it can be searched
   * @param version of Legger
   */
  public record Site(
      String title,
      String description,
      String language,
      String publisher,
      int articles,
      String span,
      boolean search,
      String version) {}

  /**
   * What every page has.
   *
   * @param kind home, article, year, month, day, dayOfYear, calendar, undated, language, topic,
   *     topics, author, authors, about, search or notFound
   * @param layout name of the template that makes it
   * @param title its own title; on the home page the archive's
   * @param description for machines, in one line
   * @param language BCP 47 tag of the text; on lists that of the interface
   * @param direction ltr or rtl, of the interface
   * @param root the way to the top of the site: "", "../" or "../../"; on the page for what is not
   *     found the address that the site is published at
   * @param style address of the style sheet
   * @param home address of the home page
   * @param feed address of the feed
   * @param canonical absolute address; empty where the site has no base address
   * @param menu the main ways into the archive
   * @param trail the pages above this one, from the home page down
   * @param jsonLd schema.org data of an article, ready for a script element; empty elsewhere
   * @param image absolute address of the article's first picture; may be empty
   */
  public record Page(
      String kind,
      String layout,
      String title,
      String description,
      String language,
      String direction,
      String root,
      String style,
      String home,
      String feed,
      String canonical,
      List<Link> menu,
      List<Link> trail,
      String jsonLd,
      String image) {}

  /**
   * A link to a page of the site.
   *
   * @param text what to show
   * @param href its address
   * @param current whether it is the page itself or one above it
   */
  public record Link(String text, String href, boolean current) {}

  /**
   * An article, on its own page or in a list.
   *
   * @param href its address
   * @param headline its headline
   * @param date when it was published
   * @param language BCP 47 tag of the text
   * @param direction ltr or rtl
   * @param foreign whether its language is not the site's
   * @param languageName its language in words of the interface
   * @param languageHref the list of the articles in it; empty where all are in one language
   * @param lead its first words; may be empty
   * @param topics its topics
   * @param authors who wrote it
   * @param details what only its own page shows; null in lists
   */
  public record Article(
      String href,
      Headline headline,
      Date date,
      String language,
      String direction,
      boolean foreign,
      String languageName,
      String languageHref,
      String lead,
      List<Link> topics,
      List<Link> authors,
      Details details) {}

  /**
   * What only an article's own page shows.
   *
   * @param kicker the theme above the headline; may be empty
   * @param byline who wrote it, as the text says; may be empty
   * @param body safe HTML of the text, for {@code th:utext}
   * @param minutes reading time, at least 1
   * @param address by which it is cited: absolute, or below the top of a site without base address
   * @param source the file below the content folder that it was read from
   * @param receipt how it came to be known what is known about the text
   * @param earlier the article before it in time; null for the first
   * @param later the article after it in time; null for the last
   * @param same other articles with the very same words
   * @param similar other articles with nearly the same words
   * @param names of people, places and organisations in it that have pages
   * @param themes of a text without topics that have pages
   * @param related the articles nearest to it, at most five
   * @param meta the keys of its front matter that Legger gives no meaning to
   */
  public record Details(
      String kicker,
      String byline,
      String body,
      int minutes,
      String address,
      String source,
      Receipt receipt,
      Article earlier,
      Article later,
      List<Article> same,
      List<Article> similar,
      List<Link> names,
      List<Link> themes,
      List<Article> related,
      Map<String, Object> meta) {}

  /**
   * How it came to be known what is known about a text, in words of the interface.
   *
   * @param date where its date comes from
   * @param headline where its headline comes from
   * @param language what told its language
   * @param encoding what its bytes were in
   */
  public record Receipt(String date, String headline, String language, String encoding) {}

  /**
   * A headline.
   *
   * @param text in one line
   * @param derived whether it is the text's first sentence, because the text has no headline
   * @param cut whether it is only the beginning of that sentence
   */
  public record Headline(String text, boolean derived, boolean cut) {}

  /**
   * A date, shown as well as it is known and never better.
   *
   * @param text in words of the interface: "december 2021"
   * @param day the number of the day for the margin of a month's list; empty where it is unknown
   * @param datetime valid for {@code <time datetime>}; empty where HTML has no form for it
   * @param edtf in EDTF (ISO 8601-2); empty for an undated text
   * @param precision UNKNOWN, INTERVAL, CENTURY, DECADE, YEAR, MONTH, DAY or INSTANT
   * @param note on an article's own page what is not known of it: "day unknown"; may be empty
   * @param href the list of that day, month or year, or of the undated
   */
  public record Date(
      String text,
      String day,
      String datetime,
      String edtf,
      String precision,
      String note,
      String href) {}

  /**
   * A list of articles, or one page of it.
   *
   * @param heading what it lists
   * @param count how many articles the whole list has
   * @param groups its articles under their headings
   * @param pager where this page stands
   * @param periods the years of the home page, the months of a year or the days of a month; empty
   *     elsewhere and on the further pages of a list
   * @param earlier the period before this one that has articles; null where there is none
   * @param later the one after it
   * @param years of a day the same day through the years, of the home page all days of the year;
   *     null elsewhere
   * @param story of a name, a theme and the home page what else it tells; null elsewhere
   */
  public record Listing(
      String heading,
      int count,
      List<Group> groups,
      Pager pager,
      List<Period> periods,
      Link earlier,
      Link later,
      Link years,
      Story story) {}

  /**
   * What the page of a name or a theme, or the home page, tells besides its articles.
   *
   * @param span its years from first to last, such as "1850–2024"; may be empty
   * @param feed address of its own feed
   * @param together the names that most of its articles have, with in how many they are
   */
  public record Story(String span, String feed, List<Term> together) {}

  /**
   * Articles that belong together.
   *
   * @param heading such as a day of a month; may be empty
   * @param margin the number of a day; empty where the group is none
   * @param href the list of just these; may be empty
   * @param unknown whether these are the ones whose day, month or year is not known
   * @param articles in order of time, newest first on the home page
   */
  public record Group(
      String heading, String margin, String href, boolean unknown, List<Article> articles) {}

  /**
   * One bar of a chart of articles over time.
   *
   * @param text the year, or the name of the month
   * @param label short form for under the bar; empty where it would not fit
   * @param major whether the label is of a half or a whole century
   * @param middle of the bar on the chart's width, as a percentage such as {@code 12.5%}
   * @param href its list; empty where nothing was published
   * @param articles how many, as a number set for reading
   * @param count how many
   * @param height of its bar, 0 to 100
   */
  public record Period(
      String text,
      String label,
      boolean major,
      String middle,
      String href,
      String articles,
      int count,
      int height) {}

  /**
   * Where a page of a list stands.
   *
   * @param number from 1
   * @param count of pages, at least 1
   * @param first address of the first page
   * @param previous address of the page before; empty on the first
   * @param next address of the page after; empty on the last
   * @param last address of the last page
   */
  public record Pager(
      int number, int count, String first, String previous, String next, String last) {}

  /**
   * A topic or an author.
   *
   * @param name as its first article writes it
   * @param href its list
   * @param articles how many, as a number set for reading
   * @param letter the capital that it is filed under
   * @param opens whether it is the first one under that
   */
  public record Term(String name, String href, String articles, String letter, boolean opens) {}
}
