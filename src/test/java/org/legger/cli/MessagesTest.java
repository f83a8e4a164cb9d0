package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

final class MessagesTest {
  @TempDir private Path temp;

  private String shown(boolean colours, Problem... problems) {
    StringWriter out = new StringWriter();
    new Messages(new PrintWriter(out), new Colours(colours)).print(List.of(problems));
    return out.toString().replace(System.lineSeparator(), "\n").replace(temp + "/", "");
  }

  private Problem problem(String text, int column, Charset charset) throws IOException {
    Path file = Files.write(temp.resolve("a.txt"), text.getBytes(charset));
    return new Problem(Code.ROW, new Place(file.toString(), 1, column), "this", "kept");
  }

  private String lines(String text, int column) throws IOException {
    List<String> lines =
        shown(false, problem(text, column, StandardCharsets.UTF_8)).lines().toList();
    return lines.get(1) + "\n" + lines.get(2);
  }

  @Test
  void theCaretStandsUnderTheCharacter() throws IOException {
    assertThat(lines("one two", 5)).isEqualTo("     1 | one two\n       |     ^");
    assertThat(lines("\tone", 2)).isEqualTo("     1 |  one\n       |  ^");
    assertThat(lines("one", 9)).isEqualTo("     1 | one\n       |    ^");
    assertThat(lines("one", 0)).isEqualTo("     1 | one\n       | ^");
  }

  @Test
  void wideAndCombiningCharactersHaveTheirWidth() throws IOException {
    assertThat(lines("日本 x", 4)).isEqualTo("     1 | 日本 x\n       |      ^");
    assertThat(lines("e\u0301 x", 4)).isEqualTo("     1 | e\u0301 x\n       |   ^");
  }

  @Test
  void ofALongLineThePartAroundIsShown() throws IOException {
    String shown = lines("a".repeat(500) + "b" + "c".repeat(500), 501);
    assertThat(shown.lines().findFirst().orElseThrow()).hasSizeLessThan(110).contains("…", "ab");
    int at = shown.lines().findFirst().orElseThrow().indexOf('b');
    assertThat(shown.lines().skip(1).findFirst().orElseThrow().indexOf('^')).isEqualTo(at);
  }

  @Test
  void textsCannotSteerTheTerminal() throws IOException {
    assertThat(lines("a\u001b[31mb\u202ec", 1)).isEqualTo("     1 | a�[31mb�c\n       | ^");
    Problem problem = new Problem(Code.ROW, Place.of("a\u0007"), "\u001b]0;x", "");
    assertThat(shown(false, problem)).doesNotContain("\u001b", "\u0007");
  }

  @Test
  void filesInOtherEncodingsAreShownToo() throws IOException {
    assertThat(shown(false, problem("café x", 6, StandardCharsets.ISO_8859_1)))
        .contains("     1 | café x\n       |      ^\n");
  }

  @Test
  void coloursAreThereOnlyWhenAskedFor() throws IOException {
    Problem problem = problem("one", 1, StandardCharsets.UTF_8);
    String bare = shown(true, problem).replaceAll("\u001b\\[[0-9;]*m", "");
    assertThat(bare).isEqualTo(shown(false, problem));
    assertThat(shown(true, problem)).contains("\u001b[1;31mrow\u001b[0m");
    assertThat(shown(false, problem)).doesNotContain("\u001b");
  }

  @Test
  void eachSaysWhatItIsAndWhatToDoButOfManyOnlyTen() {
    Problem[] many =
        IntStream.range(0, 13)
            .mapToObj(i -> new Problem(Code.EMPTY, Place.of("a" + i), "no letters", "left out"))
            .toArray(Problem[]::new);
    String said = "       = A file holds no text. Fill it or remove it.";
    assertThat(shown(false, many).lines())
        .hasSize(21)
        .startsWith(
            "a0:1:1: empty: no letters, left out",
            said + " (legger explain empty)",
            "a1:1:1: empty: no letters, left out",
            said)
        .endsWith("a9:1:1: empty: no letters, left out", said, "empty: 3 more of these");
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeIsExplained(Code code) {
    assertThat(code.what()).endsWith(".");
    assertThat(code.remedy()).endsWith(".");
    assertThat(ExplainCommand.more(code)).isPresent();
    assertThat(ExplainCommand.more(code).get()).hasSizeGreaterThan(60).doesNotContain("\n## ");
  }
}
