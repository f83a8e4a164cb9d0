package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.legger.archive.Reading;

/** Words of Latin letters are found without a tokenizer, and must be those that Lucene finds. */
final class TokensTest {
  private final Tokens tokens = new Tokens();

  /** The words of a text in order. */
  private List<String> words(String body) {
    Reading.Text text = Readings.text("a.txt", "1953", body);
    byte[] record = tokens.of(text.article(), text.body()).record();
    Varint in = new Varint(record);
    in.next();
    String[] forms = new String[in.next()];
    for (int i = 0; i < forms.length; i++) {
      int length = in.next();
      forms[i] = new String(record, in.at(), length, StandardCharsets.UTF_8);
      in.skip(length);
    }
    List<String> words = new ArrayList<>();
    while (in.hasNext()) {
      int word = in.next();
      if (word > 0) {
        words.add(forms[word - 1]);
      }
    }
    return words;
  }

  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertThat(words("’t Is 1953: d'Oekraïne, 3,5 km – A.B.C. foo_bar"))
        .containsExactly(
            "t", "is", "1953", "d", "oekraine", "3", "5", "km", "a", "b", "c", "foo", "bar");
  }

  @Test
  void otherScriptsAreLeftToLucene() {
    assertThat(words("東京都 и Ёлка")).containsExactly("東京", "京都", "и", "елка");
    assertThat(words("Oud\u00adheid")).containsExactly("oudheid");
  }

  @RepeatedTest(300)
  void latinWordsAreThoseThatLuceneFinds(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder some = new StringBuilder();
    for (int i = random.nextInt(400); i > 0; i--) {
      some.append(sign(random));
    }
    String text = some.toString();
    List<String> all = new ArrayList<>(words(text));
    all.add("ω");
    assertThat(words(text + " ω")).as(text).isEqualTo(all);
  }

  private static char sign(Random random) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> (char) (' ' + random.nextInt('~' - ' '));
      case 2 -> (char) ('\u00a0' + random.nextInt(0x1b0));
      case 3 -> (char) ('\u2010' + random.nextInt(0x18));
      default -> (char) ('a' + random.nextInt(26));
    };
  }
}
