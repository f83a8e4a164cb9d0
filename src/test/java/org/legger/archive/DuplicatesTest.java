package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.legger.archive.Duplicates.Alike;

final class DuplicatesTest {
  private static final String AGENCY =
      "The harbour of the old town was closed on Tuesday morning after a barge had lost part of its"
          + " load of gravel between the piers. Divers searched the channel until noon and found"
          + " nothing that could endanger ships. The harbour master expects that the first vessels"
          + " can leave before the evening tide, when two tugs will be waiting outside. Nobody was"
          + " hurt, and the skipper of the barge has been heard by the river police.";

  private static Article article(String path, String text) {
    List<Block> body = List.of(new Block.Plain(Block.Kind.PARAGRAPH, text));
    return new Article(
        new Source(path, 1, 0),
        new Permalink(path + ".html"),
        ArchiveDate.UNDATED,
        new Headline(path, Headline.Origin.TITLE_LINE, false),
        "en",
        Article.Subjects.NONE,
        Words.NONE,
        List.of(),
        new Receipt("UTF-8", Receipt.DateFrom.NONE, Receipt.LanguageFrom.MODEL),
        Likeness.of(body),
        1,
        1);
  }

  private static List<String> alike(Article of, Article... all) {
    return Duplicates.of(Arrays.asList(all)).of(of).stream()
        .map(a -> a.article().source().path() + (a.exact() ? " same" : " similar"))
        .toList();
  }

  @Test
  void theSameWordsAreTheSameTextWhateverTheirSigns() {
    Article one = article("one", AGENCY);
    Article two = article("two", AGENCY.toUpperCase(java.util.Locale.ROOT).replace(",", " -"));
    assertThat(alike(one, one, two)).containsExactly("two same");
    assertThat(alike(two, one, two)).containsExactly("one same");
  }

  @Test
  void anotherOpeningMakesItSimilar() {
    Article one = article("one", AGENCY);
    Article two = article("two", "From our reporter in the harbour. " + AGENCY + " More follows.");
    assertThat(alike(one, one, two)).containsExactly("two similar");
  }

  @Test
  void twoReportsOfOneKindAreNotAlike() {
    Article one =
        article(
            "one",
            "The home team won the match on Sunday by two goals to one before a crowd of four"
                + " thousand. The first goal fell after ten minutes, and the visitors equalised just"
                + " before the break. A penalty decided the game.");
    Article two =
        article(
            "two",
            "The home team lost the match on Saturday by three goals to nil before a crowd of two"
                + " thousand. The first goal fell after forty minutes, and the visitors scored twice"
                + " after the break. A red card decided the game.");
    assertThat(alike(one, one, two)).isEmpty();
  }

  @Test
  void shortTextsAreAlikeOnlyIfTheyAreTheSame() {
    Article one = article("one", "No news came in today.");
    Article two = article("two", "No news came in today!");
    Article three = article("three", "No news came in yesterday.");
    Article none = article("none", "");
    Article empty = article("empty", "");
    assertThat(alike(one, one, two, three, none, empty)).containsExactly("two same");
    assertThat(alike(none, one, two, three, none, empty)).isEmpty();
  }

  @Test
  void theOrderOfFilesDoesNotMatter() {
    Random random = new Random(11);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text =
          Arrays.stream(AGENCY.split(" "))
              .filter(w -> random.nextInt(40) > 0)
              .collect(Collectors.joining(" "));
      articles.add(article("text" + i, text));
    }
    List<List<Alike>> before = all(articles, Duplicates.of(articles));
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.reverse(shuffled);
    assertThat(all(articles, Duplicates.of(shuffled))).isEqualTo(before);
    assertThat(before).anySatisfy(alike -> assertThat(alike).isNotEmpty());
  }

  private static List<List<Alike>> all(List<Article> articles, Duplicates duplicates) {
    return articles.stream().map(duplicates::of).toList();
  }
}
