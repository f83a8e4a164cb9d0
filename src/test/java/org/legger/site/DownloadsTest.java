package org.legger.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legger.site.Articles.archive;
import static org.legger.site.Articles.article;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.ArchiveDate.Precision;
import org.legger.archive.Figures;
import org.legger.site.Downloads.Part;
import org.legger.site.Page.AboutPage;

final class DownloadsTest {

  @Test
  void manyArticlesAreDividedAmongFiles() {
    assertThat(Downloads.parts(5, 2))
        .extracting(p -> p.permalink().path() + " " + p.from() + "-" + p.to())
        .containsExactly(
            "data/articles-1.csv 0-2",
            "data/articles-2.csv 2-4",
            "data/articles-3.csv 4-5",
            "data/articles-1.jsonl 0-2",
            "data/articles-2.jsonl 2-4",
            "data/articles-3.jsonl 4-5");
    assertThat(Downloads.parts(2, 2))
        .extracting(Part::permalink)
        .extracting(Object::toString)
        .containsExactly("data/articles.csv", "data/articles.jsonl");
    assertThat(Downloads.parts(archive())).isEmpty();
  }

  @Test
  void theArchiveIsCounted() {
    Figures figures =
        ((AboutPage)
                new Downloads()
                    .pages(
                        archive(
                            article("a.txt", "1953-02-01", "a"),
                            article("b.txt", "1953-02", "b"),
                            article("c.txt", "1953~", "c"),
                            article("d.txt", "1953-05", "d"),
                            article("e.txt", "1950/1953?", "e"),
                            article("f.txt", "", "f")))
                    .findFirst()
                    .orElseThrow())
            .figures();
    assertThat(figures.articles()).isEqualTo(6);
    assertThat(figures.periods())
        .isEqualTo(
            Map.of(
                new Period(0, 0, 0), 2,
                new Period(1953, 0, 0), 1,
                new Period(1953, 2, 0), 2,
                new Period(1953, 5, 0), 1));
    assertThat(figures.in(1953)).isEqualTo(4);
    assertThat(figures.months()).as("February to May").isEqualTo(4);
    assertThat(figures.silent()).as("March and April").isEqualTo(2);
    assertThat(figures.doubtful()).isEqualTo(2);
    assertThat(figures.precisions())
        .containsEntry(Precision.MONTH, 2)
        .containsEntry(Precision.INTERVAL, 1)
        .containsEntry(Precision.UNKNOWN, 1);
  }

  @Test
  void anEmptyArchiveHasNoMonths() {
    Figures figures = Figures.of(archive());
    assertThat(figures.months()).isZero();
    assertThat(figures.silent()).isZero();
  }
}
