package org.legger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is gone when it is closed. */
final class TemporaryFile {
  private TemporaryFile() {}

  /**
   * Makes one to read and write.
   *
   * @param folder need not exist
   * @param ending of its name
   */
  static FileChannel open(Path folder, String ending) throws IOException {
    Files.createDirectories(folder);
    return FileChannel.open(
        Files.createTempFile(folder, "", ending),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }
}
