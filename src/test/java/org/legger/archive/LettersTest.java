package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table says of every character what Java says. */
final class LettersTest {
  @Test
  void agreesWithJava() {
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(
                    c ->
                        Letters.isLetter((char) c) != Character.isLetter((char) c)
                            || Letters.isLetterOrDigit((char) c)
                                != Character.isLetterOrDigit((char) c)))
        .isEmpty();
  }
}
