package org.legger.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;

/**
 * Last time's addresses, each with a fingerprint of everything that its page was made from. Twelve
 * bytes for each beside the address, because there may be a million.
 */
public final class Manifest {
  /** What holds before the first build. */
  public static final Manifest EMPTY = new Manifest(List.of(), new long[0]);

  /** The mark of a page that is to be made again, whatever it is made from. */
  public static final Fingerprint UNFINISHED = new Fingerprint(0);

  private static final String HEAD = "legger manifest 1";
  private static final int MARK = 16;

  private final List<Permalink> addresses;
  private final long[] marks;

  /** Takes addresses in their order, each once, and their marks. */
  private Manifest(List<Permalink> addresses, long[] marks) {
    this.addresses = addresses;
    this.marks = marks;
  }

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

  /** All files that Legger wrote, in order of address. */
  public List<Permalink> addresses() {
    return addresses;
  }

  /** The fingerprint of everything that a page was made from; empty where Legger wrote none. */
  public Optional<Fingerprint> mark(Permalink permalink) {
    int at = Collections.binarySearch(addresses, permalink);
    return at < 0 ? Optional.empty() : Optional.of(new Fingerprint(marks[at]));
  }

  /** The same with no page known to be as it should: each is made again and compared. */
  public Manifest distrusted() {
    return new Manifest(addresses, new long[marks.length]);
  }

  /** The same with some pages known to be unfinished. */
  public Manifest unfinished(Collection<Permalink> some) {
    long[] all = marks.clone();
    for (Permalink one : some) {
      int at = Collections.binarySearch(addresses, one);
      if (at >= 0) {
        all[at] = UNFINISHED.bits();
      }
    }
    return new Manifest(addresses, all);
  }

  /**
   * Compares a plan with last time.
   *
   * @param fingerprints of its pages, in their order
   */
  public Changes changesTo(SitePlan plan, List<Fingerprint> fingerprints) {
    List<Permalink> planned = plan.addresses();
    long[] now = fingerprints.stream().mapToLong(Fingerprint::bits).toArray();
    List<Stale> stale = new ArrayList<>();
    List<Permalink> gone = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < now.length; i++) {
      int order = -1;
      while (last < marks.length && (order = addresses.get(last).compareTo(planned.get(i))) < 0) {
        gone.add(addresses.get(last++));
      }
      boolean known = last < marks.length && order == 0;
      if (!known || marks[last] != now[i]) {
        stale.add(new Stale(plan.pages().get(i), known ? Reason.CHANGED : Reason.NEW));
      }
      last += known ? 1 : 0;
    }
    gone.addAll(addresses.subList(last, marks.length));
    return new Changes(
        stale, now.length - stale.size(), List.copyOf(gone), new Manifest(planned, now));
  }

  /** One line for each file, by address; the same manifest always gives the same text. */
  public String format() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (int i = 0; i < marks.length; i++) {
      text.append(new Fingerprint(marks[i])).append(' ').append(addresses.get(i)).append('\n');
    }
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
    List<Line> lines = new ArrayList<>();
    lines(text).forEach(line -> line(line).ifPresent(lines::add));
    return of(lines);
  }

  /** A file that Legger wrote, and what it was made from. */
  private record Line(Permalink at, Fingerprint mark) {}

  private static Optional<Line> line(String line) {
    Optional<Fingerprint> mark = Fingerprint.parse(line.substring(0, MARK));
    String path = path(line);
    try {
      return mark.map(known -> new Line(new Permalink(path), known));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** Of lines with one address, which somebody must have put there, the last counts. */
  private static Manifest of(List<Line> lines) {
    lines.sort(Comparator.comparing(Line::at));
    List<Line> once = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (i + 1 == lines.size() || !lines.get(i).at.equals(lines.get(i + 1).at)) {
        once.add(lines.get(i));
      }
    }
    return new Manifest(
        once.stream().map(Line::at).toList(),
        once.stream().mapToLong(line -> line.mark.bits()).toArray());
  }

  /** Gives a page another mark in what {@link #format} wrote, which has the page. */
  public static void mark(StringBuilder text, Permalink page, Fingerprint mark) {
    String end = " " + page + "\n";
    int at = text.indexOf(end);
    while (text.charAt(at - MARK - 1) != '\n') {
      at = text.indexOf(end, at + 1);
    }
    text.replace(at - MARK, at, mark.toString());
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
    return Collections.binarySearch(addresses, permalink) >= 0;
  }

  /**
   * The addresses of this one and of another, all marked as unfinished; what is written before any
   * page is.
   */
  public Manifest claiming(Manifest other) {
    List<Permalink> all =
        Stream.concat(addresses.stream(), other.addresses.stream()).sorted().distinct().toList();
    return new Manifest(all, new long[all.size()]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Manifest manifest
        && addresses.equals(manifest.addresses)
        && Arrays.equals(marks, manifest.marks);
  }

  @Override
  public int hashCode() {
    return addresses.hashCode() * 31 + Arrays.hashCode(marks);
  }

  @Override
  public String toString() {
    return format();
  }
}
