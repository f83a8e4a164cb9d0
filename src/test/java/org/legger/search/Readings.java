package org.legger.search;

import java.util.List;
import java.util.Map;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Fingerprint;
import org.legger.archive.Headline;
import org.legger.archive.Likeness;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Receipt;
import org.legger.archive.Source;
import org.legger.archive.Words;

/** Makes readings for the tests of this room, without a disk. */
final class Readings {
  private Readings() {}

  /** A Dutch text of one paragraph, without a headline. */
  static Reading.Text text(String path, String date, String words) {
    ArchiveDate when = ArchiveDate.parse(date).orElse(ArchiveDate.UNDATED);
    Article article =
        new Article(
            new Source(path, words.length(), 0),
            new Permalink(when.folder() + path.replace(".txt", ".html")),
            when,
            new Headline(path, Headline.Origin.FIRST_SENTENCE, false),
            "nl",
            Article.Subjects.NONE,
            Words.NONE,
            List.of(),
            new Receipt("UTF-8", Receipt.DateFrom.NONE, Receipt.LanguageFrom.MODEL),
            Likeness.NONE,
            Fingerprint.of(path, date, words).bits(),
            path.hashCode());
    Block body = new Block.Plain(Block.Kind.PARAGRAPH, words);
    return new Reading.Text(article, List.of(body), Map.of(), List.of());
  }
}
