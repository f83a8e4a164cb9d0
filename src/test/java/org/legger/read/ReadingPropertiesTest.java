package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Source;

/** What holds for any text, tried on some hundred random ones. */
final class ReadingPropertiesTest {
  private static final long SEED = 1874;
  private static final int CASES = 400;
  private static final List<String> PIECES =
      List.of(
          "De brug is weer open.",
          "Kort bericht",
          "Binnenland",
          "'Geen haast'",
          "\"Nog een ronde\"",
          "o.a.",
          "J. M.",
          "Foto: Wim",
          "Lees ook: meer",
          "Door Jan",
          "ROTTERDAM (ANP) -",
          "date 2021-12",
          " date 2021-13 ",
          "12 mei 1998",
          "- punt",
          "* punt",
          "1. eerst",
          "a  b  c",
          "\t",
          " ",
          "\n",
          "\n\n",
          "\r\n",
          "\f",
          "\u00a0",
          "zwem-\n",
          "> regel",
          "10:30 Open",
          "---\n",
          "title: a: b\n",
          "# Kop\n",
          "[a](b.md)",
          "<b>vet",
          "&amp;",
          "*",
          "`",
          "|a|b|\n|-|-|\n",
          "东京。",
          "市長は「橋」と",
          "؟",
          "😀",
          "\ud83d",
          "\u0301",
          "ĳ",
          "İ",
          "ß",
          ".",
          "...",
          "?",
          "!",
          "’",
          "“",
          "»",
          "een lang stuk tekst dat nergens een punt heeft en maar doorgaat, tot het op is");

  @TempDir Path content;

  @Test
  void aReadingAlwaysComesOut() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      for (int at = 0; at < bytes.length && random.nextInt(4) > 0; at++) {
        bytes[at] = (byte) (0x20 + random.nextInt(0xe0));
      }
      String name = random.nextBoolean() ? "a.txt" : "a.md";
      String about =
          "seed " + SEED + ", case " + i + ": " + new String(bytes, StandardCharsets.ISO_8859_1);
      assertThatCode(() -> sound(read(name, bytes))).as(about).doesNotThrowAnyException();
    }
  }

  @Test
  void whateverStandsInATextItHasAHeadlineAndAnAddress() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES * 4; i++) {
      String text = text(random);
      String name = random.nextBoolean() ? "a.txt" : "a.md";
      String about = "seed " + SEED + ", case " + i + ", " + name + ": " + shown(text);
      assertThatCode(() -> sound(read(name, text.getBytes(StandardCharsets.UTF_8))))
          .as(about)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void noWordOfAPlainTextIsLost() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES * 4; i++) {
      String text = "Een begin. " + text(random).replace("\ud83d\n", "").replace("\ud83d", "");
      Reading reading = read("a.txt", text.getBytes(StandardCharsets.UTF_8));
      assertThat(letters(((Reading.Text) reading).body()))
          .as("seed %d, case %d: %s", SEED, i, shown(text))
          .isEqualTo(letters(text));
    }
  }

  @Test
  void theSameBytesGiveTheSameReadingInAnyPlace() throws IOException {
    Random random = new Random(SEED);
    Locale before = Locale.getDefault();
    for (int i = 0; i < CASES / 4; i++) {
      String name = random.nextBoolean() ? "a.txt" : "a.md";
      byte[] bytes = (text(random) + "IJSLAND INDIË").getBytes(StandardCharsets.UTF_8);
      Reading here = read(name, bytes);
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(read(name, bytes)).as("seed %d, case %d", SEED, i).isEqualTo(here);
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  private Reading read(String name, byte[] bytes) throws IOException {
    Files.write(content.resolve(name), bytes);
    Source source = new Source(name, bytes.length, 0);
    return new ContentReader(new SourceFolder(content), Settings.DEFAULT).read(source);
  }

  private static void sound(Reading reading) {
    if (reading instanceof Reading.Text text) {
      Article article = text.article();
      assertThat(visible(article.headline().text())).as("headline").isTrue();
      assertThat(article.headline().text())
          .doesNotContainPattern("[\\p{Cntrl}]")
          .hasSizeLessThan(200);
      assertThat(article.lead().text())
          .hasSizeLessThanOrEqualTo(Composer.MOST_LEAD + 2)
          .doesNotContain("\n");
      assertThat(paired(article.headline().text() + article.lead().text()))
          .as("whole characters")
          .isTrue();
      assertThat(article.permalink().path()).isASCII().endsWith(".html");
      assertThat(text.body())
          .allSatisfy(b -> assertThat(b.text()).isEqualTo(b.text().stripTrailing()));
    }
  }

  private static boolean visible(String text) {
    return text.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c));
  }

  private static boolean paired(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static String letters(List<Block> body) {
    StringBuilder all = new StringBuilder();
    body.forEach(b -> all.append(b.text()));
    return letters(all.toString());
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(List.of(" ", "\n", "\n\n", "").get(random.nextInt(4)));
    }
    return text.toString();
  }

  private static String shown(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n").replace("\f", "\\f").replace("\t", "\\t");
  }
}
