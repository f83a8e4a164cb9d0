package org.legger.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Checkers that npm installs: {@code npm ci} in {@code src/test/node}. */
final class Tool {
  private static final Path MODULES = Path.of("src", "test", "node", "node_modules");

  private Tool() {}

  /**
   * A file of a checker; where it is not installed the test is skipped, on a server for continuous
   * integration it fails.
   */
  static Path file(String path) {
    Path file = MODULES.resolve(path).toAbsolutePath();
    boolean there = Files.isRegularFile(file);
    if (!there && System.getenv("CI") != null) {
      throw new IllegalStateException("not installed: " + path);
    }
    Assumptions.assumeTrue(there, "skipped: npm ci has not been run in src/test/node");
    return file;
  }
}
