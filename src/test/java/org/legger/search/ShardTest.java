package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A shard is a script whose texts a browser reads as they were. */
final class ShardTest {
  private static String script(String... texts) {
    return new String(Shard.script("w-a", texts), StandardCharsets.UTF_8);
  }

  @Test
  void whatWouldEndATextIsEscaped() {
    assertThat(script("a\"b\\c\nd", "\0\r\u2028"))
        .startsWith("legger.shard(\"w-a\",[\"a\\\"b\\\\c\\nd\",\"\\u0000\\u000d\\u2028\"],")
        .endsWith(");\n");
  }

  @Test
  void lettersOfAnyKindStay() {
    assertThat(script("é٣東")).contains("\"é٣東\"");
    assertThat(script("😀")).contains("\"\\ud83d\\ude00\"");
    String many = "aé東".repeat(1000);
    assertThat(script(many))
        .isEqualTo("legger.shard(\"w-a\",[\"" + many + "\"]," + many.hashCode() + ");\n");
  }
}
