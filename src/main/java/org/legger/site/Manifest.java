package org.legger.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;

/**
 * Last time's addresses, each with a fingerprint of everything that its page was made from.
 *
 * @param pages all files that Legger wrote, in order of address
 */
public record Manifest(Map<Permalink, Fingerprint> pages) {
  /** What holds before the first build. */
  public static final Manifest EMPTY = new Manifest(Map.of());

  /** The mark of a page that is to be made again, whatever it is made from. */
  private static final Fingerprint UNFINISHED = new Fingerprint(0);

  private static final String HEAD = "legger manifest 1";
  private static final int MARK = 16;

  /** Why a page is made again. */
  public enum Reason {
    NEW,
    CHANGED
  }

  /** A page to make, and why. */
  public record Stale(Page page, Reason reason) {}

  /**
   * What differs from last time.
   *
   * @param stale the pages to make, by address
   * @param fresh how many stay as they are
   * @param gone the addresses that no page has any more
   * @param manifest this time's
   */
  public record Changes(List<Stale> stale, int fresh, List<Permalink> gone, Manifest manifest) {

    /** The same with pages that the next build has to make again. */
    public Changes without(Collection<Permalink> unsettled) {
      return new Changes(stale, fresh, gone, manifest.unfinished(unsettled));
    }
  }

  /** The same with no page known to be as it should: each is made again and compared. */
  public Manifest distrusted() {
    return claiming(EMPTY);
  }

  /** The same with some pages known to be unfinished. */
  public Manifest unfinished(Collection<Permalink> some) {
    if (some.isEmpty()) {
      return this;
    }
    Map<Permalink, Fingerprint> all = new LinkedHashMap<>(pages);
    some.forEach(at -> all.replace(at, UNFINISHED));
    return new Manifest(all);
  }

  /**
   * Compares a plan with last time.
   *
   * @param fingerprints of its pages, in their order
   */
  public Changes changesTo(SitePlan plan, List<Fingerprint> fingerprints) {
    Map<Permalink, Fingerprint> now = new LinkedHashMap<>(plan.pages().size() * 2);
    List<Stale> stale = new ArrayList<>();
    Iterator<Fingerprint> marks = fingerprints.iterator();
    plan.byAddress()
        .forEach(
            (address, page) -> {
              Fingerprint fingerprint = marks.next();
              Fingerprint last = pages.get(address);
              now.put(address, fingerprint);
              if (!fingerprint.equals(last)) {
                stale.add(new Stale(page, last == null ? Reason.NEW : Reason.CHANGED));
              }
            });
    List<Permalink> gone = pages.keySet().stream().filter(p -> !now.containsKey(p)).toList();
    return new Changes(stale, now.size() - stale.size(), gone, new Manifest(now));
  }

  /** One line for each file, by address; the same manifest always gives the same text. */
  public String format() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    pages.forEach((at, mark) -> text.append(mark).append(' ').append(at).append('\n'));
    return text.toString();
  }

  /**
   * Reads what {@link #format} wrote; lines that are damaged are left out, so that their pages are
   * made again.
   */
  public static Manifest parse(String text) {
    if (!text.startsWith(HEAD + "\n")) {
      return EMPTY;
    }
    Map<Permalink, Fingerprint> pages = new LinkedHashMap<>();
    lines(text)
        .filter(line -> Permalink.allows(path(line)))
        .forEach(
            line ->
                Fingerprint.parse(line.substring(0, MARK))
                    .ifPresent(mark -> pages.put(new Permalink(path(line)), mark)));
    return new Manifest(pages);
  }

  /** The addresses in what {@link #format} wrote, as they stand there. */
  public static Stream<String> paths(String text) {
    return lines(text).map(Manifest::path);
  }

  private static Stream<String> lines(String text) {
    return text.lines().skip(1).filter(line -> line.length() > MARK && line.charAt(MARK) == ' ');
  }

  private static String path(String line) {
    return line.substring(MARK + 1);
  }

  /** Whether Legger wrote the file at an address. */
  public boolean owns(Permalink permalink) {
    return pages.containsKey(permalink);
  }

  /**
   * The addresses of this one and of another, all marked as unfinished; what is written before any
   * page is.
   */
  public Manifest claiming(Manifest other) {
    Map<Permalink, Fingerprint> all = new LinkedHashMap<>();
    Stream.concat(pages.keySet().stream(), other.pages.keySet().stream().filter(at -> !owns(at)))
        .sorted()
        .forEach(at -> all.put(at, UNFINISHED));
    return new Manifest(all);
  }
}
