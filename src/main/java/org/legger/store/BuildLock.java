package org.legger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.legger.archive.Fingerprint;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * Keeps a second build out of a site's folder. The operating system lets go of it with the process
 * that holds it, however that ends. Its file lies in the system's folder for temporary files, where
 * builds from any working folder find it, because nothing but the site is to lie in the site's.
 */
public final class BuildLock implements AutoCloseable {
  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param site the folder that is locked, with all links followed
   * @throws BuildStopped if another build has it
   */
  public static BuildLock take(Path site) throws BuildStopped {
    try {
      FileChannel channel =
          FileChannel.open(file(site), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isFree(channel)) {
        return new BuildLock(channel);
      }
      channel.close();
    } catch (IOException noFolderForIt) {
      return new BuildLock(null);
    }
    throw new BuildStopped(
        new Problem(
            Code.BUSY,
            Place.folder(site.toString().replace(java.io.File.separatorChar, '/')),
            "another build is at work here",
            "nothing was written"));
  }

  private static Path file(Path site) {
    Fingerprint name = Fingerprint.of(System.getProperty("user.name"), site.toString());
    return Path.of(System.getProperty("java.io.tmpdir"), "legger-" + name + ".lock");
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
