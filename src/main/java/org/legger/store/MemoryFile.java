package org.legger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.legger.archive.Fingerprint;
import org.legger.site.Memory;

/**
 * A memory in one file, which may be deleted at any time. New pieces are written behind the old
 * ones, then a table of all, then the head that says where the table is: so a build that is killed
 * leaves the last one's. When more than half of the file is of no use any more it is written again.
 *
 * <p>Where the file cannot be written, or another build has it, nothing is remembered.
 */
public final class MemoryFile implements Memory, AutoCloseable {
  private static final long FORM = 0x314d454d5245474cL;
  private static final int HEAD = 5 * Long.BYTES;
  private static final int ENTRY = 3 * Long.BYTES;
  private static final int BUFFER = 1 << 20;
  private static final int SMALL = 1 << 20;

  private final Path file;
  private final Fingerprint maker;
  private final Map<Long, Piece> pieces = new ConcurrentHashMap<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private FileChannel channel;
  private long end = HEAD;
  private boolean changed;
  private boolean failed;

  private record Piece(long at, int length, int crc) {}

  private MemoryFile(Path file, Fingerprint maker) {
    this.file = file;
    this.maker = maker;
  }

  /**
   * Opens the memory of one archive.
   *
   * @param folder that holds caches; need not exist
   * @param archive tells one archive from another
   * @param maker differs where what is remembered would
   */
  public static MemoryFile open(Path folder, Fingerprint archive, Fingerprint maker) {
    MemoryFile memory =
        new MemoryFile(folder.resolve(archive + ".words"), Fingerprint.of(maker, OwnCode.stamps()));
    try {
      Files.createDirectories(folder);
      memory.open();
    } catch (IOException unwritable) {
      memory.failed = true;
    }
    return memory;
  }

  private void open() throws IOException {
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      failed = lock == null;
    } catch (OverlappingFileLockException same) {
      failed = true;
    }
    if (!failed && channel.size() > HEAD) {
      readTable();
    }
  }

  private void readTable() throws IOException {
    Unpacker head = new Unpacker(read(0, HEAD), 0);
    boolean mine = head.word() == FORM && head.word() == maker.bits();
    long at = head.word();
    long count = head.word();
    long size = count * ENTRY;
    if (!mine || at < HEAD || count < 0 || size >= 1 << 30 || at + size > channel.size()) {
      return;
    }
    byte[] table = read(at, (int) size);
    if (head.word() != crc(table, table.length)) {
      return;
    }
    Unpacker in = new Unpacker(table, 0);
    for (long i = 0; i < count; i++) {
      long key = in.word();
      long from = in.word();
      long rest = in.word();
      pieces.put(key, new Piece(from, (int) (rest >>> 32), (int) rest));
    }
    end = at + size;
  }

  private static int crc(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  @Override
  public boolean has(long key) {
    return pieces.containsKey(key);
  }

  @Override
  public Optional<byte[]> get(long key) {
    Piece piece = pieces.get(key);
    if (piece == null) {
      return Optional.empty();
    }
    try {
      byte[] bytes = read(piece.at(), piece.length());
      if (crc(bytes, bytes.length) == piece.crc()) {
        return Optional.of(bytes);
      }
    } catch (IOException unreadable) {
      failed = true;
    }
    forget(key);
    return Optional.empty();
  }

  private synchronized void forget(long key) {
    pieces.remove(key);
    changed = true;
  }

  @Override
  public synchronized void put(long key, byte[] bytes) {
    if (failed) {
      return;
    }
    try {
      Piece piece = append(bytes);
      pieces.put(key, piece);
      changed = true;
    } catch (IOException full) {
      failed = true;
    }
  }

  private Piece append(byte[] bytes) throws IOException {
    if (bytes.length > buffer.remaining()) {
      flush();
    }
    long at = end + buffer.position();
    if (bytes.length > buffer.capacity()) {
      write(ByteBuffer.wrap(bytes));
    } else {
      buffer.put(bytes);
    }
    return new Piece(at, bytes.length, crc(bytes, bytes.length));
  }

  private void flush() throws IOException {
    buffer.flip();
    write(buffer);
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      end += channel.write(bytes, end);
    }
  }

  private byte[] read(long at, int length) throws IOException {
    synchronized (this) {
      if (at + length > end && buffer.position() > 0) {
        flush();
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new IOException("cut short");
      }
    }
    return bytes.array();
  }

  /**
   * Keeps for the next build what is remembered under some numbers, and forgets the rest.
   *
   * @return false if it cannot be written
   */
  public synchronized boolean keep(Set<Long> keys) {
    changed |= pieces.keySet().retainAll(keys);
    if (failed || !changed) {
      return !failed;
    }
    try {
      long live = pieces.values().stream().mapToLong(Piece::length).sum();
      if (end + buffer.position() > SMALL && live < (end + buffer.position()) / 2) {
        rewrite();
      } else {
        writeTable();
      }
      changed = false;
      return true;
    } catch (IOException unwritable) {
      return false;
    }
  }

  private void writeTable() throws IOException {
    Packer table = new Packer();
    pieces.forEach(
        (key, piece) ->
            table
                .word(key)
                .word(piece.at())
                .word((long) piece.length() << 32 | piece.crc() & 0xffffffffL));
    byte[] bytes = table.toBytes();
    flush();
    channel.truncate(end);
    long at = end;
    write(ByteBuffer.wrap(bytes));
    Packer head = new Packer().word(FORM).word(maker.bits()).word(at).word(pieces.size());
    channel.write(ByteBuffer.wrap(head.word(crc(bytes, bytes.length)).toBytes()), 0);
  }

  private void rewrite() throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    MemoryFile fresh = new MemoryFile(beside, maker);
    fresh.open();
    try (fresh) {
      long[] keys = pieces.keySet().stream().mapToLong(Long::longValue).toArray();
      Arrays.sort(keys);
      for (long key : keys) {
        get(key).ifPresent(bytes -> fresh.put(key, bytes));
      }
      fresh.writeTable();
      if (fresh.failed) {
        throw new IOException("full");
      }
    }
    close();
    WholeFiles.move(beside, file);
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException closing) {
      failed = true;
    }
  }
}
