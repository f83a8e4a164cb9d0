package org.legger.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program in a process of its own.
 *
 * @param seconds from start to end
 * @param megabytes of memory at its peak; 0 where the system does not tell
 */
public record Run(double seconds, long megabytes) {
  private static final int POLL_MILLIS = 5;

  /**
   * Runs a program.
   *
   * @param folder that it stands in
   * @param environment beside the usual
   * @throws IOException if it fails; says what it printed
   */
  public static Run of(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    File log = folder.resolve("log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(log).environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long kilobytes = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      kilobytes = Math.max(kilobytes, kilobytes(status, "VmHWM:"));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(command + " failed: " + Files.readString(log.toPath()));
    }
    return new Run(seconds, kilobytes >> 10);
  }

  /** A number that the system tells in a file; 0 where it does not. */
  static long kilobytes(Path file, String key) {
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(key)) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException ended) {
      return 0;
    }
    return 0;
  }
}
