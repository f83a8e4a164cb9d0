package org.legger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InternalLinkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b.txt               | 2021/12/ | 2021/12/b.txt | ''",
        "./b.txt             | 2021/12/ | 2021/12/b.txt | ''",
        "../b.txt            | 2021/12/ | 2021/b.txt    | ''",
        "../../b.txt         | 2021/12/ | b.txt         | ''",
        "/2020/b.txt         | 2021/12/ | 2020/b.txt    | ''",
        "b.txt               | ''       | b.txt         | ''",
        "b.txt#slot          | 2021/    | 2021/b.txt    | #slot",
        "b.txt?x=1#slot      | 2021/    | 2021/b.txt    | ?x=1#slot",
        "b.txt#a?b           | 2021/    | 2021/b.txt    | #a?b",
        "de%20brug.jpg       | 2021/    | 2021/de brug.jpg | ''",
        "de brug.jpg         | 2021/    | 2021/de brug.jpg | ''",
        "%C3%A9%C3%A9n.jpg   | 2021/    | 2021/één.jpg  | ''",
        "één.jpg             | 2021/    | 2021/één.jpg  | ''",
        "b.txt               | de brug/ | de brug/b.txt | ''",
        "b.txt               | één/     | één/b.txt     | ''",
        "b.txt               | 100%/    | 100%/b.txt    | ''",
        "50%25.txt           | 2021/    | 2021/50%.txt  | ''",
        "a%23b.txt           | 2021/    | 2021/a#b.txt  | ''",
        "a/../b.txt          | 2021/    | 2021/b.txt    | ''",
        "a%3Ab.md            | 2021/    | 2021/a:b.md   | ''",
        "%zz                 | 2021/    | 2021/%zz      | ''",
        "a%5Cb.md            | 2021/    | 2021/a\\b.md  | ''",
        "a\\b.md             | 2021/    | 2021/a/b.md   | ''",
        "10:30.txt           | 2021/    | ''            | ''",
      })
  void findsTheFile(String link, String folder, String path, String rest) {
    if (path.isEmpty()) {
      assertThat(InternalLink.of(link, folder)).isEmpty();
    } else {
      assertThat(InternalLink.of(link, folder)).contains(new InternalLink(path, rest));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#slot",
        "?x",
        "https://example.org/a.txt",
        "mailto:a@example.org",
        "//example.org/a.txt",
        "tel:112",
        "../../a.txt",
        "..",
        "../..",
        "/../a.txt",
        "/",
        "javascript:alert(1)",
        "data:text/html,a",
        "http://[",
        "%00",
        "a%2Fb",
        "a\nb:c"
      })
  void isNoneOutsideTheArchive(String link) {
    assertThat(InternalLink.of(link, "2021/")).isEmpty();
  }
}
