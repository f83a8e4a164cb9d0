package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Headline;

/**
 * What the examples of {@code headlines.md} do not show: the offsets, and cutting at any length.
 */
final class SentencesTest {

  /** A bar stands where the first sentence ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Het regent.| Het waait.",
        "Het regent!| Het waait.",
        "Het regent?!| Het waait.",
        "Het regent…| Het waait.",
        "Het regent.’| Het waait.",
        "(Het regent.)| Het waait.",
        "Het regent|",
        "Het regent.|",
        "|",
        "Drs. P. zong een lied.| Men klapte.",
        "Ds. J.H. van der Laan preekte.| Men luisterde.",
        "Prof. dr. A.B. Jansen en ir. De Boer spraken.| Men luisterde.",
        "J.-P. Balkenende trad aan.| Men klapte.",
        "Th. van Gogh schreef.| Men las.",
        "Het kost 3.500 gulden.| Dat is veel.",
        "Op 4 mei jl. Begon het.| Men zweeg.",
        "Zie p. 12 en blz. 13.| Daar staat het.",
        "Mr. Smith and Mrs. Jones met at 10 a.m. On Friday.| They talked.",
        "The U.S. Senate voted.| It passed.",
        "Acme Inc. Said so.| It was wrong.",
        "Der 1. FC Köln gewann z.B. Gegen Bonn.| Man jubelte.",
        "Mme. Curie et M. Curie arrivent.| On les salue.",
        "Yahoo! is oud.| Dat weet men.",
        "Zie www.example.org voor meer.| Daar staat het.",
        "De vraag ‘Waarom?’ bleef.| Niemand wist het.",
        "የአዲስ ምርጫ ተጀመረ።| ሰዎች ወጡ።",
        "नई सड़क खुली।| लोग आए।",
      })
  void findsTheEndOfTheFirstSentence(String marked) {
    String text = marked.replace("|", "");
    assertThat(text.substring(0, Sentences.end(text)) + "|" + text.substring(Sentences.end(text)))
        .isEqualTo(marked);
  }

  @Test
  void aHeadlineHasNoFullStopButKeepsOtherSigns() {
    assertThat(Sentences.headline("Het regent.").text()).isEqualTo("Het regent");
    assertThat(Sentences.headline("Het regent!").text()).isEqualTo("Het regent!");
    assertThat(Sentences.headline("Het regent...").text()).isEqualTo("Het regent...");
    assertThat(Sentences.headline("Het\n  regent.").text()).isEqualTo("Het regent");
    assertThat(Sentences.headline(".").text()).isEqualTo(".");
  }

  @Test
  void aHeadlineIsNeverTooLong() {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      String text = words(random, 30);
      Headline headline = Sentences.headline(text);
      assertThat(headline.text())
          .as("seed 7, case %d: %s", i, text)
          .hasSizeLessThanOrEqualTo(Sentences.HEADLINE);
      assertThat(headline.cut())
          .as("seed 7, case %d: %s", i, text)
          .isEqualTo(headline.text().endsWith("…"));
    }
  }

  @Test
  void aCutTextIsTheBeginningOfTheWholeOne() {
    Random random = new Random(8);
    for (int i = 0; i < 400; i++) {
      String text = words(random, 40);
      int most = 20 + random.nextInt(100);
      for (String cut : new String[] {Sentences.cut(text, most), Sentences.atWord(text, most)}) {
        String bare = cut.endsWith("…") ? cut.substring(0, cut.length() - 1) : cut;
        assertThat(text).as("seed 8, case %d", i).startsWith(bare);
        assertThat(cut.length())
            .as("seed 8, case %d: %s", i, cut)
            .isLessThanOrEqualTo(Math.max(most + 1, 21));
        if (cut.endsWith("…")) {
          assertThat(bare)
              .as("seed 8, case %d", i)
              .isNotBlank()
              .doesNotEndWith(" ")
              .doesNotEndWith(",");
        }
      }
    }
  }

  @Test
  void aCharacterIsNeverCutInTwo() {
    for (int most = 20; most < 40; most++) {
      String cut = Sentences.atWord("😀".repeat(60), most);
      assertThat(cut.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
          .as(cut)
          .isTrue();
    }
  }

  @Test
  void textsWithoutBlanksAreCutAtTheirOwnCommas() {
    String text = "北京地铁新线路今天上午正式开通，".repeat(10);
    assertThat(Sentences.cut(text, 60)).endsWith("开通…").hasSizeBetween(31, 60);
  }

  private static String words(Random random, int most) {
    StringBuilder text = new StringBuilder("W");
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append("a".repeat(1 + random.nextInt(12))).append(random.nextInt(5) == 0 ? ", " : " ");
    }
    return text.append('z').toString();
  }

  @Test
  void anEllipsisStandsForTheStopBeforeIt() {
    assertThat(Sentences.atWord("Hij overleed. Daarna volgde niets.", 15))
        .isEqualTo("Hij overleed…");
  }
}
