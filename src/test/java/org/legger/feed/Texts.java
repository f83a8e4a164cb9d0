package org.legger.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Article;
import org.legger.archive.Headline;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Receipt;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.archive.Words;

/** Archives of texts that say no more than a test needs. */
final class Texts {
  private static final Receipt RECEIPT =
      new Receipt("UTF-8", Receipt.DateFrom.HEADER, Receipt.LanguageFrom.ARCHIVE);

  private Texts() {}

  static Archive archive(Settings settings, List<Reading.Text> texts) {
    return Archive.of(texts, settings);
  }

  /** Texts of the first days of February 2001, at {@code 2001/02/t1.html} and so on. */
  static List<Reading.Text> dated(int number) {
    List<Reading.Text> texts = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      texts.add(
          text("t" + i, String.format("2001-02-%02d", i), "Title " + i, Article.Subjects.NONE));
    }
    return texts;
  }

  static Reading.Text text(String name, String edtf, String headline, Article.Subjects subjects) {
    ArchiveDate date = edtf.isEmpty() ? ArchiveDate.UNDATED : ArchiveDate.parse(edtf).orElseThrow();
    Article article =
        new Article(
            new Source(name + ".txt", 1, 0),
            new Permalink(date.folder() + name + ".html"),
            date,
            new Headline(headline, Headline.Origin.TITLE_LINE, false),
            "nl",
            subjects,
            new Words("Lead of " + name),
            List.of(),
            RECEIPT,
            org.legger.archive.Likeness.NONE,
            1,
            headline.hashCode());
    return new Reading.Text(article, List.of(), Map.of(), List.of());
  }
}
