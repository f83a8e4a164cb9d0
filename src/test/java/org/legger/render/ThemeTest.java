package org.legger.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ThemeTest {
  private static final Path TEMPLATES = Path.of("templates");
  private static final Pattern MESSAGE = Pattern.compile("#\\{([\\w.]+)");

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static Stream<String> languages() throws IOException {
    return files().stream().filter(name -> name.endsWith(".properties"));
  }

  private static Properties messages(String name) throws IOException {
    Properties messages = new Properties();
    try (Reader reader = Files.newBufferedReader(TEMPLATES.resolve(name))) {
      messages.load(reader);
    }
    return messages;
  }

  @Test
  void theBuiltInThemeHasEveryTemplateButTheManual() throws IOException {
    assertThat(Files.readAllLines(Path.of("src/main/resources/org/legger/render/theme.txt")))
        .containsExactlyElementsOf(files().stream().filter(n -> !n.equals("README.md")).toList());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasEveryMessage(String name) throws IOException {
    assertThat(new TreeSet<>(messages(name).stringPropertyNames()))
        .isEqualTo(new TreeSet<>(messages("messages.properties").stringPropertyNames()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyMessageIsAPatternWithTheArgumentsOfTheEnglishOne(String name) throws IOException {
    Properties english = messages("messages.properties");
    Properties messages = messages(name);
    String tag = name.replaceAll("messages_?|\\.properties", "");
    ULocale locale = ULocale.forLanguageTag(tag.isEmpty() ? "en" : tag);
    for (String key : messages.stringPropertyNames()) {
      assertThat(messages.getProperty(key)).as(key).isNotBlank();
      Set<String> arguments =
          new MessageFormat(messages.getProperty(key), locale).getArgumentNames();
      assertThat(arguments)
          .as(name + " " + key)
          .isEqualTo(
              new MessageFormat(english.getProperty(key), ULocale.ENGLISH).getArgumentNames());
    }
  }

  @Test
  void templatesUseMessagesThatThereAre() throws IOException {
    Set<String> known = messages("messages.properties").stringPropertyNames();
    for (String name : files()) {
      if (name.endsWith(".html")) {
        Set<String> used =
            MESSAGE
                .matcher(Files.readString(TEMPLATES.resolve(name)))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).as(name).containsAll(used);
      }
    }
  }
}
