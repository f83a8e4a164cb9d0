package org.legger.read;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legger.archive.Reading;
import org.legger.archive.Reading.LeftOut;
import org.legger.archive.Reading.Reason;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.problem.Problem;

/**
 * Reads Markdown: CommonMark 0.28 as flexmark-java has it, with tables, footnotes, strikethrough
 * and autolinks, below optional YAML front matter.
 *
 * <pre>
 * ---
 * title: Zuiderzee gesloten
 * date: 1932-05-28
 * tags: [water, techniek]
 * ---
 * De laatste bak keileem …
 * </pre>
 */
final class MarkdownReader implements ArticleReader {
  private static final MutableDataSet OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  FootnoteExtension.create(),
                  StrikethroughExtension.create(),
                  AutolinkExtension.create()))
          .set(HtmlRenderer.GENERATE_HEADER_ID, false);
  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();
  private static final Set<String> EXTENSIONS = Set.of("md", "markdown");

  private final Settings settings;
  private final Languages.Recogniser languages;

  MarkdownReader(Settings settings, Languages.Recogniser languages) {
    this.settings = settings;
    this.languages = languages;
  }

  @Override
  public boolean reads(Source source) {
    return EXTENSIONS.contains(source.extension());
  }

  @Override
  public Reading read(Source source, String path, String text) {
    FrontMatter.Split split = FrontMatter.split(text, source, path);
    FrontMatter header = split.header();
    if (header.draft()) {
      return new LeftOut(source, Reason.DRAFT, split.problems());
    }
    FrontMatter local =
        settings
            .timezone()
            .map(zone -> header.with(header.date().in(zone), header.dateFrom()))
            .orElse(header);
    Shortcodes codes = Shortcodes.in(split.body(), text, path);
    List<Problem> problems = new ArrayList<>(split.problems());
    problems.addAll(codes.problems());
    HtmlBlocks blocks =
        PlainMarkdown.of(codes.text())
            .map(plain -> new HtmlBlocks(plain, List.of()))
            .orElseGet(() -> parsed(codes.text(), source, local.title(), settings.allowHtml()));
    return new Composer(local, blocks.blocks(), blocks.references(), problems)
        .compose(source, languages);
  }

  /** Markdown by the engine, whatever it holds. */
  static HtmlBlocks parsed(
      String markdown, Source source, Optional<String> title, boolean allowHtml) {
    return HtmlBlocks.of(RENDERER.render(PARSER.parse(markdown)), source, title, allowHtml);
  }
}
