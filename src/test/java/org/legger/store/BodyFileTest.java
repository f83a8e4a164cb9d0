package org.legger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;
import org.legger.archive.Headline;
import org.legger.archive.Likeness;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Receipt;
import org.legger.archive.Source;
import org.legger.archive.Words;

/** Bodies that are put on disk come back as they were, once, and leave nothing there. */
final class BodyFileTest {
  private static final List<Block> ALL_FORMS =
      List.of(
          new Block.Plain(Kind.HEADLINE, "Dijken gehouden"),
          new Block.Plain(Kind.TABLE, "a  b\nc  d"),
          new Block.Plain(Kind.PARAGRAPH, "<p>é 𝄞</p>"),
          new Block.Markup(Kind.PARAGRAPH, "plain", "<p>plain</p>"),
          new Block.Markup(Kind.PARAGRAPH, "glad", "<p><em>glad</em></p>"),
          new Block.Markup(Kind.CAPTION, "", ""));

  /** Those of all tests, in order. */
  private static final List<Source> SOURCES =
      Stream.concat(Stream.of("a"), IntStream.range(0, 400).mapToObj(i -> "t" + i))
          .map(path -> new Source(path, 1, 2))
          .sorted()
          .toList();

  @TempDir private Path folder;

  private static Reading.Text text(String path, List<Block> body, Map<String, Object> meta) {
    Article article =
        new Article(
            new Source(path, 1, 2),
            new Permalink(path + ".html"),
            ArchiveDate.UNDATED,
            new Headline(path, Headline.Origin.FIRST_SENTENCE, false),
            "nl",
            Article.Subjects.NONE,
            Words.NONE,
            List.of(),
            new Receipt("UTF-8", Receipt.DateFrom.NONE, Receipt.LanguageFrom.MODEL),
            Likeness.NONE,
            path.hashCode(),
            0);
    return new Reading.Text(article, body, meta, List.of());
  }

  @Test
  void everyFormOfBlockComesBackOnce() {
    Reading.Text text = text("a", ALL_FORMS, Map.of());
    try (BodyFile bodies = new BodyFile(folder, SOURCES)) {
      bodies.put(text);
      assertThat(bodies.take(text.article())).contains(text);
      assertThat(bodies.take(text.article())).isEmpty();
    }
  }

  @Test
  void manyTextsSmallAndLargeComeBackFromDiskInAnyOrder() throws IOException {
    Path caches = folder.resolve("made when something is written");
    List<Reading.Text> texts = new ArrayList<>();
    try (BodyFile bodies = new BodyFile(caches, SOURCES)) {
      for (int i = 0; i < 60; i++) {
        String words = ("text " + i + " ").repeat(i == 30 ? 400_000 : 9_000);
        texts.add(text("t" + i, List.of(new Block.Plain(Kind.PARAGRAPH, words)), Map.of()));
        bodies.put(texts.get(i));
      }
      assertThat(caches).isDirectory();
      IntStream.range(0, texts.size())
          .map(i -> i * 37 % texts.size())
          .forEach(
              i ->
                  assertThat(bodies.take(texts.get(i).article()))
                      .as("text %s", i)
                      .contains(texts.get(i)));
    }
    assertThat(caches).isEmptyDirectory();
  }

  @Test
  void threadsPutAndTakeAtTheSameTime() {
    try (BodyFile bodies = new BodyFile(folder, SOURCES)) {
      List<Integer> wrong =
          IntStream.range(0, 400)
              .parallel()
              .filter(
                  i -> {
                    String words = ("text " + i + " ").repeat(900);
                    Reading.Text text =
                        text("t" + i, List.of(new Block.Plain(Kind.QUOTE, words)), Map.of());
                    bodies.put(text);
                    return !bodies.take(text.article()).equals(Optional.of(text));
                  })
              .boxed()
              .toList();
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void frontMatterOfItsOwnIsLeftToBeReadAgain() {
    Reading.Text text = text("a", ALL_FORMS, Map.of("layout", "interview"));
    try (BodyFile bodies = new BodyFile(folder, SOURCES)) {
      bodies.put(text);
      assertThat(bodies.take(text.article())).isEmpty();
    }
  }

  @Test
  void whereNothingCanBeWrittenAllIsReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    try (BodyFile bodies = new BodyFile(file, SOURCES)) {
      for (int i = 0; i < 40; i++) {
        String words = "words ".repeat(9_000);
        bodies.put(text("t" + i, List.of(new Block.Plain(Kind.PARAGRAPH, words)), Map.of()));
      }
      assertThat(bodies.take(text("t0", List.of(), Map.of()).article())).isEmpty();
      assertThat(bodies.take(text("t39", List.of(), Map.of()).article())).isEmpty();
    }
  }
}
