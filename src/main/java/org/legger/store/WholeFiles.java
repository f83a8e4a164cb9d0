package org.legger.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Files that are written, compared and put in place as wholes. */
final class WholeFiles {
  private static final int BUFFER = 1 << 16;

  private WholeFiles() {}

  /** At once, where {@link Files#write} would take a call of the system for every 8 kB. */
  static void create(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
        out.write(rest);
      }
    }
  }

  /** Whether a file holds these bytes. */
  static boolean hasBytes(Path file, byte[] bytes) throws IOException {
    BasicFileAttributes there;
    try {
      there = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (FileSystemException none) {
      return false;
    }
    return there.isRegularFile()
        && there.size() == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** Puts a file in the place of another, at once where the file system can. */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Whether bytes end in a CRC-32C of those before it, as {@link #put} writes it. */
  static boolean isWhole(byte[] bytes) {
    int end = bytes.length - Long.BYTES;
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, Math.max(0, end));
    return end >= 0 && new Unpacker(bytes, end).word() == crc.getValue();
  }

  /** Writes what a file holds. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Puts a file in place that ends in a CRC-32C of all before it; its folder need not exist. */
  static void put(Path file, Content content) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    CRC32C crc = new CRC32C();
    try (OutputStream out =
        new CheckedOutputStream(
            new BufferedOutputStream(Files.newOutputStream(beside), BUFFER), crc)) {
      content.writeTo(out);
      new Packer(Long.BYTES).word(crc.getValue()).writeTo(out);
    }
    move(beside, file);
  }

  /** Removes a file that is of no use any more, at the latest when the program ends. */
  static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException mayStay) {
      file.toFile().deleteOnExit();
    }
  }
}
