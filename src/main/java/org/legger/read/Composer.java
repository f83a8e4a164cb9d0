package org.legger.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;
import org.legger.archive.Fingerprint;
import org.legger.archive.Headline;
import org.legger.archive.Likeness;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Receipt;
import org.legger.archive.Receipt.LanguageFrom;
import org.legger.archive.Slug;
import org.legger.archive.Source;
import org.legger.archive.Words;
import org.legger.problem.Problem;

/**
 * Makes an article of what a reader found: gives it a headline, a language, a lead and an address.
 *
 * @param header what the text says about itself
 * @param body its blocks
 * @param references the files below the content folder that it refers to
 * @param problems what was wrong with it
 */
record Composer(
    FrontMatter header, List<Block> body, List<String> references, List<Problem> problems) {
  /** The most characters of a text's first words. */
  static final int MOST_LEAD = 180;

  private static final int SHORT = 300;

  /**
   * Makes the article.
   *
   * @param languages recognises the language of a text that does not say it
   */
  Reading.Text compose(Source source, Languages.Recogniser languages) {
    Headline headline = headline(source);
    Languages.Found found =
        header
            .language()
            .map(tag -> new Languages.Found(tag, LanguageFrom.FRONT_MATTER))
            .orElseGet(() -> languages.of(words()));
    String language = found.tag();
    Permalink permalink = permalink(headline, language);
    String lead =
        header.summary().map(s -> Sentences.atWord(s, MOST_LEAD)).orElseGet(() -> lead(headline));
    long hash =
        Fingerprint.of(
                source.path(),
                header.date().edtf(),
                headline.text(),
                headline.origin(),
                header.subjects().topics(),
                header.subjects().authors(),
                lead,
                header.summary(),
                header.meta().toString(),
                body.stream().flatMap(Composer::shown).toList())
            .bits();
    long shown =
        Fingerprint.of(
                headline.text(), headline.origin(), headline.cut(), header.date().edtf(), lead)
            .bits();
    Article article =
        new Article(
            source,
            permalink,
            header.date(),
            headline,
            language,
            header.subjects(),
            new Words(lead),
            references,
            new Receipt("UTF-8", header.dateFrom(), found.from()),
            Likeness.of(body),
            hash,
            shown);
    return new Reading.Text(article, body, header.meta(), problems);
  }

  private static Stream<Object> shown(Block block) {
    String html = block instanceof Block.Markup markup ? markup.html() : "";
    return Stream.of(block.kind(), block.text(), html);
  }

  private Headline headline(Source source) {
    Optional<String> line = first(Kind.HEADLINE);
    if (header.title().isPresent()) {
      return new Headline(header.title().get(), Headline.Origin.FRONT_MATTER, false);
    } else if (line.isPresent()) {
      return new Headline(Sentences.oneLine(line.get()), Headline.Origin.TITLE_LINE, false);
    }
    return first(Kind.PARAGRAPH)
        .or(() -> body.stream().map(Block::text).filter(t -> !t.isBlank()).findFirst())
        .map(Sentences::headline)
        .orElseGet(() -> new Headline(nameOf(source), Headline.Origin.FILE_NAME, false));
  }

  private static String nameOf(Source source) {
    String name = source.name();
    int dot = name.lastIndexOf('.');
    String words = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[-_]+", " ").strip();
    return words.isEmpty() ? name : words;
  }

  private Optional<String> first(Kind kind) {
    return body.stream()
        .filter(b -> b.kind() == kind)
        .map(Block::text)
        .filter(t -> !t.isBlank())
        .findFirst();
  }

  /** Enough of the text to recognise its language by, running text before anything else. */
  private String words() {
    StringBuilder words = new StringBuilder();
    for (Block block : body) {
      if (block.kind() == Kind.PARAGRAPH && words.length() < MOST_LEAD * 10) {
        words.append(block.text()).append('\n');
      }
    }
    String title = header.title().map(t -> t + '\n').orElse("");
    return words.length() < SHORT ? title + words : words.toString();
  }

  /** The first words, from where the headline stops if the headline is made of them. */
  private String lead(Headline headline) {
    StringBuilder words = new StringBuilder();
    for (Block block : body) {
      if (block.kind() == Kind.PARAGRAPH && words.length() <= MOST_LEAD * 3) {
        words.append(words.isEmpty() ? "" : " ").append(Sentences.oneLine(block.text()));
      }
    }
    String text = words.toString().strip();
    if (!headline.derived()) {
      return Sentences.atWord(text, MOST_LEAD);
    }
    int said = headline.cut() ? headline.text().length() - 1 : Sentences.end(text);
    String rest =
        text.substring(Math.min(said, text.length())).strip().replaceFirst("^[,;:–—،、，；：]\\s*", "");
    return rest.isEmpty() ? "" : Sentences.atWord((headline.cut() ? "…" : "") + rest, MOST_LEAD);
  }

  private Permalink permalink(Headline headline, String language) {
    String slug = Slug.of(headline.text(), language);
    boolean reserved =
        slug.equals("index") || slug.matches("\\d{1,2}") || !Permalink.allows(slug + ".html");
    return new Permalink(header.date().folder() + (reserved ? "text-" + slug : slug) + ".html");
  }
}
