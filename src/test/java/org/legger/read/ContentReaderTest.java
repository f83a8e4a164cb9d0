package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Fingerprint;
import org.legger.archive.Reading;
import org.legger.archive.Reading.Attachment;
import org.legger.archive.Reading.LeftOut;
import org.legger.archive.Reading.Reason;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;

final class ContentReaderTest {
  @TempDir Path content;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".hidden.txt",
        "_draft.md",
        "2021/_note.txt",
        ".git/config",
        "a/.cache/b.txt",
        ".DS_Store"
      })
  void whatIsHiddenIsLeftOut(String path) throws Exception {
    assertThat(reading(path, "Tekst."))
        .isEqualTo(new LeftOut(source(path), Reason.HIDDEN, List.of()));
  }

  @Test
  void aNameMayHoldDotsAndUnderscores() throws Exception {
    assertThat(reading("2021/a_b.c_d.txt", "Tekst.")).isInstanceOf(Reading.Text.class);
    assertThat(reading("_posts/a.md", "Tekst.")).isInstanceOf(Reading.Text.class);
  }

  @Test
  void theSettingsAreNoText() throws Exception {
    assertThat(reading("site.yml", "title: A"))
        .isEqualTo(new LeftOut(source("site.yml"), Reason.SETTINGS, List.of()));
    assertThat(reading("2021/site.yml", "title: A")).isInstanceOf(Attachment.class);
  }

  private Reading first() throws BuildStopped {
    SourceFolder folder = new SourceFolder(content);
    return new ContentReader(folder, Settings.DEFAULT)
        .read(folder.sources(Settings.DEFAULT).get(0));
  }

  @Test
  void aTextTooLongForAPageIsKeptAndReported() throws Exception {
    String text = "De dijk brak in de nacht. ".repeat(400_000);
    Files.writeString(content.resolve("a.txt"), text);
    assertThat(first())
        .isInstanceOfSatisfying(
            Reading.Text.class,
            found -> {
              assertThat(found.body().get(0).text()).isEqualTo(text.strip());
              assertThat(found.problems()).extracting(Problem::code).containsExactly(Code.LARGE);
            });
  }

  @Test
  void aRowMayHoldALongText() throws Exception {
    String text = "De dijk brak in de nacht. ".repeat(900_000);
    Files.writeString(content.resolve("a.jsonl"), "{\"text\":\"" + text + "\"}\n");
    assertThat(first())
        .isInstanceOfSatisfying(
            Reading.Text.class,
            found -> assertThat(found.body().get(0).text()).isEqualTo(text.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "A.TXT", "a.md", "a.markdown", "A.Md", "a"})
  void textsAreKnownByTheirEnding(String path) throws Exception {
    assertThat(reading(path, "Een tekst.")).isInstanceOf(Reading.Text.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "a.pdf", "a.css", "a.txt.gz", "map/a.zip"})
  void anythingElseIsPublishedAsItIs(String path) throws Exception {
    long hash = Fingerprint.ofBytes("Een tekst.".getBytes(StandardCharsets.UTF_8)).bits();
    assertThat(reading(path, "Een tekst."))
        .isEqualTo(new Attachment(source(path), hash, List.of()));
  }

  @Test
  void anEmptyImageIsStillAnAttachment() throws Exception {
    assertThat(reading("a.jpg", "")).isInstanceOf(Attachment.class);
  }

  @Test
  void aTextThatIsNoneIsPublishedAsItIsAndTold() throws Exception {
    Reading reading = reading("a.txt", "\u0000\u0001\u0002\u0003 PNG");
    assertThat(reading).isInstanceOf(Attachment.class);
    assertThat(codes(reading)).containsExactly(Code.BINARY);
  }

  @Test
  void aTextOfNothingIsLeftOutAndTold() throws Exception {
    assertThat(((LeftOut) reading("a.txt", " \n\t\r\n")).reason()).isEqualTo(Reason.EMPTY);
    assertThat(codes(reading("a.md", "\ufeff"))).containsExactly(Code.EMPTY);
  }

  @Test
  void aTextThatWentAwayIsLeftOutAndTold() {
    Reading reading = reader().read(new Source("gone.txt", 5, 0));
    assertThat(((LeftOut) reading).reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(codes(reading)).containsExactly(Code.UNREADABLE);
    assertThat(codes(reader().read(new Source("gone.jpg", 5, 0)))).containsExactly(Code.UNREADABLE);
  }

  @Test
  void aTextThatMayNotBeReadIsLeftOutAndTold() throws Exception {
    Path file = Files.writeString(content.resolve("secret.txt"), "Tekst.");
    assumeFalse(
        !file.toFile().setReadable(false) || Files.isReadable(file),
        "needs a user who may not read everything");
    assertThat(codes(reader().read(source("secret.txt")))).containsExactly(Code.UNREADABLE);
  }

  @Test
  void aBrokenLinkInTheFolderIsLeftOutAndTold() throws Exception {
    try {
      Files.createSymbolicLink(content.resolve("nowhere.txt"), Path.of("no-such-file"));
    } catch (UnsupportedOperationException | IOException e) {
      assumeFalse(true, "needs symbolic links");
    }
    Source link = new SourceFolder(content).sources(Settings.DEFAULT).get(0);
    assertThat(link.path()).isEqualTo("nowhere.txt");
    assertThat(codes(reader().read(link))).containsExactly(Code.UNREADABLE);
  }

  @Test
  void sourcesStandInTheOrderOfTheirPaths() throws Exception {
    for (String path :
        List.of("b.txt", "a/z.txt", "a.txt", "B.txt", "a-b.txt", "é.txt", "a/a/a.txt")) {
      file(path, "Tekst.");
    }
    assertThat(new SourceFolder(content).sources(Settings.DEFAULT))
        .extracting(Source::path)
        .containsExactly("B.txt", "a-b.txt", "a.txt", "a/a/a.txt", "a/z.txt", "b.txt", "é.txt");
  }

  @Test
  void aFolderThatIsNotThereStopsTheBuild() {
    SourceFolder folder = new SourceFolder(content.resolve("nowhere"));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    BuildStopped.class, () -> folder.sources(Settings.DEFAULT))
                .problems())
        .extracting(Problem::code)
        .containsExactly(Code.CONTENT);
  }

  @Test
  void theSameTextReadsTheSameWhereverTheFolderLies(@TempDir Path other) throws Exception {
    file("a.md", "---\ntitle: A\n---\nTekst.");
    Files.writeString(other.resolve("a.md"), "---\ntitle: A\n---\nTekst.");
    assertThat(new ContentReader(new SourceFolder(other), Settings.DEFAULT).read(source("a.md")))
        .isEqualTo(reader().read(source("a.md")));
  }

  @Test
  void whatChangesOnThePageChangesTheHash() throws Exception {
    long plain = hash("---\ntitle: A\n---\nTekst.");
    assertThat(hash("---\ntitle: A\n---\nTekst.")).isEqualTo(plain);
    assertThat(
            List.of(
                hash("---\ntitle: B\n---\nTekst."),
                hash("---\ntitle: A\n---\nTekst!"),
                hash("---\ntitle: A\n---\n**Tekst**."),
                hash("---\ntitle: A\ndate: 1953\n---\nTekst."),
                hash("---\ntitle: A\ntags: x\n---\nTekst."),
                hash("---\ntitle: A\nauthor: x\n---\nTekst."),
                hash("---\ntitle: A\nsummary: x\n---\nTekst."),
                hash("---\ntitle: A\nedition: 2\n---\nTekst.")))
        .doesNotContain(plain)
        .doesNotHaveDuplicates();
  }

  private long hash(String text) throws IOException {
    return ((Reading.Text) reading("a.md", text)).article().hash();
  }

  private ContentReader reader() {
    return new ContentReader(new SourceFolder(content), Settings.DEFAULT);
  }

  private Reading reading(String path, String text) throws IOException {
    file(path, text);
    return reader().read(source(path));
  }

  private void file(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static Source source(String path) {
    return new Source(path, 10, 0);
  }

  private static List<Code> codes(Reading reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }
}
