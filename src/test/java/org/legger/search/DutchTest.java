package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Dutch asks of a search: compounds, old spelling, and an ij that is one letter or two. */
final class DutchTest {
  private static final String TEXTS =
      """
      a.txt: De crisis duurt nog voort, zo zegt de minister van zaken.
      b.txt: De regeringscrisis duurt nog voort, zo zegt de minister.
      c.txt: De regering duurt nog voort, zo zegt de minister weer.
      d.txt: Een crisis is geen ramp. De regering zwijgt nu erover.
      e.txt: De mensch en andere menschen van Ĳmuiden lezen in dezen tyd.
      f.txt: De mens en andere mensen van IJmuiden lezen in deze tijd.
      """;

  @TempDir private Path folder;

  @Test
  void wordsAreFoundHoweverTheyAreWritten() throws Exception {
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.writeString(content.resolve("site.yml"), "title: Krant\nlanguage: nl\n");
    for (String line : TEXTS.split("\n")) {
      String[] text = line.split(": ", 2);
      Files.writeString(
          content.resolve(text[0]), " date 1953-02-01\n\nBericht\n\n" + text[1] + "\n");
    }
    try (Engine engine = Engine.over(content, folder)) {
      Engine.Found crisis = engine.find("crisis");
      assertThat(crisis.total()).isEqualTo(3);
      assertThat(crisis.paths().get(2))
          .as("the compound comes last")
          .isEqualTo(only(engine, "regeringscrisis"));
      assertThat(engine.find("regering").paths()).contains(only(engine, "regeringscrisis"));
      for (String word :
          new String[] {
            "mens", "mensch", "mensen", "menschen", "tijd", "tyd", "ijmuiden", "Ĳmuiden", "ĳmuiden"
          }) {
        assertThat(engine.find(word).total()).as(word).isEqualTo(2);
      }
    }
  }

  private static String only(Engine engine, String query) {
    Engine.Found found = engine.find(query);
    assertThat(found.total()).isEqualTo(1);
    return found.paths().get(0);
  }
}
