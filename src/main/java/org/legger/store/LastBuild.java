package org.legger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final long FORM = 0x31444c4952474c45L;

  private final Path file;
  private final Fingerprint made;

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
   * The last build of one archive.
   *
   * @param folder that holds caches; need not exist
   * @param archive tells one archive from another
   * @param maker differs where the site would, apart from its sources
   * @param sources as they are now
   */
  public LastBuild(Path folder, Fingerprint archive, Fingerprint maker, List<Source> sources) {
    this.file = folder.resolve(archive + ".last");
    this.made =
        Fingerprint.of(
            maker,
            BuildCache.code(),
            sources.stream().map(s -> List.of(s.path(), s.size(), s.modified())).toList());
  }

  /**
   * What it told, if it was made from the same and its site lies there as it left it.
   *
   * @param site what is there of it, see {@link SiteFolder#intact}
   */
  public Optional<Outcome> outcome(Optional<Fingerprint> site) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int end = bytes.length - Long.BYTES;
      if (end < 3 * Long.BYTES || new Unpacker(bytes, end).word() != BuildCache.crc(bytes, end)) {
        return Optional.empty();
      }
      Unpacker in = new Unpacker(bytes, 0);
      boolean same =
          in.word() == FORM
              && in.word() == made.bits()
              && site.map(Fingerprint::bits).equals(Optional.of(in.word()));
      return same ? Optional.of(unpack(in)) : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** Keeps what this build told, and of which site. */
  public void keep(Outcome outcome, Fingerprint site) {
    try {
      Packer packed = new Packer().word(FORM).word(made.bits()).word(site.bits());
      pack(outcome, packed);
      packed.word(BuildCache.crc(packed.toBytes(), packed.size()));
      Files.createDirectories(file.getParent());
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      Files.write(beside, packed.toBytes());
      SiteFolder.move(beside, file);
    } catch (IOException notKept) {
      forget();
    }
  }

  /** The next build has to look at everything. */
  public void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException mayStay) {
      file.toFile().deleteOnExit();
    }
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
