package org.legger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Reading;
import org.legger.archive.Source;

/**
 * The bodies of a large archive between reading and printing: a file that is gone when the build
 * ends. What it does not hold, because the disk is full or cannot be written, is read again. Safe
 * for many threads.
 */
public final class BodyFile implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final Path folder;
  private final List<Source> sources;
  private final AtomicLongArray places;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private FileChannel channel;
  private long end;
  private boolean failed;

  /** The place of a body in one word, with its length in the last 24 bits; 0 for none. */
  private record Place(long at, int length) {
    static final int MOST = (1 << 24) - 1;

    static Place of(long word) {
      return new Place((word >>> 24) - 1, (int) (word & MOST));
    }

    long word() {
      return at + 1 << 24 | length;
    }
  }

  /**
   * A file that is made when the first body is put there.
   *
   * @param folder that holds caches; need not exist
   * @param sources that texts may come from, in order
   */
  public BodyFile(Path folder, List<Source> sources) {
    this.folder = folder;
    this.sources = sources;
    this.places = new AtomicLongArray(sources.size());
  }

  /** Keeps a body; one with front matter of its own is left to be read again. */
  public void put(Reading.Text text) {
    int number = number(text.source());
    if (number >= 0 && text.meta().isEmpty()) {
      Packer packed = new Packer(1 << 13);
      packed.list(text.body(), block -> pack(block, packed));
      append(packed.toBytes()).ifPresent(place -> places.set(number, place.word()));
    }
  }

  /** The body of an article, once. */
  public Optional<Reading.Text> take(Article article) {
    int number = number(article.source());
    long word = number < 0 ? 0 : places.getAndSet(number, 0);
    if (word == 0) {
      return Optional.empty();
    }
    try {
      Unpacker in = new Unpacker(bytes(Place.of(word)), 0);
      return Optional.of(new Reading.Text(article, in.list(() -> unpack(in)), Map.of(), List.of()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private int number(Source source) {
    return Collections.binarySearch(sources, source);
  }

  private static void pack(Block block, Packer out) {
    String html = block instanceof Block.Markup markup ? markup.html() : "";
    boolean paragraph =
        html.length() == block.text().length() + "<p></p>".length()
            && html.startsWith("<p>")
            && html.startsWith(block.text(), "<p>".length())
            && html.endsWith("</p>");
    out.number(block.kind().ordinal()).text(block.text());
    out.number(block instanceof Block.Plain ? 0 : paragraph ? 1 : 2).text(paragraph ? "" : html);
  }

  private static Block unpack(Unpacker in) {
    Block.Kind kind = Block.Kind.values()[(int) in.number()];
    String text = in.text();
    int form = (int) in.number();
    String html = in.text();
    return form == 0
        ? new Block.Plain(kind, text)
        : new Block.Markup(kind, text, form == 1 ? "<p>" + text + "</p>" : html);
  }

  private synchronized Optional<Place> append(byte[] bytes) {
    if (failed || bytes.length > Place.MOST) {
      return Optional.empty();
    }
    try {
      if (bytes.length > buffer.remaining()) {
        flush();
      }
      Place place = new Place(end + buffer.position(), bytes.length);
      if (bytes.length > buffer.capacity()) {
        write(ByteBuffer.wrap(bytes));
      } else {
        buffer.put(bytes);
      }
      return Optional.of(place);
    } catch (IOException full) {
      failed = true;
      return Optional.empty();
    }
  }

  private void flush() throws IOException {
    write(buffer.flip());
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    if (channel == null) {
      channel = TemporaryFile.open(folder, ".bodies");
    }
    while (bytes.hasRemaining()) {
      end += channel.write(bytes, end);
    }
  }

  private byte[] bytes(Place place) throws IOException {
    synchronized (this) {
      if (place.at() + place.length() > end && !failed) {
        flush();
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    while (bytes.hasRemaining()) {
      if (channel == null || channel.read(bytes, place.at() + bytes.position()) < 0) {
        throw new IOException("cut short");
      }
    }
    return bytes.array();
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
