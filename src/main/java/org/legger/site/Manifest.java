package org.legger.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;

/**
 * Last time's addresses, each with a fingerprint of everything that its page was made from.
 *
 * @param pages all files that Legger wrote
 */
public record Manifest(SortedMap<Permalink, Fingerprint> pages) {
  /** What holds before the first build. */
  public static final Manifest EMPTY = new Manifest(new TreeMap<>());

  private static final String HEAD = "legger manifest 1";

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
      return unsettled.isEmpty()
          ? this
          : new Changes(stale, fresh, gone, manifest.unsettled(unsettled));
    }
  }

  /** The same with no page known to be as it should: each is made again and compared. */
  public Manifest distrusted() {
    return claiming(EMPTY);
  }

  /** The same with some pages known to be unfinished. */
  public Manifest unsettled(Collection<Permalink> some) {
    SortedMap<Permalink, Fingerprint> all = new TreeMap<>(pages);
    some.forEach(at -> all.replace(at, new Fingerprint(0)));
    return new Manifest(all);
  }

  /**
   * Compares a plan with last time.
   *
   * @param fingerprints of its pages, in their order
   */
  public Changes changesTo(SitePlan plan, List<Fingerprint> fingerprints) {
    SortedMap<Permalink, Fingerprint> now = new TreeMap<>();
    List<Stale> stale = new ArrayList<>();
    Iterator<Fingerprint> marks = fingerprints.iterator();
    for (Page page : plan.pages()) {
      Fingerprint fingerprint = marks.next();
      Fingerprint last = pages.get(page.permalink());
      now.put(page.permalink(), fingerprint);
      if (!fingerprint.equals(last)) {
        stale.add(new Stale(page, last == null ? Reason.NEW : Reason.CHANGED));
      }
    }
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
    SortedMap<Permalink, Fingerprint> pages = new TreeMap<>();
    if (!text.startsWith(HEAD + "\n")) {
      return EMPTY;
    }
    for (String line : text.split("\n")) {
      int space = line.indexOf(' ');
      if (space == 16 && Permalink.allows(line.substring(17))) {
        Fingerprint.parse(line.substring(0, 16))
            .ifPresent(mark -> pages.put(new Permalink(line.substring(17)), mark));
      }
    }
    return new Manifest(pages);
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
    SortedMap<Permalink, Fingerprint> all = new TreeMap<>();
    Map<Permalink, Fingerprint> none = new TreeMap<>(other.pages);
    none.putAll(pages);
    none.keySet().forEach(p -> all.put(p, new Fingerprint(0)));
    return new Manifest(all);
  }
}
