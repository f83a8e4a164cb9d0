package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.read.TextDecoder.Decoded;

final class TextDecoderTest {
  private static final String DUTCH = "Eén café in ’s-Gravenhage: ‘reünie’ voor € 5 – gratis.";

  @Test
  void readsUtf8() {
    Decoded decoded = TextDecoder.decode(DUTCH.getBytes(StandardCharsets.UTF_8));
    assertThat(decoded).isEqualTo(new Decoded(DUTCH, StandardCharsets.UTF_8, -1));
  }

  @Test
  void takesTheByteOrderMarkOff() {
    assertThat(decode("\ufeff" + DUTCH, StandardCharsets.UTF_8)).isEqualTo(DUTCH);
    assertThat(decode("\ufeff" + DUTCH, StandardCharsets.UTF_16LE)).isEqualTo(DUTCH);
    assertThat(decode("\ufeff" + DUTCH, StandardCharsets.UTF_16BE)).isEqualTo(DUTCH);
    assertThat(decode("\ufeff", StandardCharsets.UTF_8)).isEmpty();
    assertThat(decode("\ufeff", StandardCharsets.UTF_16LE)).isEmpty();
  }

  @Test
  void readsLongTextsWithoutABreak() {
    String text = (DUTCH + " 😀 電\n").repeat(60_000);
    assertThat(decode(text, StandardCharsets.UTF_8)).isEqualTo(text);
    byte[] bytes = (text + "?" + DUTCH).getBytes(StandardCharsets.UTF_8);
    bytes[text.getBytes(StandardCharsets.UTF_8).length] = (byte) 0xe9;
    assertThat(TextDecoder.decode(bytes))
        .isEqualTo(new Decoded(text + "é" + DUTCH, StandardCharsets.UTF_8, text.length()));
  }

  @Test
  void readsCharactersBeyondTheBasicPlane() {
    assertThat(decode("😀 𠜎", StandardCharsets.UTF_8)).isEqualTo("😀 𠜎");
    assertThat(decode("\ufeff😀", StandardCharsets.UTF_16LE)).isEqualTo("😀");
  }

  @Test
  void readsWindows1252WhereNothingIsUtf8() {
    Decoded decoded = TextDecoder.decode(DUTCH.getBytes(Charset.forName("windows-1252")));
    assertThat(decoded.text()).isEqualTo(DUTCH);
    assertThat(decoded.charset()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(decoded.misfit()).as("nothing to complain of").isNegative();
  }

  @Test
  void readsOneWrongByteInUtf8AsWindows1252() {
    Decoded decoded = TextDecoder.decode(bytes("één caf", 0xe9, " en één thé"));
    assertThat(decoded).isEqualTo(new Decoded("één café en één thé", StandardCharsets.UTF_8, 7));
  }

  @Test
  void tellsTheFirstOfSeveralWrongBytes() {
    Decoded decoded = TextDecoder.decode(bytes("één één\r\n\u0000caf", 0xe9, " en th", 0xe9));
    assertThat(decoded.text()).isEqualTo("één één\ncafé en thé");
    assertThat(decoded.misfit()).as("offset in the text that is handed out").isEqualTo(11);
  }

  @Test
  void readsAWrongByteAtEitherEnd() {
    assertThat(TextDecoder.decode(bytes("", 0x93, "één”")))
        .isEqualTo(new Decoded("“één”", StandardCharsets.UTF_8, 0));
    assertThat(TextDecoder.decode(bytes("één caf", 0xe9, "")).text()).isEqualTo("één café");
  }

  @Test
  void overlongFormsAreNoUtf8() {
    byte[] slash = {(byte) 0xc0, (byte) 0xaf};
    assertThat(TextDecoder.decode(slash).text()).doesNotContain("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029b"})
  void lineEndsBecomeLineFeeds(String text) {
    assertThat(decode(text, StandardCharsets.UTF_8)).isEqualTo("a\nb");
  }

  @Test
  void lineEndsAreNeitherLostNorDoubled() {
    assertThat(decode("a\r\rb\r\n\r\nc\n\rd\r", StandardCharsets.UTF_8))
        .isEqualTo("a\n\nb\n\nc\n\nd\n");
  }

  @Test
  void controlCharactersBecomeBlanks() {
    assertThat(decode("a\u0000b\u0001c\u001bd\u007fe\u009ff\tg\fh", StandardCharsets.UTF_8))
        .isEqualTo("ab c d e f\tg\fh");
  }

  @Test
  void noTextHoldsHalfACharacter() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      if (i % 3 == 0 && bytes.length > 2) {
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xfe;
      }
      Decoded decoded = TextDecoder.decode(bytes);
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(decoded.text()))
          .as("seed 1, case %d", i)
          .isTrue();
      assertThat(decoded.text())
          .as("seed 1, case %d", i)
          .doesNotContainPattern("[\\p{Cntrl}&&[^\\n\\t\\f]]");
      assertThat(decoded.misfit()).as("seed 1, case %d", i).isLessThan(decoded.text().length() + 1);
    }
  }

  @Test
  void whatWasWrittenInUtf8IsReadAsItWas() {
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.appendCodePoint(
            random.nextBoolean() ? 0x20 + random.nextInt(0x5f) : 0xa0 + random.nextInt(0x1f00));
      }
      assertThat(decode(text.toString(), StandardCharsets.UTF_8))
          .as("seed 2, case %d", i)
          .isEqualTo(text.toString());
    }
  }

  @Test
  void knowsBinaryDataFromText() {
    assertThat(
            TextDecoder.isBinary(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
        .isTrue();
    assertThat(TextDecoder.isBinary(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0})).isTrue();
    assertThat(TextDecoder.isBinary(new byte[0])).isFalse();
    assertThat(
            TextDecoder.isBinary("tab\tand\fform feed\r\n\u001a".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
    assertThat(TextDecoder.isBinary("東京 café".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(TextDecoder.isBinary(("\ufeff" + DUTCH).getBytes(StandardCharsets.UTF_16LE)))
        .as("UTF-16")
        .isFalse();
    assertThat(TextDecoder.isBinary(("a".repeat(200) + "\u0000").getBytes(StandardCharsets.UTF_8)))
        .as("one NUL")
        .isFalse();
  }

  private static String decode(String text, Charset charset) {
    return TextDecoder.decode(text.getBytes(charset)).text();
  }

  private static byte[] bytes(Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer b) {
        bytes.write(b);
      } else {
        bytes.writeBytes(((String) part).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
