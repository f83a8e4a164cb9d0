package org.legger.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.legger.build.Build;
import org.legger.build.Drafts;
import org.legger.build.Folders;
import org.legger.build.Report;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;

/** What browsers are told, and when, of an archive that is edited. */
@Timeout(60)
final class PreviewTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(978_307_200_000L);
  private static final String A = "2021/12/the-dike-holds.html";
  private static final String B = "2021/12/the-dike-breaks.html";

  @TempDir private Path temp;
  private final Builds builds = new Builds();
  private Build build;
  private DevServer server;
  private BufferedReader events;
  private Thread preview;

  @BeforeEach
  void serve() throws Exception {
    save("a.txt", " date 2021-12-30\n\nThe dike holds\n\nWords.\n");
    save("b.txt", " date 2021-12-31\n\nThe dike breaks\n\nWords.\n");
    Folders folders =
        new Folders(
            temp.resolve("content"),
            temp.resolve("templates"),
            temp.resolve("site"),
            temp.resolve("cache"));
    build = new Build(folders, Optional.empty(), 1, "1.2", System::currentTimeMillis);
    server = new DevServer(folders.out(), 0);
    events =
        new BufferedReader(
            new InputStreamReader(
                server.address().resolve("/.legger/events").toURL().openStream(),
                StandardCharsets.UTF_8));
    preview = new Thread(this::run, "preview");
  }

  private void run() {
    try {
      new Preview(build, server, builds).run();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() throws Exception {
    builds.held.countDown();
    preview.interrupt();
    preview.join();
    server.close();
  }

  private void save(String path, String text) throws IOException {
    Path file = temp.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The next thing that a browser is told which makes it load a page. */
  private String told() throws IOException {
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (line.equals("event: draft") || line.equals("event: reload")) {
        return line.substring("event: ".length())
            + events.readLine().replaceFirst("data: \\d+", "");
      }
    }
    throw new AssertionError("the server has ended");
  }

  private String page(String path) throws IOException {
    try (var page = server.address().resolve(path).toURL().openStream()) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aTextThatIsSavedDuringABuildIsShownAtOnceAndBuiltAfterIt() throws Exception {
    preview.start();
    assertThat(told()).isEqualTo("reload ");
    builds.hold();
    save("a.txt", " date 2021-12-30\n\nThe dike holds\n\nSaved first.\n");
    assertThat(told()).isEqualTo("draft " + A);
    builds.begun.acquire();
    save("b.txt", " date 2021-12-31\n\nThe dike breaks\n\nSaved meanwhile.\n");
    assertThat(told()).isEqualTo("draft " + B);
    assertThat(page(B)).contains("Saved meanwhile.");
    assertThat(temp.resolve("site").resolve(B)).content().doesNotContain("Saved meanwhile.");
    builds.held.countDown();
    assertThat(told()).isEqualTo("reload " + B);
    assertThat(temp.resolve("site").resolve(A)).content().contains("Saved first.");
    assertThat(temp.resolve("site").resolve(B)).content().contains("Saved meanwhile.");
  }

  @Test
  void aTextWithAnotherHeadlineIsShownAtOnceAndWhoLooksAtItFollowsItToItsNewAddress()
      throws Exception {
    preview.start();
    assertThat(told()).isEqualTo("reload ");
    save("a.txt", " date 2021-12-30\n\nThe dike holds on\n\nWords.\n");
    assertThat(told()).isEqualTo("draft " + A);
    assertThat(told()).isEqualTo("reload ");
    assertThat(temp.resolve("site").resolve(A)).doesNotExist();
    assertThat(page(A)).contains("<h1>The dike holds on</h1>");
    save("a.txt", " date 2021-12-29\n\nThe dike stands\n\nWords.\n");
    assertThat(told()).isEqualTo("draft 2021/12/the-dike-holds-on.html");
    assertThat(told()).isEqualTo("reload ");
    assertThat(page(A)).contains("<h1>The dike stands</h1>");
    save("a.txt", " date 2021-12-30\n\nThe dike holds\n\nWords.\n");
    assertThat(told()).isEqualTo("draft 2021/12/the-dike-stands.html");
    assertThat(told()).isEqualTo("reload ");
    assertThat(page("2021/12/the-dike-holds-on.html")).contains("<h1>The dike holds</h1>");
  }

  /** A build of its own as soon as the preview's has ended. */
  private Report whenIdle() throws InterruptedException {
    while (true) {
      try {
        return build.run((stage, done, of) -> {});
      } catch (BuildStopped busy) {
        Thread.sleep(10);
      }
    }
  }

  @Test
  void theFirstSaveIsShownAtOnceWhereNothingHadChangedBefore() throws Exception {
    for (String path : List.of("a.txt", "b.txt")) {
      Files.setLastModifiedTime(temp.resolve("content").resolve(path), LONG_AGO);
    }
    build.run((stage, done, of) -> {});
    assertThat(build.run((stage, done, of) -> {}).millis()).containsOnlyKeys("read");
    preview.start();
    assertThat(told()).isEqualTo("reload ");
    builds.planned.acquire();
    assertThat(whenIdle().millis()).containsOnlyKeys("read");
    save("a.txt", " date 2021-12-30\n\nThe dike holds\n\nSaved first.\n");
    assertThat(told()).isEqualTo("draft " + A);
    assertThat(told()).isEqualTo("reload " + A);
  }

  /** Holds builds up, and tells that they have begun and that pages are laid out. */
  private static final class Builds implements Preview.Listener {
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore planned = new Semaphore(0);
    private volatile CountDownLatch held = new CountDownLatch(0);

    private void hold() {
      begun.drainPermits();
      held = new CountDownLatch(1);
    }

    @Override
    public void at(String stage, int done, int of) {
      begun.release();
      try {
        held.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void written(Drafts drafts) {
      planned.release();
    }

    @Override
    public void built(Report report) {}

    @Override
    public void stopped(List<Problem> problems) {
      throw new AssertionError(problems.toString());
    }
  }
}
