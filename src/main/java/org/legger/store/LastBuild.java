package org.legger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legger.archive.Fingerprint;
import org.legger.archive.Reading;
import org.legger.archive.Source;
import org.legger.problem.Problem;

/**
 * What the last build was made from and what it told, so that a build of the same into the same
 * site is told again without reading any text. It may be deleted at any time.
 */
public final class LastBuild {
  private static final long FORM = 0x32444c4952474c45L;

  private static final int HEAD = 4 * Long.BYTES;

  /** Of how many changed sources it tells which they are. */
  private static final int FEW = 20;

  private final Path file;
  private final Fingerprint made;
  private final List<Source> sources;
  private final byte[] listing;

  /**
   * What a build told.
   *
   * @param sources how many there were
   * @param articles how many are published
   * @param copied how many files are published as they are
   * @param leftOut how many are not published, by reason
   * @param pages how many files the site has
   * @param problems in order
   */
  public record Outcome(
      int sources,
      int articles,
      int copied,
      Map<Reading.Reason, Integer> leftOut,
      int pages,
      List<Problem> problems) {}

  /**
   * What has changed since a build.
   *
   * @param outcome of the build
   */
  public record Since(Outcome outcome, List<Changed> changed) {}

  /** A source as it was, and as it is. */
  public record Changed(Source was, Source now) {}

  /**
   * The last build of one archive.
   *
   * @param folder that holds caches; need not exist
   * @param archive tells one archive from another
   * @param maker differs where the site would, apart from its sources
   * @param sources as they are now
   */
  public LastBuild(Path folder, Fingerprint archive, Fingerprint maker, List<Source> sources) {
    this.file = folder.resolve(archive + ".last");
    this.made = Fingerprint.of(maker, OwnCode.stamps());
    this.sources = sources;
    Packer packed = new Packer(1 << 20);
    for (Source source : sources) {
      packed.text(source.path()).number(source.size()).number(source.modified());
    }
    this.listing = packed.toBytes();
  }

  /**
   * What it told and which sources have changed since, if it was made by the same, the same sources
   * are there, all but a few as they were, and its site lies there as it left it.
   *
   * @param site what is there of it, see {@link SiteFolder#intact}
   */
  public Optional<Since> since(Optional<Fingerprint> site) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!WholeFiles.isWhole(bytes) || bytes.length < HEAD + Long.BYTES) {
        return Optional.empty();
      }
      Unpacker in = new Unpacker(bytes, 0);
      boolean same =
          in.word() == FORM
              && in.word() == made.bits()
              && site.map(Fingerprint::bits).equals(Optional.of(in.word()));
      if (!same) {
        return Optional.empty();
      }
      int end = HEAD + (int) in.word();
      return changed(bytes, end)
          .map(changed -> new Since(unpack(new Unpacker(bytes, end)), changed));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** Compares the listing in the file, which ends somewhere, with what is there now. */
  private Optional<List<Changed>> changed(byte[] bytes, int end) {
    if (Arrays.equals(bytes, HEAD, end, listing, 0, listing.length)) {
      return Optional.of(List.of());
    }
    List<Changed> changed = new ArrayList<>();
    Unpacker before = new Unpacker(bytes, HEAD);
    Unpacker now = new Unpacker(listing, 0);
    for (Source source : sources) {
      if (before.at() >= end || !now.isSameText(before)) {
        return Optional.empty();
      }
      Source was = new Source(source.path(), before.number(), before.number());
      if (now.number() != was.size() | now.number() != was.modified()) {
        changed.add(new Changed(was, source));
      }
    }
    return before.at() == end && changed.size() <= FEW ? Optional.of(changed) : Optional.empty();
  }

  /** Keeps what this build told, and of which site. */
  public void keep(Outcome outcome, Fingerprint site) {
    try {
      Packer packed = new Packer(listing.length + (1 << 16));
      packed.word(FORM).word(made.bits()).word(site.bits()).word(listing.length).bytes(listing);
      pack(outcome, packed);
      WholeFiles.put(file, packed::writeTo);
    } catch (IOException notKept) {
      forget();
    }
  }

  /** The next build has to look at everything. */
  public void forget() {
    WholeFiles.drop(file);
  }

  private static void pack(Outcome outcome, Packer out) {
    out.number(outcome.sources).number(outcome.articles).number(outcome.copied);
    out.number(outcome.leftOut.size());
    outcome.leftOut.forEach((reason, count) -> out.number(reason.ordinal()).number(count));
    out.number(outcome.pages);
    out.list(outcome.problems, problem -> PackedReading.pack(problem, out));
  }

  private static Outcome unpack(Unpacker in) {
    int sources = (int) in.number();
    int articles = (int) in.number();
    int copied = (int) in.number();
    Map<Reading.Reason, Integer> leftOut = new EnumMap<>(Reading.Reason.class);
    for (long reasons = in.number(); reasons > 0; reasons--) {
      leftOut.put(Reading.Reason.values()[(int) in.number()], (int) in.number());
    }
    int pages = (int) in.number();
    List<Problem> problems = in.list(() -> PackedReading.problem(in));
    return new Outcome(sources, articles, copied, leftOut, pages, problems);
  }
}
