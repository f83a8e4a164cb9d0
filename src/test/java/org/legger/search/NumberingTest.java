package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.legger.archive.Archive;
import org.legger.archive.Reading;
import org.legger.archive.Settings;

/** Numbers follow time, and stay what they are when another text comes in. */
final class NumberingTest {
  private static Reading.Text text(String date) {
    return Readings.text(date + ".txt", date, "woorden van " + date);
  }

  private static final List<Reading.Text> TEXTS =
      List.of(
          text("1851-03"), text("1953"), text("1953-02-01"), text("1953-02-03"), text("2021-12"));

  /** For each address the slot and the rank in it: what lists say about an article. */
  private static Map<String, String> numbers(List<Reading.Text> texts) {
    Numbering numbering = Numbering.of(Archive.of(texts, Settings.DEFAULT).articles());
    return numbering.slots().stream()
        .flatMap(
            slot ->
                numbering.articles().subList(slot.first(), slot.end()).stream()
                    .map(
                        article ->
                            Map.entry(
                                article.permalink().path(),
                                numbering.step(slot)
                                    + ":"
                                    + (numbering.articles().indexOf(article) - slot.first()))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void theyFollowTimeWithYearsBehindTheirMonths() {
    Numbering numbering = Numbering.of(Archive.of(TEXTS, Settings.DEFAULT).articles());
    assertThat(numbering.articles())
        .extracting(article -> article.date().edtf())
        .containsExactly("1851-03", "1953-02-01", "1953-02-03", "1953", "2021-12");
  }

  @Test
  void anOldTextThatComesInChangesNoOther() {
    Map<String, String> before = numbers(TEXTS);
    for (String date : List.of("1802-07", "1851-02", "1900", "1953-02-28")) {
      List<Reading.Text> more = new ArrayList<>(TEXTS);
      more.add(text(date));
      assertThat(numbers(more)).as(date).containsAllEntriesOf(before).hasSize(TEXTS.size() + 1);
    }
  }
}
