package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar and its launcher, run as a user runs them. */
final class PackagedIT {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @TempDir private Path temp;

  private record Run(int status, String out, String err) {}

  private static List<String> jar(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(JAVA_HOME.resolve("bin").resolve("java").toString());
    command.addAll(List.of("-jar", TARGET.resolve("legger.jar").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private Run run(List<String> command, Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = temp.resolve("out.txt");
    Path err = temp.resolve("err.txt");
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().put("JAVA_HOME", JAVA_HOME.toString());
    process.environment().remove("JAVA_TOOL_OPTIONS");
    process.environment().putAll(environment);
    int status = process.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }

  private void texts() throws IOException {
    Path content = Files.createDirectories(temp.resolve("content"));
    Files.writeString(content.resolve("a.txt"), " date 2021-12-30\n\nFirst\n\nWords.\n");
  }

  private void isBuilt(Run run) {
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines()).singleElement().asString().startsWith("Built site");
    assertThat(temp.resolve("site/2021/12/first.html")).exists();
    assertThat(temp.resolve("site/style.css")).exists();
  }

  @Test
  void theJarRunsAlone() throws Exception {
    texts();
    isBuilt(run(jar("build"), temp, Map.of()));
    Run wrong = run(jar("build", "--nothing"), temp, Map.of());
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("--nothing");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theLauncherRunsFromAnyFolder() throws Exception {
    texts();
    Path launcher = TARGET.resolve("legger/bin/legger");
    assertThat(launcher).isExecutable();
    isBuilt(run(List.of(launcher.toString(), "build"), temp, Map.of()));
    Path link = Files.createSymbolicLink(temp.resolve("link"), launcher);
    Run again = run(List.of(link.toString()), temp, Map.of());
    assertThat(again.status()).isZero();
    assertThat(again.out()).contains(": 0 written, ");
    try (Stream<Path> kept = Files.list(TARGET.resolve("legger/lib"))) {
      assertThat(kept.filter(f -> f.getFileName().toString().startsWith("warm-")))
          .as("what the launcher learned at its first start")
          .isNotEmpty()
          .allSatisfy(f -> assertThat(f).isNotEmptyFile());
    }
  }

  private static Path seed() {
    String corpus = System.getProperty("legger.corpus", "");
    if (corpus.isBlank()) {
      Assumptions.abort("-Dlegger.corpus=DIR names no folder that holds corpus and seed");
    }
    return Path.of(corpus).resolve("seed").toAbsolutePath();
  }

  @Test
  void theSeedIsOnePageWithAllItsWords() throws Exception {
    Path seed = seed();
    Path site = temp.resolve("site");
    Run run = run(jar("--content", seed.toString(), "--out", site.toString()), temp, Map.of());
    assertThat(run.status()).as(run.err()).isZero();
    List<Document> articles = new ArrayList<>();
    for (Map.Entry<String, String> file : files(site).entrySet()) {
      Document page = Jsoup.parse(utf8(file.getValue()));
      if (file.getKey().endsWith(".html") && page.body().hasClass("article")) {
        articles.add(page);
      }
    }
    assertThat(articles).hasSize(1);
    Document page = articles.get(0);
    assertThat(page.select("time").eachText()).contains("december 2021");
    assertThat(page.select("h2").eachText()).contains("Totale breuk");
    String shown = letters(page.select("article").text());
    int at = 0;
    for (String word : text(seed).replaceFirst("^\\s*date \\S+", "").strip().split("\\s+")) {
      int next = shown.indexOf(letters(word), at);
      assertThat(next).as("%s after %d", word, at).isNotNegative();
      at = next + letters(word).length();
    }
  }

  @Test
  void theSeedGivesTheSameBytesEverywhere() throws Exception {
    Path seed = seed();
    Path here = temp.resolve("here");
    Path elsewhere = Files.createDirectories(temp.resolve("else/where"));
    assertThat(
            run(jar("--content", seed.toString(), "--out", here.toString()), temp, Map.of())
                .status())
        .isZero();
    Run other =
        run(
            jar("build", "--content", seed.toString(), "--out", "site", "--threads", "1"),
            elsewhere,
            Map.of("TZ", "Asia/Tokyo", "LC_ALL", "tr_TR.UTF-8"));
    assertThat(other.status()).as(other.err()).isZero();
    assertThat(files(elsewhere.resolve("site"))).isEqualTo(files(here));
  }

  private static String text(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Files.readString(
          files.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow());
    }
  }

  /** All files of a folder, byte for byte as Latin-1. */
  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void theZipHoldsAllThatIsHandedOn() throws IOException {
    try (java.util.zip.ZipFile zip =
        new java.util.zip.ZipFile(TARGET.resolve("legger.zip").toFile())) {
      List<String> names = zip.stream().map(java.util.zip.ZipEntry::getName).toList();
      assertThat(names).allMatch(name -> name.startsWith("legger-"));
      String top = names.get(0).replaceFirst("/.*", "/");
      assertThat(names)
          .contains(top + "bin/legger", top + "bin/legger.bat", top + "lib/legger.jar")
          .contains(top + "LICENSE", top + "templates/article.html", top + "templates/README.md")
          .contains(top + "completion/legger.bash", top + "THIRD-PARTY.txt")
          .noneMatch(name -> name.contains("warm-"));
      String licences =
          new String(
              zip.getInputStream(zip.getEntry(top + "THIRD-PARTY.txt")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(licences)
          .contains("org.thymeleaf:thymeleaf:", "com.ibm.icu:icu4j:", "info.picocli:picocli:")
          .contains("org.apache.lucene:lucene-analysis-common:")
          .doesNotContain("Unknown license");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aShellCompletesCommandsOptionsAndValues() throws Exception {
    String script =
        "compopt() { :; }; . completion/legger.bash; tell() { COMP_WORDS=(\"$@\");"
            + " COMP_CWORD=$(($# - 1)); _complete_legger; echo \"${COMPREPLY[@]}\"; };"
            + " tell legger che; tell legger build --thr; tell legger check --host ''; tell legger explain bad;"
            + " tell legger theme copy style";
    Run run = run(List.of("bash", "-c", script), TARGET.resolve("legger"), Map.of());
    assertThat(run.out().lines().map(String::strip))
        .as(run.err())
        .containsExactly(
            "check",
            "--threads",
            "github-pages cloudflare-pages netlify",
            "bad-date bad-setting",
            "style.css");
  }
}
