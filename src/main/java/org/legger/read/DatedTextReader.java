package org.legger.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Block;
import org.legger.archive.Reading;
import org.legger.archive.Receipt.DateFrom;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * Reads plain text with or without a header that dates it: optional blanks, the word {@code date},
 * a date, then the text, on the same line or below.
 *
 * <pre>
 *  date 2021-12 Joe Biden en Vladimir Poetin hebben …
 * </pre>
 *
 * <p>The word without a date behind it is no header: {@code date night is …}.
 */
final class DatedTextReader implements ArticleReader {
  private static final String START =
      "\\A[\\s\\u00a0\\u200b\\ufeff]*+date(?:[ \\t\\u00a0]*+:[ \\t\\u00a0]*+|[ \\t\\u00a0]++)";
  private static final Pattern HEADER =
      Pattern.compile(
          START
              + "([0-9][0-9X]{3}[-/][0-9]{1,2}[-/][0-9]{1,2}"
              + "(?:T|[ \\t]+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
              + "|[0-9][0-9X]{3}(?:[-/][0-9X]{1,2}){0,2}[?~%]?"
              + "(?:/[0-9][0-9X]{3}(?:-[0-9X]{1,2}){0,2}[?~%]?)?"
              + "|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}"
              + "|[0-9]{1,2}\\.? \\p{L}{3,12}\\.? [0-9]{4})"
              + "(?=[\\s\\u00a0]|[:,;.][\\s\\u00a0]|\\z)[:,;.]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ALMOST_HEADER =
      Pattern.compile(START + "([0-9]\\S*)", Pattern.CASE_INSENSITIVE);

  private final Settings settings;
  private final Languages.Recogniser languages;

  DatedTextReader(Settings settings, Languages.Recogniser languages) {
    this.settings = settings;
    this.languages = languages;
  }

  @Override
  public boolean reads(Source source) {
    return source.extension().equals("txt") || source.extension().isEmpty();
  }

  @Override
  public Reading read(Source source, String path, String text) {
    Matcher header = HEADER.matcher(text);
    if (!header.find()) {
      return compose(source, ArchiveDate.UNDATED, text, false, almost(text, path));
    }
    DateReader.Found found =
        DateReader.read(header.group(1), () -> Place.at(path, text, header.start(1)));
    ArchiveDate date = settings.timezone().map(found.date()::in).orElse(found.date());
    String rest = text.substring(header.end());
    boolean sameLine =
        !rest.startsWith("\n") && !rest.stripLeading().isEmpty() && !firstLine(rest).isBlank();
    return compose(source, date, rest, sameLine, found.problems());
  }

  private Reading compose(
      Source source, ArchiveDate date, String text, boolean sameLine, List<Problem> problems) {
    List<Block> blocks = PlainBlocks.of(text, sameLine);
    Optional<ArchiveDate> better =
        blocks.stream()
            .filter(b -> b.kind() == Block.Kind.DATE_LINE)
            .flatMap(b -> DateReader.line(b.text()).stream())
            .findFirst()
            .filter(date::mayBe);
    FrontMatter header =
        better
            .map(line -> FrontMatter.NONE.with(line, DateFrom.TEXT))
            .orElseGet(() -> FrontMatter.NONE.with(date, DateFrom.HEADER));
    return new Composer(header, blocks, List.of(), problems).compose(source, languages);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static List<Problem> almost(String text, String path) {
    Matcher header = ALMOST_HEADER.matcher(text);
    if (!header.find()) {
      return List.of();
    }
    return List.of(
        new Problem(
            Code.BAD_DATE,
            Place.at(path, text, header.start(1)),
            "\"" + header.group(1) + "\" is no date",
            "read as undated text"));
  }
}
