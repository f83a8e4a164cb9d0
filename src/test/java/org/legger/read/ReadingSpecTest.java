package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Headline;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.problem.Problem;

/**
 * Runs every example of {@code resources/reading}: a heading, a sentence why, a fenced {@code
 * input} and the {@code reading} that is expected of it.
 *
 * <p>Each is read as it stands, with the line ends of Windows and of old Macs, and with a byte
 * order mark: always the same reading. The lines {@code language}, {@code lead}, {@code address}
 * and {@code html} are compared where an example has them; all others must be there.
 */
final class ReadingSpecTest {
  private static final Path SPECS = Path.of("src", "test", "resources", "reading");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^### (?<name>[^\\n]+)\\n\\n(?<why>(?:(?!```)[^\\n]+\\n)+)\\n"
              + "(?<fence>`{3,})input (?<file>\\S+)(?<options>[^\\n]*)\\n(?<input>.*?)\\n?^\\k<fence>\\n\\n"
              + "```reading\\n(?<reading>.*?)\\n```$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Set<String> OPTIONAL = Set.of("language", "lead", "address", "html");
  private static final String LINE_FEED = " ⏎ ";

  @TempDir Path content;

  @TestFactory
  Stream<DynamicTest> textsAreReadAsTheSpecificationSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path spec : specs()) {
      String text = Files.readString(spec);
      long headings = text.lines().filter(line -> line.startsWith("### ")).count();
      List<Example> examples = examples(text);
      String file = spec.getFileName().toString();
      tests.add(
          DynamicTest.dynamicTest(
              file + ": each heading is an example",
              () -> assertThat(examples.size()).isEqualTo(headings).isPositive()));
      examples.forEach(
          e -> tests.add(DynamicTest.dynamicTest(file + ": " + e.name(), () -> check(e))));
    }
    return tests.stream();
  }

  private static List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(SPECS)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<Example> examples(String spec) {
    return EXAMPLE
        .matcher(spec)
        .results()
        .map(m -> m.group())
        .map(
            whole -> {
              Matcher m = EXAMPLE.matcher(whole);
              m.find();
              return new Example(
                  m.group("name"),
                  m.group("file"),
                  options(m.group("options")),
                  m.group("input"),
                  m.group("reading"));
            })
        .toList();
  }

  private static Map<String, String> options(String words) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String word : words.strip().split(" +")) {
      String[] option = word.split("=", 2);
      options.put(option[0], option.length < 2 ? "" : option[1]);
    }
    return options;
  }

  private void check(Example example) throws IOException {
    for (Variant variant : Variant.values()) {
      if (variant != Variant.BYTE_ORDER_MARK || example.isUtf8()) {
        String reading =
            read(example, variant).stream()
                .map(r -> shown(r, example))
                .collect(Collectors.joining("\n\n"));
        assertThat(reading)
            .as(
                "%s, %s, of%n%s%nis read as%n%s%n",
                example.name(), variant, example.input(), reading)
            .isEqualTo(example.reading());
      }
    }
  }

  private List<Reading> read(Example example, Variant variant) throws IOException {
    byte[] bytes = example.bytes(variant);
    Path file = content.resolve(example.file());
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    ContentReader reader = new ContentReader(new SourceFolder(content), example.settings());
    return new BulkFiles(new Columns(example.settings().columns()))
        .rows(file, new Source(example.file(), bytes.length, 0)).stream()
            .map(reader::read)
            .toList();
  }

  private static String shown(Reading reading, Example example) {
    List<String> lines = new ArrayList<>();
    if (reading instanceof Reading.LeftOut out) {
      lines.add("left out: " + lower(out.reason()));
    } else if (reading instanceof Reading.Text text) {
      lines.addAll(shown(text));
    } else {
      lines.add("attachment");
    }
    for (Problem problem : reading.problems()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "problem: %d:%d %s: %s, %s",
              problem.place().line(),
              problem.place().column(),
              problem.code().id(),
              problem.found(),
              problem.done()));
    }
    lines.removeIf(line -> OPTIONAL.contains(key(line)) && !example.has(key(line)));
    return String.join("\n", lines);
  }

  private static List<String> shown(Reading.Text text) {
    Article article = text.article();
    List<String> lines = new ArrayList<>();
    lines.add("date: " + (article.date().edtf().isEmpty() ? "none" : article.date().edtf()));
    lines.add("headline: " + article.headline().text() + " (" + origin(article.headline()) + ")");
    lines.add("address: " + article.permalink());
    lines.add("language: " + (article.language().isEmpty() ? "unknown" : article.language()));
    lines.add("lead: " + article.lead());
    add(lines, "topics", article.subjects().topics());
    add(lines, "authors", article.subjects().authors());
    add(lines, "references", article.references());
    text.meta().forEach((key, value) -> lines.add("meta: " + key + " = " + value));
    for (Block block : text.body()) {
      lines.add(lower(block.kind()) + ": " + block.text().replace("\n", LINE_FEED));
      if (block instanceof Block.Markup markup) {
        lines.add("html: " + markup.html().replace("\n", LINE_FEED));
      }
    }
    return lines;
  }

  private static void add(List<String> lines, String key, List<String> values) {
    if (!values.isEmpty()) {
      lines.add(key + ": " + String.join(", ", values));
    }
  }

  private static String origin(Headline headline) {
    return lower(headline.origin()) + (headline.cut() ? ", cut" : "");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String key(String line) {
    return line.contains(":") ? line.substring(0, line.indexOf(':')) : line;
  }

  /** What one and the same text looks like in the files of different machines. */
  private enum Variant {
    LINE_FEEDS("", "\n"),
    WINDOWS("", "\r\n"),
    OLD_MAC("", "\r"),
    BYTE_ORDER_MARK("\ufeff", "\n");

    private final String before;
    private final String lineEnd;

    Variant(String before, String lineEnd) {
      this.before = before;
      this.lineEnd = lineEnd;
    }

    String of(String text) {
      return before + text.replace("\n", lineEnd);
    }
  }

  /**
   * One example.
   *
   * @param file the source's path
   * @param options {@code charset=}, {@code timezone=}, {@code allowHtml}, and {@code escaped}
   *     where {@code \xHH} stands for a byte
   */
  private record Example(
      String name, String file, Map<String, String> options, String input, String reading) {

    boolean has(String key) {
      return reading.lines().anyMatch(line -> key(line).equals(key));
    }

    boolean isUtf8() {
      return !options.containsKey("charset") && !options.containsKey("escaped");
    }

    Settings settings() {
      Settings settings = Settings.DEFAULT;
      return new Settings(
          settings.title(),
          settings.description(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.ofNullable(options.get("timezone")).map(ZoneId::of),
          settings.pageSize(),
          settings.dayPages(),
          settings.onThisDay(),
          settings.data(),
          settings.search(),
          settings.names(),
          settings.linkNames(),
          options.containsKey("allowHtml"),
          java.util.Map.of(),
          List.of());
    }

    byte[] bytes(Variant variant) {
      String text = variant.of(input);
      if (!options.containsKey("escaped")) {
        String charset = options.getOrDefault("charset", "UTF-8");
        return text.getBytes(Charset.forName(charset));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Matcher part = Pattern.compile("\\\\x([0-9a-f]{2})|.", Pattern.DOTALL).matcher(text);
      while (part.find()) {
        if (part.group(1) == null) {
          bytes.writeBytes(part.group().getBytes(StandardCharsets.UTF_8));
        } else {
          bytes.write(Integer.parseInt(part.group(1), 16));
        }
      }
      return bytes.toByteArray();
    }
  }
}
