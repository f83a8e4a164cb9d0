package org.legger.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Article.Subjects;
import org.legger.archive.Receipt.DateFrom;
import org.legger.archive.Source;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * What a text says about itself before it begins.
 *
 * @param title what it is called; empty where it does not say
 * @param date when it was published
 * @param dateFrom where that stands
 * @param language BCP 47; empty where it does not say
 * @param subjects its topics and authors
 * @param summary one or two sentences; empty where there are none
 * @param draft whether it is not to be published yet
 * @param meta all other keys
 */
record FrontMatter(
    Optional<String> title,
    ArchiveDate date,
    DateFrom dateFrom,
    Optional<String> language,
    Subjects subjects,
    Optional<String> summary,
    boolean draft,
    Map<String, Object> meta) {

  /** A text that says nothing about itself. */
  static final FrontMatter NONE =
      new FrontMatter(
          Optional.empty(),
          ArchiveDate.UNDATED,
          DateFrom.NONE,
          Optional.empty(),
          Subjects.NONE,
          Optional.empty(),
          false,
          Map.of());

  private static final List<String> TITLES = List.of("title", "titel", "titre", "headline");
  private static final List<String> DATES =
      List.of(
          "date",
          "datum",
          "publishdate",
          "publish_date",
          "publication_date",
          "pubdate",
          "published",
          "created_at",
          "created",
          "posted",
          "time",
          "start");
  private static final List<String> LANGUAGES = List.of("language", "lang", "locale");
  private static final List<String> SUMMARIES =
      List.of("summary", "excerpt", "description", "deck");
  private static final List<String> TOPICS =
      List.of("tags", "tag", "topics", "categories", "category", "keywords");
  private static final List<String> AUTHORS = List.of("author", "authors", "byline");
  private static final List<String> DRAFTS = List.of("draft", "published", "status");
  private static final Set<String> KNOWN =
      Stream.of(TITLES, DATES, LANGUAGES, SUMMARIES, TOPICS, AUTHORS, DRAFTS, List.of("taxonomies"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern DATED_PATH =
      Pattern.compile("(?:^|/)([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})(?:/|$)");
  private static final Pattern DATED_NAME =
      Pattern.compile(
          "^(?:([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)|([0-9]{2})-([0-9]{2})-([0-9]{2}))[-_. ].*");

  /**
   * A text taken apart.
   *
   * @param header what the text says about itself
   * @param body the rest of it
   * @param problems what was wrong with the header
   */
  record Split(FrontMatter header, String body, List<Problem> problems) {}

  /** The same with a summary of its own words. */
  FrontMatter summarised(String words) {
    return new FrontMatter(
        title, date, dateFrom, language, subjects, Optional.of(words), draft, meta);
  }

  /** The same with a date from elsewhere; from nowhere where there is none. */
  FrontMatter with(ArchiveDate other, DateFrom from) {
    DateFrom known = other.equals(ArchiveDate.UNDATED) ? DateFrom.NONE : from;
    return new FrontMatter(title, other, known, language, subjects, summary, draft, meta);
  }

  /** Takes front matter off a text. */
  static Split split(String text, Source source, String path) {
    Optional<HeaderBlock> block = HeaderBlock.of(text, path);
    if (block.isEmpty()) {
      FrontMatter none = NONE.with(dateOfName(source), DateFrom.FILE_NAME);
      return new Split(none, text, HeaderBlock.unclosed(text, path));
    }
    HeaderBlock found = block.get();
    List<Problem> problems = new ArrayList<>(found.problems());
    FrontMatter header = of(found.values(), key -> found.place(key, path, text), problems);
    boolean silent =
        header.date.equals(ArchiveDate.UNDATED)
            && problems.stream().noneMatch(p -> p.code() == Code.BAD_DATE);
    FrontMatter dated = silent ? elsewhere(header, found.values(), source) : header;
    return new Split(dated, text.substring(found.end()), problems);
  }

  private static FrontMatter elsewhere(FrontMatter header, Map<?, ?> values, Source source) {
    return dateOfPath(values)
        .map(date -> header.with(date, DateFrom.FRONT_MATTER))
        .orElseGet(() -> header.with(dateOfName(source), DateFrom.FILE_NAME));
  }

  /** Where a key stands, so that a problem with its value points there. */
  interface Places {
    Place of(String key);
  }

  static FrontMatter of(Map<?, ?> written, Places places, List<Problem> problems) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Object> meta = new LinkedHashMap<>();
    written.forEach(
        (key, value) -> {
          String name = String.valueOf(key).toLowerCase(Locale.ROOT);
          if (value != null && values.putIfAbsent(name, value) == null && !KNOWN.contains(name)) {
            meta.put(String.valueOf(key), value);
          }
        });
    if (values.get("taxonomies") instanceof Map<?, ?> taxonomies) {
      taxonomies.forEach((key, value) -> values.putIfAbsent(String.valueOf(key), value));
    }
    ArchiveDate date = date(values, places, problems);
    return new FrontMatter(
        first(values, TITLES).map(FrontMatter::entities),
        date,
        date.equals(ArchiveDate.UNDATED) ? DateFrom.NONE : DateFrom.FRONT_MATTER,
        LANGUAGES.stream()
            .filter(values::containsKey)
            .findFirst()
            .flatMap(key -> text(values.get(key)).flatMap(t -> tag(t, places.of(key), problems))),
        new Subjects(lists(values, TOPICS), lists(values, AUTHORS)),
        first(values, SUMMARIES).map(FrontMatter::entities),
        isDraft(values),
        meta);
  }

  private static Optional<String> first(Map<String, Object> values, List<String> keys) {
    return keys.stream().map(values::get).flatMap(v -> text(v).stream()).findFirst();
  }

  private static List<String> lists(Map<String, Object> values, List<String> keys) {
    return list(keys.stream().map(values::get).toArray());
  }

  /** Generators that write HTML leave its character references in titles. */
  private static String entities(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  private static ArchiveDate date(
      Map<String, Object> values, Places places, List<Problem> problems) {
    for (String key : DATES) {
      Object value = values.get(key);
      if (value != null && !String.valueOf(value).isBlank() && !(value instanceof Boolean)) {
        DateReader.Found found = DateReader.read(String.valueOf(value), () -> places.of(key));
        problems.addAll(found.problems());
        return found.date();
      }
    }
    return ArchiveDate.UNDATED;
  }

  /** Zola and Jekyll may date a text in the address that its front matter gives it. */
  private static Optional<ArchiveDate> dateOfPath(Map<?, ?> values) {
    for (String key : List.of("path", "permalink", "url", "slug")) {
      Matcher dated = DATED_PATH.matcher(String.valueOf(values.get(key)));
      if (dated.find()) {
        return DateReader.line(dated.group(1) + "-" + dated.group(2) + "-" + dated.group(3));
      }
    }
    return Optional.empty();
  }

  /** Jekyll dates a text in its file's name; some archives leave the century out. */
  private static ArchiveDate dateOfName(Source source) {
    Matcher dated = DATED_NAME.matcher(source.name());
    if (!dated.matches()) {
      return ArchiveDate.UNDATED;
    }
    String date =
        dated.group(1) != null
            ? dated.group(1)
            : "20" + dated.group(2) + "-" + dated.group(3) + "-" + dated.group(4);
    return DateReader.line(date).orElse(ArchiveDate.UNDATED);
  }

  private static boolean isDraft(Map<String, Object> values) {
    return "true".equalsIgnoreCase(String.valueOf(values.get("draft")))
        || "false".equalsIgnoreCase(String.valueOf(values.get("published")))
        || "draft".equalsIgnoreCase(String.valueOf(values.get("status")));
  }

  private static Optional<String> tag(String written, Place place, List<Problem> problems) {
    String tag = Locale.forLanguageTag(written.replace('_', '-')).toLanguageTag();
    if (!tag.equals("und")) {
      return Optional.of(tag);
    }
    problems.add(
        new Problem(
            Code.FRONT_MATTER,
            place,
            "\"" + written + "\" is no language tag such as nl or pt-BR",
            "recognised from the text"));
    return Optional.empty();
  }

  private static Optional<String> text(Object value) {
    return value == null || value instanceof Collection || value instanceof Map
        ? Optional.empty()
        : Optional.of(oneLine(value)).filter(s -> !s.isEmpty());
  }

  private static String oneLine(Object value) {
    return Sentences.oneLine(String.valueOf(value).strip());
  }

  /**
   * A list, a single value, or values with commas between them; people may stand as mappings with a
   * name.
   */
  private static List<String> list(Object... values) {
    Set<String> items = new LinkedHashSet<>();
    for (Object value : values) {
      if (value instanceof Collection<?> many) {
        many.forEach(one -> items.add(name(one)));
      } else if (value instanceof String some) {
        for (String one : some.split("[,;]")) {
          items.add(oneLine(one));
        }
      } else if (value != null) {
        items.add(name(value));
      }
    }
    items.remove("");
    return List.copyOf(items);
  }

  private static String name(Object value) {
    Object name = value instanceof Map<?, ?> map ? map.get("name") : value;
    return name == null ? "" : oneLine(name);
  }
}
