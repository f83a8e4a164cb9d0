package org.legger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A build that is killed at any moment leaves nothing that the next one does not put right. How
 * often it is killed is told by {@code -Dlegger.kills=N}; 10 times where it is not set.
 */
final class KilledBuildIT {
  private static final int TEXTS = 300;
  private static final long SEED = 7;
  private static final Path JAVA =
      Path.of(System.getProperty("java.home")).resolve("bin").resolve("java");
  private static final Path JAR = Path.of("target/legger.jar").toAbsolutePath();

  @TempDir private Path temp;

  private final Random random = new Random(SEED);
  private long edits;

  /** All is built, or only pages of texts of which a few words have changed. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theNextBuildGivesWhatACleanOneGives(boolean fewWords) throws Exception {
    for (int i = 0; i < TEXTS; i++) {
      edit(i);
    }
    if (fewWords) {
      for (int i = 0; i < TEXTS; i++) {
        append(i, words());
      }
      settings("search: false\nnames: false\ndata: false\n");
    }
    long start = System.nanoTime();
    finish("site", ".legger");
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    for (int kill = 0; kill < Integer.getInteger("legger.kills", 10); kill++) {
      if (random.nextInt(3) == 0 && !fewWords) {
        FileUtils.deleteDirectory(temp.resolve("site").toFile());
      }
      for (int i = fewWords ? 3 : random.nextInt(TEXTS); i > 0; i--) {
        if (fewWords) {
          append(random.nextInt(TEXTS), "And " + random.nextInt(1_000) + " more.\n");
        } else {
          edit(random.nextInt(TEXTS));
        }
      }
      Process build = start("site", ".legger");
      long after = whole / 4 + random.nextInt((int) whole);
      build.waitFor(after, TimeUnit.MILLISECONDS);
      build.destroyForcibly().waitFor();
      finish("site", ".legger");
      finish("clean" + kill, "clean cache " + kill);
      assertThat(files("site"))
          .as("seed %d, kill %d after %d ms", SEED, kill, after)
          .isEqualTo(files("clean" + kill));
    }
  }

  @Test
  void aSecondBuildOfOneSiteIsToldSo() throws Exception {
    edit(1);
    Path temporary = Files.createDirectories(temp.resolve("tmp"));
    ProcessBuilder build = build("site", ".legger");
    build.command().add(1, "-Djava.io.tmpdir=" + temporary);
    assertThat(build.start().waitFor()).isZero();
    Path lock;
    try (Stream<Path> files = Files.list(temporary)) {
      lock = files.filter(f -> f.toString().endsWith(".lock")).findFirst().orElseThrow();
    }
    try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      other.lock();
      assertThat(build.start().waitFor()).isEqualTo(3);
      assertThat(Files.readString(temp.resolve("err.txt")))
          .contains(temp.toRealPath().resolve("site") + "/: busy: ");
    }
    assertThat(build.start().waitFor()).isZero();
  }

  /** Files that may not grow stand for a disk that is full: both refuse to take more bytes. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whereThereIsNoRoomTheBuildSaysSoAndTheNextOneIsWhole() throws Exception {
    edit(1);
    finish("site", ".legger");
    SortedMap<String, String> before = files("site");
    for (int i = 0; i < 20; i++) {
      edit(i);
    }
    ProcessBuilder build = build("site", ".legger");
    build.command().add(1, "-XX:-UsePerfData");
    String command = "ulimit -f 4 && exec \"$@\"";
    build.command().addAll(0, List.of("sh", "-c", command, "sh"));
    assertThat(build.start().waitFor()).isEqualTo(3);
    assertThat(Files.readString(temp.resolve("err.txt")))
        .contains(Path.of("site") + "/: output: ")
        .contains("has room")
        .doesNotContain("\tat ");
    assertThat(files("site")).isEqualTo(before);
    finish("site", ".legger");
    finish("clean", "clean cache");
    assertThat(files("site")).isEqualTo(files("clean"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    edit(1);
    Files.writeString(temp.resolve("file"), "in the way");
    assertThat(start("file/site", ".legger").waitFor()).isEqualTo(3);
    assertThat(Files.readString(temp.resolve("err.txt")))
        .contains("output: ")
        .contains("may be written")
        .doesNotContain("\tat ");
    assertThat(temp.resolve("file")).hasContent("in the way");
  }

  private void settings(String yaml) throws IOException {
    Path file = Files.writeString(temp.resolve("content/site.yml"), yaml);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
  }

  private Path text(int number) {
    return temp.resolve("content/" + number % 7 + "/text" + number + ".txt");
  }

  private void append(int number, String words) throws IOException {
    Files.writeString(text(number), words, StandardOpenOption.APPEND);
    Files.setLastModifiedTime(
        text(number), FileTime.fromMillis(1_000_000_000_000L + edits++ * 10_000));
  }

  private String words() {
    return random
        .ints(20 + random.nextInt(120), 0, 9_000)
        .mapToObj(i -> "word" + i)
        .collect(Collectors.joining(" ", "\n", ".\n"));
  }

  /** A new date and new words, at a time of its own. */
  private void edit(int number) throws IOException {
    Path file = text(number);
    Files.createDirectories(file.getParent());
    String date = (1950 + random.nextInt(60)) + "-0" + (1 + random.nextInt(9));
    Files.writeString(
        file,
        " date %s\n\nText %d\n\n%s\n"
            .formatted(date, number, "Some words follow here. ".repeat(random.nextInt(40))));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + edits++ * 10_000));
  }

  private ProcessBuilder build(String site, String cache) {
    return new ProcessBuilder(
            new java.util.ArrayList<>(
                List.of(
                    JAVA.toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    JAR.toString(),
                    "--content",
                    "content",
                    "--out",
                    site,
                    "--cache",
                    cache)))
        .directory(temp.toFile())
        .redirectOutput(temp.resolve("out.txt").toFile())
        .redirectError(temp.resolve("err.txt").toFile());
  }

  private Process start(String site, String cache) throws IOException {
    return build(site, cache).start();
  }

  private void finish(String site, String cache) throws Exception {
    int status = start(site, cache).waitFor();
    assertThat(status).as(Files.readString(temp.resolve("err.txt"))).isZero();
  }

  private SortedMap<String, String> files(String site) throws IOException {
    Path folder = temp.resolve(site);
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
