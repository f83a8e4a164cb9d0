package org.legger.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.Gleaned;
import org.legger.site.Page.Target;
import org.legger.site.SitePlan;

/**
 * How the last build laid out the pages of texts: what the page of a text shows besides the text.
 * It may be deleted at any time.
 *
 * <p>The file: a word that tells its form, what all pages share, the packed pages, two words for
 * each of them (a hash of its text's path, in order, and where it stands), the place of these, and
 * a CRC-32C of all that.
 */
public final class PageFile {
  private static final long FORM = 0x315047504c475245L;
  private static final int ENTRY = 2 * Long.BYTES;
  private static final int LEAST = 3 * Long.BYTES;

  private final byte[] bytes;
  private final int table;
  private final List<String> shared;

  /**
   * Where a text's page is, and what it leads to.
   *
   * @param earlier path of the text before it; empty for the first
   * @param later path of the text after it; empty for the last
   * @param simple whether it leads to nothing else
   */
  private record Placed(
      Permalink at,
      String language,
      String earlier,
      String later,
      boolean simple,
      List<Target> topics,
      List<Target> authors) {}

  /** An entry of the table. */
  private record Entry(long hash, long at) {}

  private PageFile(byte[] bytes) {
    this.bytes = bytes;
    this.table = (int) new Unpacker(bytes, bytes.length - 2 * Long.BYTES).word();
    this.shared = new Unpacker(bytes, Long.BYTES).texts();
  }

  private static Path file(Path folder, Fingerprint archive) {
    return folder.resolve(archive + ".pages");
  }

  /**
   * Opens the file of one archive; empty where there is none or it is damaged.
   *
   * @param folder that holds caches
   * @param archive tells one archive from another
   */
  public static Optional<PageFile> open(Path folder, Fingerprint archive) {
    try {
      byte[] bytes = Files.readAllBytes(file(folder, archive));
      boolean whole = WholeFiles.isWhole(bytes) && bytes.length >= LEAST;
      return whole && new Unpacker(bytes, 0).word() == FORM
          ? Optional.of(new PageFile(bytes))
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** What all pages share. */
  public List<String> shared() {
    return shared;
  }

  /**
   * The page of a text that leads to none but its neighbours, its topics and its authors.
   *
   * @param now what is known about the text, at any address
   * @param article what is known about another, by its path
   */
  public Optional<ArticlePage> page(Article now, Function<String, Optional<Article>> article) {
    Optional<Placed> placed = placed(now.source().path()).filter(Placed::simple);
    if (placed.isEmpty()) {
      return Optional.empty();
    }
    Placed here = placed.get();
    Optional<Article> earlier = article.apply(here.earlier).flatMap(this::settled);
    Optional<Article> later = article.apply(here.later).flatMap(this::settled);
    boolean known =
        earlier.isPresent() != here.earlier.isEmpty() && later.isPresent() != here.later.isEmpty();
    return known
        ? Optional.of(
            new ArticlePage(
                now.at(here.at).in(here.language),
                earlier,
                later,
                List.of(),
                here.topics,
                here.authors,
                Map.of(),
                Gleaned.NONE))
        : Optional.empty();
  }

  /** An article as the archive settled it. */
  private Optional<Article> settled(Article article) {
    return placed(article.source().path()).map(p -> article.at(p.at).in(p.language));
  }

  private Optional<Placed> placed(String path) {
    long hash = Fingerprint.of(path).bits();
    int low = 0;
    int high = (bytes.length - 2 * Long.BYTES - table) / ENTRY - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Unpacker entry = new Unpacker(bytes, table + middle * ENTRY);
      long here = entry.word();
      if (here == hash) {
        Unpacker in = new Unpacker(bytes, (int) entry.word());
        return in.text().equals(path) ? Optional.of(unpack(in)) : Optional.empty();
      } else if (here < hash) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private static Placed unpack(Unpacker in) {
    return new Placed(
        new Permalink(in.text()),
        in.text(),
        in.text(),
        in.text(),
        in.number() == 1,
        in.list(() -> target(in)),
        in.list(() -> target(in)));
  }

  private static Target target(Unpacker in) {
    return new Target(in.text(), new Permalink(in.text()), (int) in.number());
  }

  /**
   * Writes the file of one archive.
   *
   * @param shared what all pages share
   * @return false if it cannot be written
   */
  public static boolean keep(Path folder, Fingerprint archive, SitePlan plan, List<String> shared) {
    try {
      WholeFiles.put(file(folder, archive), out -> write(out, plan, shared));
      return true;
    } catch (IOException notKept) {
      return false;
    }
  }

  /** Removes the file of one archive. */
  public static void drop(Path folder, Fingerprint archive) {
    WholeFiles.drop(file(folder, archive));
  }

  private static void write(OutputStream out, SitePlan plan, List<String> shared)
      throws IOException {
    Packer packed = new Packer().word(FORM).texts(shared);
    List<Entry> entries = new ArrayList<>(plan.pages().size());
    long at = packed.size();
    packed.writeTo(out);
    for (var page : plan.pages()) {
      if (page instanceof ArticlePage text) {
        String path = text.article().source().path();
        entries.add(new Entry(Fingerprint.of(path).bits(), at));
        pack(text, packed.text(path));
        at += packed.size();
        packed.writeTo(out);
      }
    }
    entries.sort(Comparator.comparingLong(Entry::hash));
    for (Entry entry : entries) {
      packed.word(entry.hash).word(entry.at).writeTo(out);
    }
    packed.word(at).writeTo(out);
  }

  private static void pack(ArticlePage page, Packer out) {
    boolean simple =
        page.alike().isEmpty()
            && page.references().isEmpty()
            && page.article().references().isEmpty()
            && page.gleaned().equals(Gleaned.NONE);
    out.text(page.permalink().path()).text(page.article().language());
    out.text(page.earlier().map(a -> a.source().path()).orElse(""));
    out.text(page.later().map(a -> a.source().path()).orElse(""));
    out.number(simple ? 1 : 0);
    out.list(page.topics(), target -> pack(target, out));
    out.list(page.authors(), target -> pack(target, out));
  }

  private static void pack(Target target, Packer out) {
    out.text(target.name()).text(target.permalink().path()).number(target.count());
  }
}
