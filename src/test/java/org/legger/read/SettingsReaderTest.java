package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Settings;
import org.legger.problem.BuildStopped;

final class SettingsReaderTest {
  @TempDir Path content;

  @Test
  void everythingMayBeLeftOut() throws Exception {
    assertThat(SettingsReader.read(content)).isEqualTo(Settings.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "# nothing yet\n",
        "---\n",
        "title:\nbaseUrl: ''\npageSize: null\n",
        "{}"
      })
  void anEmptyFileSaysNothing(String yaml) throws Exception {
    assertThat(read(yaml)).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void everythingMayBeSaid() throws Exception {
    Settings settings =
        read(
            """
            title: "De Vlieger: 1901–1940"
            description: >
              Nieuws uit
              de duinen
            language: nl-NL
            baseUrl: https://example.org/vlieger/
            publisher: Streekarchief
            timezone: Europe/Amsterdam
            pageSize: 25
            dayPages: false
            onThisDay: false
            data: false
            search: false
            names: false
            linkNames: false
            allowHtml: true
            """);
    assertThat(settings)
        .isEqualTo(
            new Settings(
                "De Vlieger: 1901–1940",
                "Nieuws uit de duinen",
                Optional.of("nl-NL"),
                Optional.of("https://example.org/vlieger"),
                Optional.of("Streekarchief"),
                Optional.of(ZoneId.of("Europe/Amsterdam")),
                25,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                java.util.Map.of(),
                List.of()));
  }

  @Test
  void aTitleMayLookLikeANumber() throws Exception {
    assertThat(read("title: 1984").title()).isEqualTo("1984");
    assertThat(read("title: true").title()).isEqualTo("true");
  }

  @Test
  void anUnknownKeyIsToldWithItsPlaceAndTheNearest() {
    assertThat(problems("title: A\n\n  \npagesize: 3\nlangauge: nl\n"))
        .containsExactly(
            "site.yml:4:1: unknown-setting: there is no setting \"pagesize\"; did you mean \"pageSize\"?",
            "site.yml:5:1: unknown-setting: there is no setting \"langauge\"; did you mean \"language\"?");
  }

  @Test
  void theNearestKeyIsTheSameEverywhere() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(problems("TIMEZONE: UTC"))
          .singleElement()
          .asString()
          .endsWith("did you mean \"timezone\"?");
      assertThat(problems("PUBLISHIR: x"))
          .singleElement()
          .asString()
          .endsWith("did you mean \"publisher\"?");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pageSize: many             | 1:11 | pageSize takes a number from 1 to 1000, not \"many\"",
        "pageSize: 0                | 1:11 | pageSize takes a number from 1 to 1000, not \"0\"",
        "pageSize: 1001             | 1:11 | pageSize takes a number from 1 to 1000, not \"1001\"",
        "pageSize: -5               | 1:11 | pageSize takes a number from 1 to 1000, not \"-5\"",
        "pageSize: 2.5              | 1:11 | pageSize takes a number from 1 to 1000, not \"2.5\"",
        "pageSize: 99999999999999   | 1:11 | pageSize takes a number from 1 to 1000, not \"99999999999999\"",
        "pageSize: [1]              | 1:11 | pageSize takes one value, not a list or mapping",
        "title: {nl: A}             | 1:8  | title takes one value, not a list or mapping",
        "allowHtml: yes             | 1:12 | allowHtml takes true or false, not \"yes\"",
        "language: '?!'             | 1:11 | language takes a language tag such as nl or pt-BR, not \"?!\"",
        "timezone: Amsterdam        | 1:11 | timezone takes a zone such as Europe/Amsterdam, not \"Amsterdam\"",
        "baseUrl: example.org       | 1:10 | baseUrl takes an address that starts with http:// or https://, not \"example.org\"",
        "baseUrl: ftp://example.org | 1:10 | baseUrl takes an address that starts with http:// or https://, not \"ftp://example.org\"",
        "baseUrl: 'https://example.org/?a' | 1:10 | baseUrl takes an address that starts with http:// or https://, not \"https://example.org/?a\"",
        "baseUrl: 'https://a b'     | 1:10 | baseUrl takes an address that starts with http:// or https://, not \"https://a b\"",
        "baseUrl: 'https:///a'      | 1:10 | baseUrl takes an address that starts with http:// or https://, not \"https:///a\"",
      })
  void aValueOfTheWrongKindIsToldWithItsPlace(String yaml, String place, String found) {
    assertThat(problems(yaml)).containsExactly("site.yml:" + place + ": bad-setting: " + found);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThat(problems("pageSize: x\ncolour: red\nallowHtml: 1\n")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: a: b        | site.yml:1:9: bad-setting: this is no YAML: ",
        "title: 'open       | site.yml:1:8: bad-setting: this is no YAML: ",
        "title: [open       | site.yml:1:8: bad-setting: this is no YAML: ",
        "[a, b]             | site.yml:1:1: bad-setting: settings are `key: value` lines",
        "just words         | site.yml:1:1: bad-setting: settings are `key: value` lines",
      })
  void whatIsNoMappingIsToldWithItsPlace(String yaml, String start) {
    assertThat(problems(yaml)).singleElement().asString().startsWith(start);
  }

  @Test
  void bytesThatAreNoUtf8AreTold() throws IOException {
    Files.write(content.resolve("site.yml"), new byte[] {'t', ':', ' ', (byte) 0xe9});
    assertThat(stopped())
        .containsExactly("site.yml:1:1: bad-setting: the file is no readable UTF-8 text");
  }

  @Test
  void aBombOfAliasesDoesNotGoOff() {
    StringBuilder yaml = new StringBuilder("title: &l0 [a, a, a, a, a, a, a, a, a]\n");
    for (int i = 1; i < 30; i++) {
      yaml.append("t" + i + ": &l" + i + " [" + ("*l" + (i - 1) + ", ").repeat(9) + "]\n");
    }
    assertThat(problems(yaml.toString())).isNotEmpty();
  }

  @Test
  void typesAreNotMade() {
    assertThat(problems("title: !!javax.script.ScriptEngineManager [a]")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org, https://example.org",
    "https://example.org///, https://example.org",
    "HTTP://example.org/a/, HTTP://example.org/a",
    "http://localhost:8080/a, http://localhost:8080/a",
  })
  void anAddressLosesItsClosingSlash(String written, String url) {
    assertThat(SettingsReader.url(written)).contains(url);
  }

  private Settings read(String yaml) throws IOException, BuildStopped {
    Files.writeString(content.resolve("site.yml"), yaml, StandardCharsets.UTF_8);
    return SettingsReader.read(content);
  }

  private List<String> problems(String yaml) {
    try {
      Files.writeString(content.resolve("site.yml"), yaml, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return stopped();
  }

  private List<String> stopped() {
    BuildStopped stopped =
        catchThrowableOfType(BuildStopped.class, () -> SettingsReader.read(content));
    assertThat(stopped).as("reading stops").isNotNull();
    String folder = content.toString().replace('\\', '/') + "/";
    return stopped.problems().stream().map(p -> p.toString().replace(folder, "")).toList();
  }

  @Test
  void columnsAreNamedByTheirMeaning() throws Exception {
    Files.writeString(
        content.resolve("site.yml"), "columns:\n  headline: Kopregel\n  text: Bericht\n");
    assertThat(SettingsReader.read(content).columns())
        .containsExactlyInAnyOrderEntriesOf(
            java.util.Map.of("Kopregel", "headline", "Bericht", "text"));
    Files.writeString(content.resolve("site.yml"), "columns:\n  kop: Kopregel\n");
    assertThatThrownBy(() -> SettingsReader.read(content))
        .hasMessageContaining(
            "site.yml:2:3: bad-setting: columns mean one of headline, date, text");
  }
}
