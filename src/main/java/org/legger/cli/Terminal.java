package org.legger.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is known about the terminal that Legger may have been started in. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether what is printed is shown to a person.
   *
   * @param stream 1 for standard output, 2 for standard error
   */
  static boolean isWatched(int stream) {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    Path descriptor = Path.of("/proc/self/fd/" + stream);
    if (Files.isSymbolicLink(descriptor)) {
      try {
        String target = Files.readSymbolicLink(descriptor).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
      } catch (IOException unknown) {
        return false;
      }
    }
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }

  /** Whether the person wants colours, by the convention of {@code NO_COLOR}. */
  static boolean isColoured() {
    String none = System.getenv("NO_COLOR");
    return none == null || none.isEmpty();
  }
}
