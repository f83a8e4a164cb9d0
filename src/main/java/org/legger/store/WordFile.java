package org.legger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import org.legger.archive.Shelf;
import org.legger.archive.Words;

/**
 * The headlines and first words of an archive: the last million bytes of them in memory, the others
 * in a file that the system reads when they are wanted, and lets go when memory is short. What the
 * file does not take, because the disk is full or cannot be written, stays in memory. The file has
 * no name any more when it is closed; what lies in it can be read as long as it is known.
 */
public final class WordFile implements Shelf.Shelves, AutoCloseable {
  private static final int SLAB = 1 << 20;

  private final Path folder;
  private Slab open = new Slab(0);
  private FileChannel channel;
  private boolean failed;

  /** Bytes that lie in memory until they are many, and then in the file. */
  private static final class Slab implements Shelf {
    private volatile ByteBuffer bytes;

    private Slab(int size) {
      bytes = ByteBuffer.allocate(size);
    }

    @Override
    public void read(int at, byte[] into) {
      bytes.get(at, into);
    }
  }

  /**
   * A file that is made when there is much to keep.
   *
   * @param folder that holds caches; need not exist
   */
  public WordFile(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized Words keep(byte[] utf8) {
    if (utf8.length > open.bytes.remaining()) {
      putAway(open);
      open = new Slab(Math.max(SLAB, utf8.length));
    }
    int at = open.bytes.position();
    open.bytes.put(utf8);
    return Words.on(open, at, utf8.length);
  }

  private void putAway(Slab full) {
    int length = full.bytes.position();
    if (length == 0 || failed) {
      return;
    }
    try {
      FileChannel file = file();
      long from = file.size();
      ByteBuffer rest = full.bytes.duplicate().flip();
      while (rest.hasRemaining()) {
        file.write(rest, from + rest.position());
      }
      full.bytes = file.map(MapMode.READ_ONLY, from, length);
    } catch (IOException noRoom) {
      failed = true;
    }
  }

  private FileChannel file() throws IOException {
    if (channel == null) {
      channel = TemporaryFile.open(folder, ".words");
    }
    return channel;
  }

  @Override
  public synchronized void close() {
    failed = true;
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException closing) {
      channel = null;
    }
  }
}
