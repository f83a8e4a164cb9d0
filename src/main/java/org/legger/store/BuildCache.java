package org.legger.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.legger.archive.Fingerprint;
import org.legger.archive.Likeness;
import org.legger.archive.Reading;
import org.legger.archive.Shelf;
import org.legger.archive.Source;

/**
 * What earlier builds read, so that only sources that changed are read again: one file with a
 * reading for each source, without its body. It may be deleted at any time; the next build gives
 * the same bytes without it, slower.
 *
 * <p>The file: a word that tells its form, a word that tells what it was made by and with, the
 * number of readings, the packed readings, three words for each of them (a hash of its path, in
 * order, where it stands, and how long it is), and a CRC-32C of all that.
 */
public final class BuildCache {
  private static final long FORM = 0x3343474c5245474cL;
  private static final int HEAD = 3 * Long.BYTES;
  private static final int ENTRY = 3 * Long.BYTES;

  /**
   * A file that was written so shortly before a build that its time may not tell a later change is
   * read again, in milliseconds: file systems count time in steps of up to two seconds.
   */
  private static final long DOUBTFUL = 2_000;

  private final Path file;
  private final Fingerprint maker;
  private final byte[] bytes;
  private final ByteBuffer whole;
  private final Shelf shelf;
  private final State state;
  private final AtomicInteger hits = new AtomicInteger();

  /** What became of the last build's cache. */
  public enum State {
    /** There was none. */
    NONE,
    USED,
    /** It was made by another version of Legger or with other settings. */
    OLD,
    DAMAGED
  }

  private BuildCache(Path file, Fingerprint maker, byte[] bytes, State state) {
    this.file = file;
    this.maker = maker;
    this.bytes = state == State.USED ? bytes : new byte[HEAD];
    this.whole = ByteBuffer.wrap(this.bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.shelf = Shelf.of(this.bytes);
    this.state = state;
  }

  /**
   * Opens the cache of one archive.
   *
   * @param folder that holds caches; need not exist
   * @param archive tells one archive from another
   * @param maker differs where readings would: with the version of Legger and the settings
   */
  public static BuildCache open(Path folder, Fingerprint archive, Fingerprint maker) {
    Path file = folder.resolve(archive + ".readings");
    Fingerprint exactly = Fingerprint.of(maker, OwnCode.stamps());
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new BuildCache(file, exactly, bytes, stateOf(bytes, exactly));
    } catch (NoSuchFileException none) {
      return new BuildCache(file, exactly, new byte[0], State.NONE);
    } catch (IOException unreadable) {
      State state = Files.exists(file) ? State.DAMAGED : State.NONE;
      return new BuildCache(file, exactly, new byte[0], state);
    }
  }

  private static State stateOf(byte[] bytes, Fingerprint maker) {
    if (!WholeFiles.isWhole(bytes) || bytes.length < HEAD + Long.BYTES) {
      return State.DAMAGED;
    }
    Unpacker head = new Unpacker(bytes, 0);
    return head.word() == FORM && head.word() == maker.bits() ? State.USED : State.OLD;
  }

  /** What became of the last build's cache. */
  public State state() {
    return state;
  }

  /** The reading of a source that has not changed since; its body is not kept. */
  public Optional<Reading> reading(Source source) {
    Optional<Place> place = find(Fingerprint.of(source.path()).bits());
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Unpacker in = new Unpacker(bytes, place.get().at);
    if (!isOf(source, in)) {
      return Optional.empty();
    }
    hits.incrementAndGet();
    return Optional.of(PackedReading.unpack(source, in, shelf));
  }

  /** What a source was when it was read last, whether it has changed since or not. */
  public Optional<Reading> before(String path) {
    return find(Fingerprint.of(path).bits())
        .flatMap(
            place -> {
              Unpacker in = new Unpacker(bytes, place.at);
              Source source = new Source(in.text(), in.number(), in.number());
              return source.path().equals(path)
                  ? Optional.of(PackedReading.unpack(source, in, shelf))
                  : Optional.empty();
            });
  }

  /** Whether another text may be like one, as it was or as it is. */
  public boolean mayHaveLike(String path, Likeness was, Likeness is) {
    long own = Fingerprint.of(path).bits();
    return entries()
        .filter(entry -> whole.getLong(entry) != own)
        .mapToObj(this::place)
        .map(place -> PackedReading.likeness(bytes, place.at, place.length))
        .anyMatch(other -> other.mayBeLike(was) || other.mayBeLike(is));
  }

  private static boolean isOf(Source source, Unpacker in) {
    return in.text().equals(source.path())
        && in.number() == source.size()
        && in.number() == source.modified();
  }

  /** Where a reading stands, in bytes. */
  private record Place(int at, int length) {}

  private static final Place NOWHERE = new Place(0, 0);

  /** What an entry of the table tells. */
  private Place place(int entry) {
    int length = (int) whole.getLong(entry + 2 * Long.BYTES);
    return new Place((int) whole.getLong(entry + Long.BYTES), length);
  }

  private int count() {
    return (int) whole.getLong(2 * Long.BYTES);
  }

  /** Where the table starts. */
  private int table() {
    return bytes.length - Long.BYTES - count() * ENTRY;
  }

  /** The places of the table's entries. */
  private IntStream entries() {
    return IntStream.range(0, count()).map(i -> table() + i * ENTRY);
  }

  private Optional<Place> find(long hash) {
    int table = table();
    int low = 0;
    int high = count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int entry = table + middle * ENTRY;
      long here = whole.getLong(entry);
      if (here == hash) {
        return Optional.of(place(entry));
      } else if (here < hash) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /**
   * Keeps readings for the next build.
   *
   * @param started when the sources were listed, in milliseconds since 1970
   * @return false if they cannot be written; then the cache of the last build stays
   */
  public boolean keep(List<Reading> readings, long started) {
    List<Entry> sure =
        readings.stream()
            .filter(r -> isSure(r.source(), started) && !isUnreadable(r))
            .map(this::entry)
            .sorted(Comparator.comparingLong(Entry::hash))
            .toList();
    if (state == State.USED && sure.size() == count() && sure.size() == hits.get()) {
      return true;
    }
    return put(sure);
  }

  /**
   * Whether the times of all sources will tell a later change.
   *
   * @param started when they were listed, in milliseconds since 1970
   */
  public static boolean sure(List<Source> sources, long started) {
    return sources.stream().allMatch(source -> isSure(source, started));
  }

  /** Permissions change without a trace in size and time. */
  private static boolean isUnreadable(Reading reading) {
    return reading instanceof Reading.LeftOut left && left.reason() == Reading.Reason.UNREADABLE;
  }

  private static boolean isSure(Source source, long started) {
    return source.modified() < started - DOUBTFUL && source.size() >= 0;
  }

  /**
   * Keeps other readings of some sources that the last build read, and its readings of the others.
   *
   * @return false if they cannot be written
   */
  public boolean keep(Map<String, Reading> changed) {
    Map<Long, Reading> byHash = new HashMap<>();
    changed.forEach((path, reading) -> byHash.put(Fingerprint.of(path).bits(), reading));
    return put(
        entries()
            .mapToObj(
                entry -> {
                  long hash = whole.getLong(entry);
                  return new Entry(hash, Optional.ofNullable(byHash.get(hash)), place(entry));
                })
            .toList());
  }

  private boolean put(List<Entry> entries) {
    try {
      WholeFiles.put(file, out -> write(entries, out));
      return true;
    } catch (IOException unwritable) {
      return false;
    }
  }

  /** What stands under the hash of a source's path: a reading, or the last build's bytes. */
  private record Entry(long hash, Optional<Reading> reading, Place last) {}

  private Entry entry(Reading reading) {
    long hash = Fingerprint.of(reading.source().path()).bits();
    return find(hash)
        .filter(place -> isOf(reading.source(), new Unpacker(bytes, place.at)))
        .map(place -> new Entry(hash, Optional.empty(), place))
        .orElseGet(() -> new Entry(hash, Optional.of(reading), NOWHERE));
  }

  /** One reading after the other, so that the memory never holds all of them as bytes. */
  private void write(List<Entry> sure, OutputStream out) throws IOException {
    Packer table = new Packer(sure.size() * ENTRY + HEAD);
    table.word(FORM).word(maker.bits()).word(sure.size()).writeTo(out);
    long at = HEAD;
    Packer packed = new Packer();
    for (Entry entry : sure) {
      int length;
      if (entry.reading.isEmpty()) {
        length = entry.last.length;
        out.write(bytes, entry.last.at, length);
      } else {
        PackedReading.pack(entry.reading.get(), packed);
        length = packed.size();
        packed.writeTo(out);
      }
      table.word(entry.hash).word(at).word(length);
      at += length;
    }
    table.writeTo(out);
  }
}
