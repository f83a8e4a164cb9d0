package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Source;

/** Texts made to bring a reader down: each must come out as a reading, one line per attack. */
final class PathologicalTextsTest {
  private static final int MANY = 20_000;
  private static final int SOME = 1_000;

  @TempDir Path content;

  @TestFactory
  Stream<DynamicTest> comeOutAsReadings() {
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("blank lines.txt", "a" + "\n".repeat(MANY) + "b");
    attacks.put("blank lines.md", "a" + "\n".repeat(MANY) + "b");
    attacks.put("blanks and line ends.txt", "a" + "\n \t\u00a0".repeat(MANY) + "b");
    attacks.put("page breaks.txt", "a" + "\f \n".repeat(MANY) + "b");
    attacks.put("hard blanks.txt", "\u00a0".repeat(MANY));
    attacks.put("one line.txt", "word ".repeat(MANY * 5));
    attacks.put("one word.txt", "w".repeat(MANY * 5));
    attacks.put("full stops.txt", ".".repeat(MANY));
    attacks.put("initials.txt", "A.".repeat(MANY) + " b");
    attacks.put("spaced initials.txt", "A. ".repeat(MANY) + "b");
    attacks.put("hyphens.txt", "a-\n".repeat(MANY));
    attacks.put("quotation marks.txt", "'".repeat(MANY));
    attacks.put("opened quotation.txt", "“".repeat(MANY) + "\n\n" + "a");
    attacks.put("capitals.txt", "A".repeat(MANY) + " -");
    attacks.put("names with dashes.txt", "Aa ".repeat(MANY) + "- ");
    attacks.put("columns.txt", "a  b\n".repeat(MANY));
    attacks.put("bullets.txt", "- a\n".repeat(MANY));
    attacks.put("quoted mail.txt", ">\n".repeat(MANY));
    attacks.put("times.txt", "10:00 A\n".repeat(MANY));
    attacks.put("dates.txt", "date 2021\n".repeat(MANY));
    attacks.put("digits.txt", "date " + "1".repeat(MANY));
    attacks.put("lines of digits.txt", "11 ".repeat(10) + "\n" + "1 2 3\n".repeat(MANY));
    attacks.put("almost a header.txt", "date" + " ".repeat(MANY) + "x");
    attacks.put("blanks before a header.txt", " ".repeat(MANY) + "dat 2021");
    attacks.put("surrogates.txt", "\ud83d\ude00".repeat(MANY));
    attacks.put("combining marks.txt", "a" + "\u0301".repeat(MANY));
    attacks.put("signs.txt", "*-_~`#|<>&'\"\\".repeat(SOME));
    attacks.put("fields.md", "title: a\n" + "tags: b\n".repeat(MANY) + "\na");
    attacks.put("indented fields.md", "title: a\n" + "  more\n".repeat(MANY) + "\na");
    attacks.put("front matter lines.md", "---\n" + "a: b\n".repeat(MANY) + "---\na");
    attacks.put("unclosed front matter.md", "---\n" + "a: b\n".repeat(MANY));
    attacks.put("nested yaml.md", "---\na: " + "[".repeat(MANY) + "]".repeat(MANY) + "\n---\na");
    attacks.put(
        "nested mappings.md", "---\na: " + "{a: ".repeat(SOME) + "}".repeat(SOME) + "\n---\na");
    attacks.put("indented yaml.md", "---\n" + indented(SOME) + "---\na");
    attacks.put("nested toml.md", "+++\na = " + "[".repeat(SOME) + "]".repeat(SOME) + "\n+++\na");
    attacks.put("nested json.md", "{\n\"a\": " + "[".repeat(MANY) + "]".repeat(MANY) + "\n}\na");
    attacks.put("open braces.md", "{\n".repeat(MANY));
    attacks.put("aliases.md", "---\n" + aliases() + "---\na");
    attacks.put("an alias of itself.md", "---\na: &a [*a]\ntags: &b [*b]\n---\na");
    attacks.put("block quotes.md", ">".repeat(SOME) + " a");
    attacks.put("nested lists.md", "- ".repeat(SOME) + "a");
    attacks.put("open brackets.md", "[".repeat(MANY) + "a");
    attacks.put("links in links.md", "[a](".repeat(SOME) + "b");
    attacks.put("images in images.md", "![".repeat(SOME) + "a" + "](b)".repeat(SOME));
    attacks.put("emphasis.md", "*a **a ".repeat(SOME));
    attacks.put("closed emphasis.md", "a**b".repeat(SOME) + "c* ".repeat(SOME));
    attacks.put("backticks.md", ticks(200));
    attacks.put("struck out.md", "~~a".repeat(SOME));
    attacks.put("table rows.md", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(SOME));
    attacks.put("table columns.md", "|a".repeat(SOME) + "|\n" + "|-".repeat(SOME) + "|\n");
    attacks.put("footnotes.md", "[^1]: a[^1]\n\na[^1]" + "[^2]".repeat(SOME));
    attacks.put("nested elements.md", "<b>".repeat(SOME) + "a");
    attacks.put("nested blocks.md", "<div>\n".repeat(SOME) + "a");
    attacks.put("comments.md", "<!--".repeat(SOME) + "a");
    attacks.put(
        "declarations.md", "<!A ".repeat(SOME) + "<?".repeat(SOME) + "<![CDATA[".repeat(SOME));
    attacks.put("references.md", "&#1234567890;&#0;&#xd800;&nbsp;".repeat(SOME));
    attacks.put(
        "addresses.md",
        "https://a.".repeat(SOME) + " www." + "a.".repeat(SOME) + " a@".repeat(SOME));
    attacks.put("headings.md", "# a\n".repeat(SOME));
    attacks.put("only a rule.md", "---");
    attacks.put("rules.md", "---\n---\n---\n");
    return attacks.entrySet().stream()
        .map(a -> DynamicTest.dynamicTest(a.getKey(), () -> check(a.getKey(), a.getValue())));
  }

  private void check(String name, String text) throws IOException {
    Files.write(content.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    Source source = new Source(name, text.length(), 0);
    Reading reading = new ContentReader(new SourceFolder(content), Settings.DEFAULT).read(source);
    if (reading instanceof Reading.Text found) {
      assertThat(found.article().headline().text()).isNotBlank();
      if (found.article().headline().derived()) {
        assertThat(found.article().headline().text()).hasSizeLessThan(200);
      }
      assertThat(found.article().lead().text()).hasSizeLessThan(400);
    } else {
      assertThat(reading).isInstanceOf(Reading.LeftOut.class);
    }
  }

  private static String indented(int depth) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      yaml.append(" ".repeat(i)).append("a:\n");
    }
    return yaml.toString();
  }

  private static String aliases() {
    StringBuilder yaml = new StringBuilder("l0: &l0 [a, a, a, a, a, a, a, a, a, a]\n");
    for (int i = 1; i < 12; i++) {
      String last = "*l" + (i - 1) + ", ";
      yaml.append("l" + i + ": &l" + i + " [" + last.repeat(9) + "*l" + (i - 1) + "]\n");
    }
    return yaml.toString();
  }

  private static String ticks(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < most; i++) {
      text.append("`".repeat(i)).append('a');
    }
    return text.toString();
  }
}
