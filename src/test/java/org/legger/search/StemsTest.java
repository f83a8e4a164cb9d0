package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of one word that must be found by each other, and words that must stay apart. */
final class StemsTest {
  private static String stem(String language, String word) {
    return Stems.in(language).of(Folding.of(word));
  }

  @ParameterizedTest
  @CsvSource({
    "nl, huizen, huis",
    "nl, wolven, wolf",
    "nl, IJsland, ĳsland",
    "nl, ijs, ĳs",
    "nl, mensch, mens",
    "nl, menschen, mensen",
    "nl, mens, mensen",
    "nl, medemensch, medemensen",
    "nl, october, oktober",
    "nl, tyd, tijd",
    "nl, jaer, jaar",
    "nl, zoo, zo",
    "af, huise, huis",
    "en, bridges, bridge",
    "de, Straßen, strasse",
    "fr, élections, élection",
    "es, elecciones, elección",
    "it, giornali, giornale",
    "pt, jornalistas, jornalista",
    "fi, taloissa, talossa",
    "ru, газеты, газета",
    "sv, tidningar, tidning",
    "nb-NO, aviser, avis"
  })
  void formsOfOneWordHaveOneStem(String language, String one, String other) {
    assertThat(stem(language, one)).isEqualTo(stem(language, other));
  }

  @ParameterizedTest
  @CsvSource({
    "nl, mens, mening",
    "nl, dijk, dik",
    "en, house, horse",
    "ja, 東京, 京都",
    "la, rosa, rosam"
  })
  void wordsStayApart(String language, String one, String other) {
    assertThat(stem(language, one)).isNotEqualTo(stem(language, other));
  }
}
