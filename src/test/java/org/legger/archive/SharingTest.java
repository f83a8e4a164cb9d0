package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sharing changes no value, and gives one object where two were equal. */
final class SharingTest {
  private static Reading.Text text(int number, String date, List<String> topics) {
    Article article =
        new Article(
            new Source("t" + number, number, 1),
            new Permalink("t" + number + ".html"),
            ArchiveDate.parse(date).orElseThrow(),
            new Headline("t" + number, Headline.Origin.TITLE_LINE, false),
            new StringBuilder("nl").toString(),
            new Article.Subjects(topics, List.of("An")),
            Words.NONE,
            List.of(),
            new Receipt("UTF-8", Receipt.DateFrom.HEADER, Receipt.LanguageFrom.MODEL),
            Likeness.NONE,
            number,
            number);
    return new Reading.Text(article, List.of(), Map.of(), List.of());
  }

  @Test
  void equalPartsBecomeOne() {
    Sharing sharing = new Sharing(utf8 -> Words.on(Shelf.of(utf8), 0, utf8.length));
    Article one = ((Reading.Text) sharing.of(text(1, "1953-02", List.of("dijk")))).article();
    Article other = ((Reading.Text) sharing.of(text(2, "1953-02", List.of("dijk")))).article();
    assertThat(other.date()).isSameAs(one.date());
    assertThat(other.language()).isSameAs(one.language());
    assertThat(other.subjects()).isSameAs(one.subjects());
    assertThat(other.receipt()).isSameAs(one.receipt());
  }

  @Test
  void noValueChanges() {
    Random random = new Random(7);
    Sharing sharing = new Sharing(utf8 -> Words.on(Shelf.of(utf8), 0, utf8.length));
    for (int i = 0; i < 20_000; i++) {
      String date = String.format("%04d-%02d", 1600 + random.nextInt(400), 1 + random.nextInt(12));
      Reading.Text text =
          text(i, date, List.of("topic " + random.nextInt(9_000), "t" + random.nextInt(3)));
      assertThat(sharing.of(text)).as("seed 7, case %d", i).isEqualTo(text);
    }
  }
}
