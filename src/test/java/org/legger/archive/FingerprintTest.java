package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

  @Test
  void tellsWhereOneValueEnds() {
    assertThat(Fingerprint.of("a", "bc")).isNotEqualTo(Fingerprint.of("ab", "c"));
    assertThat(Fingerprint.of(List.of("a"), List.of("b")))
        .isNotEqualTo(Fingerprint.of(List.of("a", "b"), List.of()));
    assertThat(Fingerprint.of("")).isNotEqualTo(Fingerprint.of());
    assertThat(Fingerprint.of(Optional.of("a"))).isNotEqualTo(Fingerprint.of(Optional.empty()));
  }

  @Test
  void tellsLongTextsApartByTheirLength() {
    String large = "x".repeat(1 << 16);
    assertThat(Fingerprint.of(large, "")).isNotEqualTo(Fingerprint.of("", large));
  }

  @Test
  void isTheSameForTheSameValues() {
    Article.Subjects subjects = new Article.Subjects(List.of("water"), List.of());
    assertThat(Fingerprint.of(1, true, subjects, Headline.Origin.TITLE_LINE))
        .isEqualTo(
            Fingerprint.of(
                1,
                true,
                new Article.Subjects(List.of("water"), List.of()),
                Headline.Origin.TITLE_LINE));
  }

  @Test
  void isTheSameWithoutObjectsAroundTheValues() {
    Permalink address = new Permalink("1953/02/dijken.html");
    Object[] values = {address, "nl", -5L};
    assertThat(Fingerprint.of(address, "nl", -5)).isEqualTo(Fingerprint.of(values));
  }

  @Test
  void neverChanges() {
    assertThat(Fingerprint.ofBytes(new byte[0])).hasToString("e3b0c44298fc1c14");
  }

  @Test
  void ofAStreamIsThatOfItsBytes() throws IOException {
    byte[] bytes = "één".repeat(5000).getBytes(StandardCharsets.UTF_8);
    assertThat(Fingerprint.ofStream(new ByteArrayInputStream(bytes)))
        .isEqualTo(Fingerprint.ofBytes(bytes));
  }

  @Test
  void readsWhatItWrote() {
    for (long bits : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      Fingerprint fingerprint = new Fingerprint(bits);
      assertThat(fingerprint.toString()).hasSize(16);
      assertThat(Fingerprint.parse(fingerprint.toString())).contains(fingerprint);
    }
  }

  @Test
  void readsNothingElse() {
    assertThat(
            List.of(
                "",
                "e3b0c44298fc1c1",
                "E3B0C44298FC1C14",
                "e3b0c44298fc1c14\n",
                "-000000000000001",
                " e3b0c44298fc1c1"))
        .allSatisfy(text -> assertThat(Fingerprint.parse(text)).isEmpty());
  }
}
