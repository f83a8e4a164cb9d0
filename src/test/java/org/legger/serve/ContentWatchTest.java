package org.legger.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ContentWatchTest {
  @TempDir private Path temp;

  /** Changes until one of a path was among them, as names below the folder. */
  private Set<String> until(ContentWatch watch, String path) throws Exception {
    Set<String> seen = new TreeSet<>();
    while (!seen.contains(path)) {
      watch.changes().forEach(p -> seen.add(temp.relativize(p).toString()));
    }
    return seen;
  }

  @Test
  void seesWhatIsWrittenMovedAndRemovedInFoldersOldAndNew() throws Exception {
    Path content = Files.createDirectories(temp.resolve("content/old"));
    try (ContentWatch watch =
        new ContentWatch(List.of(temp.resolve("content"), temp.resolve("templates")))) {
      Files.writeString(content.resolve("a.txt"), "a");
      until(watch, "content/old/a.txt");
      Files.createDirectories(temp.resolve("content/new/deep"));
      until(watch, "content/new");
      Thread.sleep(50);
      Files.writeString(temp.resolve("content/new/deep/b.txt"), "b");
      until(watch, "content/new/deep/b.txt");
      Files.writeString(temp.resolve("content/c.txt~"), "scratch");
      Files.writeString(temp.resolve("content/.c.txt.swp"), "scratch");
      Files.writeString(temp.resolve("elsewhere.txt"), "no matter");
      Files.move(
          temp.resolve("content/c.txt~"),
          temp.resolve("content/c.txt"),
          StandardCopyOption.ATOMIC_MOVE);
      assertThat(until(watch, "content/c.txt"))
          .doesNotContain("content/c.txt~", "content/.c.txt.swp", "elsewhere.txt");
      Files.delete(content.resolve("a.txt"));
      until(watch, "content/old/a.txt");
      Files.createDirectory(temp.resolve("templates"));
      until(watch, "templates");
      Files.writeString(temp.resolve("templates/style.css"), "p {}");
      until(watch, "templates/style.css");
    }
  }
}
