package org.legger.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;
import org.legger.archive.Reading;
import org.legger.archive.Reading.LeftOut;
import org.legger.archive.Reading.Reason;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * Reads one row of a file that holds many texts: of a table, of JSON, of a feed.
 *
 * <pre>
 * datum,kop,tekst
 * 1953-02-01,Dijken breken,"In de nacht van zaterdag op zondag …"
 * </pre>
 */
final class BulkReader implements ArticleReader {
  private final Settings settings;
  private final Languages.Recogniser languages;
  private final Columns columns;

  BulkReader(Settings settings, Languages.Recogniser languages) {
    this.settings = settings;
    this.languages = languages;
    this.columns = new Columns(settings.columns());
  }

  @Override
  public boolean reads(Source source) {
    return source.row().isPresent();
  }

  @Override
  public Reading read(Source source, String path, String text) {
    Source.Row row = source.row().orElseThrow();
    Place place = new Place(path, row.line(), 1);
    List<Problem> problems = new ArrayList<>();
    Map<String, Object> found;
    try {
      found =
          RowValues.of(
              row.bulk(),
              text,
              problem -> problems.add(odd(place, problem, "read with what there is")));
    } catch (RowValues.Broken broken) {
      problems.add(odd(place, broken.getMessage(), "kept as text"));
      List<Block> blocks = PlainBlocks.of(text, false);
      return new Composer(FrontMatter.NONE, blocks, List.of(), problems).compose(source, languages);
    }
    Map<String, Object> values = columns.understood(found);
    Optional<Reason> reason = leftOut(found);
    if (reason.isPresent()) {
      return new LeftOut(source, reason.get(), problems);
    }
    values.keySet().removeAll(List.of("wp:post_type", "wp:status"));
    return compose(source, place, values, problems);
  }

  private static Problem odd(Place place, String found, String done) {
    return new Problem(Code.ROW, place, found, done);
  }

  /** A WordPress export holds drafts, pictures and menus among its texts. */
  private static Optional<Reason> leftOut(Map<String, Object> row) {
    String type = String.valueOf(row.getOrDefault("wp:post_type", "post"));
    String status = String.valueOf(row.getOrDefault("wp:status", "publish"));
    if (!type.equals("post") && !type.equals("page")) {
      return Optional.of(Reason.NO_TEXT);
    }
    return status.equals("publish") || status.equals("private")
        ? Optional.empty()
        : Optional.of(Reason.DRAFT);
  }

  private Reading compose(
      Source source, Place place, Map<String, Object> values, List<Problem> problems) {
    String body = text(values.remove("text"));
    String summary = text(values.get("summary"));
    Map<String, Object> front = new LinkedHashMap<>();
    values.forEach((meaning, value) -> front.put(frontMatter(meaning), value));
    FrontMatter header = FrontMatter.of(front, key -> place, problems);
    header =
        settings.timezone().isPresent()
            ? header.with(header.date().in(settings.timezone().get()), header.dateFrom())
            : header;
    List<Block> blocks = new ArrayList<>();
    List<String> references = new ArrayList<>();
    Stream.of(body.contains(summary) ? "" : summary, body)
        .filter(part -> !part.isBlank())
        .forEach(part -> add(part, source, front, blocks, references));
    FrontMatter plain = isMarkup(summary) ? header.summarised(textOf(blocks)) : header;
    if (blocks.isEmpty() && plain.title().isEmpty()) {
      problems.add(new Problem(Code.EMPTY, place, "the row holds no text", "left out"));
      return new LeftOut(source, Reason.EMPTY, problems);
    }
    return new Composer(plain, blocks, references, problems).compose(source, languages);
  }

  private void add(
      String text,
      Source source,
      Map<String, Object> front,
      List<Block> blocks,
      List<String> references) {
    if (isMarkup(text)) {
      Optional<String> title = Optional.ofNullable(front.get("title")).map(String::valueOf);
      HtmlBlocks html = HtmlBlocks.of(paragraphs(text), source, title, settings.allowHtml());
      blocks.addAll(html.blocks());
      references.addAll(html.references());
    } else {
      PlainBlocks.of(text, true).stream()
          .map(b -> b.kind() == Kind.KICKER || b.kind() == Kind.HEADLINE ? paragraph(b) : b)
          .forEach(blocks::add);
    }
  }

  private static Block paragraph(Block block) {
    return new Block.Plain(Kind.PARAGRAPH, block.text());
  }

  private static String textOf(List<Block> blocks) {
    return blocks.stream().map(Block::text).filter(t -> !t.isBlank()).findFirst().orElse("");
  }

  private static boolean isMarkup(String text) {
    return text.matches(
        "(?s).*</?(?:p|br|div|a|b|i|em|strong|h[1-6]|ul|ol|li|img|blockquote|span|figure)\\b[^<>]*>.*");
  }

  /** WordPress keeps paragraphs as blank lines among its markup. */
  private static String paragraphs(String html) {
    if (html.contains("<p>") || html.contains("<p ") || !html.contains("\n\n")) {
      return html;
    }
    return Stream.of(html.split("\\n\\s*\\n"))
        .map(
            part ->
                part.strip().startsWith("<")
                        && !part.strip().matches("(?s)<(?:a|b|i|em|strong|span|img)\\b.*")
                    ? part
                    : "<p>" + part + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String frontMatter(String meaning) {
    return switch (meaning) {
      case "headline" -> "title";
      case "topics" -> "tags";
      default -> meaning;
    };
  }

  private static String text(Object value) {
    return Objects.toString(value, "").strip();
  }

  /** The words of a row that must stand on its page: headline, summary and text. */
  String words(Source source, String text) {
    try {
      Map<String, Object> values =
          columns.understood(RowValues.of(source.row().orElseThrow().bulk(), text, p -> {}));
      return Stream.of("headline", "summary", "text")
          .map(meaning -> text(values.get(meaning)))
          .collect(Collectors.joining("\n\n"));
    } catch (RowValues.Broken broken) {
      return text;
    }
  }
}
