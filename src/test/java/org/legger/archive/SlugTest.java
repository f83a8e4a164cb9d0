package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlugTest {
  private static final long SEED = 1814;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Ice on the canals                 | en | ice-on-the-canals",
        "Oekraïne: één jaar later          | nl | oekraine-een-jaar-later",
        "Foto's van 's-Gravenhage          | nl | fotos-van-s-gravenhage",
        "IJsland, IJmuiden en de ĳsclub    | nl | ijsland-ijmuiden-en-de-ijsclub",
        "Müller, Größe und Übermut         | de | mueller-groesse-und-uebermut",
        "Müller en Größe                   | nl | muller-en-grosse",
        "ÖSTERREICH                        | de | oesterreich",
        "Österreich                        | de-AT | oesterreich",
        "Œuvre, cœur et ça                 | fr | oeuvre-coeur-et-ca",
        "Æbleskiver på Færøerne            | da | aebleskiver-pa-faeroerne",
        "Łódź i Wrocław                    | pl | lodz-i-wroclaw",
        "İstanbul'da ışık                  | tr | istanbulda-isik",
        "Αθήνα                             | el | athena",
        "Москва                            | ru | moskva",
        "東京                              | zh | dong-jing",
        "1848 – 1914                       | nl | 1848-1914",
        "3,5 % van €100                    | nl | 3-5-van-100",
        "--- a __ b ---                    | en | a-b",
        "naïve café (’t Spui)              | en | naive-cafe-t-spui",
        "ﬁne ﬂour                          | en | fine-flour",
        "١٢٣ ٤٥                            | ar | 123-45",
      })
  void spellsHeadlinesInAscii(String text, String language, String slug) {
    assertThat(Slug.of(text, language)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "😀🎉", "—", "«»", "...", "'", "\u0301", "\ud800", "\u0000"})
  void whatHasNoLettersIsCalledText(String text) {
    assertThat(Slug.of(text, "")).isEqualTo("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قطر تستضيف القمة",
        "서울 지하철",
        "Հայաստան",
        "தமிழ் செய்தி",
        "አዲስ አበባ",
        "הארץ",
        "ไทย"
      })
  void otherScriptsAreNotLost(String text) {
    assertThat(Slug.of(text, "")).matches("[a-z0-9]+(-[a-z0-9]+)*").isNotEqualTo("text");
  }

  @Test
  void theSameTextInTwoNormalFormsHasOneSlug() {
    assertThat(Slug.of("é", "fr")).isEqualTo(Slug.of("e\u0301", "fr"));
  }

  @Test
  void cutsBetweenWords() {
    String long60 = "de gemeenteraad van vlissingen besluit de oude werf te slopen in mei";
    assertThat(Slug.of(long60, "nl"))
        .isEqualTo("de-gemeenteraad-van-vlissingen-besluit-de-oude-werf-te");
    assertThat(Slug.of("a".repeat(200), "")).isEqualTo("a".repeat(Slug.LENGTH));
    assertThat(Slug.of("b".repeat(59) + " c", "")).isEqualTo("b".repeat(59));
    assertThat(Slug.of("b".repeat(58) + " c", "")).isEqualTo("b".repeat(58) + "-c");
  }

  @Test
  void doesNotDependOnTheMachine() {
    Locale before = Locale.getDefault();
    String here = Slug.of("INDIË, ISTANBUL en de TITANIC", "nl");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Slug.of("INDIË, ISTANBUL en de TITANIC", "nl"))
          .isEqualTo(here)
          .isEqualTo("indie-istanbul-en-de-titanic");
      assertThat(Slug.of("МОСКВА И МИР", "ru")).isEqualTo("moskva-i-mir");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void isAlwaysAPlainWord() {
    Random random = new Random(SEED);
    for (int i = 0; i < 600; i++) {
      String text = text(random);
      String slug = Slug.of(text, random.nextBoolean() ? "de" : "");
      assertThat(slug)
          .as("seed %d, case %d: %s", SEED, i, escaped(text))
          .matches("[a-z0-9]+(-[a-z0-9]+)*")
          .hasSizeBetween(1, Slug.LENGTH);
    }
  }

  @Test
  void ofASlugIsTheSlugItself() {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      String slug = Slug.of(text, "");
      assertThat(Slug.of(slug, ""))
          .as("seed %d, case %d: %s", SEED, i, escaped(text))
          .isEqualTo(slug);
    }
  }

  /** Any characters, halves of surrogate pairs among them. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(90);
    int[] ends = {0x7f, 0x250, 0x600, 0x3000, 0xffff};
    int end = ends[random.nextInt(ends.length)];
    for (int i = 0; i < length; i++) {
      if (random.nextInt(12) == 0) {
        text.append(' ');
      } else if (random.nextInt(30) == 0) {
        text.appendCodePoint(0x10000 + random.nextInt(0x20000));
      } else {
        text.append((char) random.nextInt(end + 1));
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars()
        .forEach(
            c -> shown.append(c < 0x7f && c > 0x1f ? (char) c + "" : String.format("\\u%04x", c)));
    return shown.toString();
  }
}
