package org.legger.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file for what is too much to keep in memory; it is gone when it is closed. Safe for
 * many threads.
 */
final class Spill implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long written;

  /** Where a piece lies. */
  record Piece(long at, int length) {}

  Spill() throws IOException {
    file = Files.createTempFile("legger-search", ".tmp");
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Keeps some bytes. */
  synchronized Piece add(byte[] bytes, int from, int length) {
    if (length > buffer.remaining()) {
      flush();
    }
    long at = written + buffer.position();
    if (length > buffer.capacity()) {
      write(ByteBuffer.wrap(bytes, from, length));
    } else {
      buffer.put(bytes, from, length);
    }
    return new Piece(at, length);
  }

  /** Gives back what was kept. */
  byte[] get(Piece piece) {
    ByteBuffer bytes = ByteBuffer.allocate(piece.length());
    try {
      synchronized (this) {
        if (piece.at() + piece.length() > written) {
          flush();
        }
      }
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, piece.at() + bytes.position()) < 0) {
          throw new IOException("temporary file cut short: " + file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.array();
  }

  private void flush() {
    buffer.flip();
    write(buffer);
    buffer.clear();
  }

  private void write(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        written += channel.write(bytes, written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          new FileSystemException(file.toString(), null, e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
