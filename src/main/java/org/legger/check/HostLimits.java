package org.legger.check;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/** What hosts of static sites take, as their documentation had it in 2026. */
public enum HostLimits {
  /** 1 GB a site; files of 100 MB cannot be pushed. */
  GITHUB_PAGES("GitHub Pages", 0, 0, 1000L << 20, 100L << 20, 0),
  /** 20,000 files on the free plan, 25 MiB each, 2,100 lines of {@code _redirects}. */
  CLOUDFLARE_PAGES("Cloudflare Pages", 20_000, 0, 0, 25L << 20, 2_100),
  /** 54,000 files in one folder; more than 10,000 redirects slow it down. */
  NETLIFY("Netlify", 0, 54_000, 0, 0, 10_000);

  private final String title;
  private final int files;
  private final int filesInFolder;
  private final long bytes;
  private final long bytesOfFile;
  private final int redirects;

  /** Limits; 0 where there is none. */
  HostLimits(
      String title, int files, int filesInFolder, long bytes, long bytesOfFile, int redirects) {
    this.title = title;
    this.files = files;
    this.filesInFolder = filesInFolder;
    this.bytes = bytes;
    this.bytesOfFile = bytesOfFile;
    this.redirects = redirects;
  }

  /** The name that the command line has for it: {@code github-pages}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a site has more of than the host takes. */
  public Stream<Problem> check(PublishedFiles site) {
    Place whole = Place.folder(site.display(""));
    long total = site.sizes().values().stream().mapToLong(Long::longValue).sum();
    Map<String, Integer> folders = new HashMap<>();
    site.sizes()
        .keySet()
        .forEach(p -> folders.merge(p.substring(0, p.lastIndexOf('/') + 1), 1, Integer::sum));
    return Stream.of(
            over(whole, site.sizes().size(), files, "files"),
            over(whole, total, bytes, "bytes"),
            folders.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(
                    e ->
                        over(
                            Place.of(site.display(e.getKey())),
                            e.getValue(),
                            filesInFolder,
                            "files in one folder")),
            site.sizes().entrySet().stream()
                .flatMap(
                    e ->
                        over(
                            Place.of(site.display(e.getKey())),
                            e.getValue(),
                            bytesOfFile,
                            "bytes in one file")),
            over(Place.of(site.display("_redirects")), rules(site), redirects, "redirects"))
        .flatMap(problems -> problems);
  }

  private static long rules(PublishedFiles site) {
    try {
      return site.sizes().containsKey("_redirects")
          ? site.text("_redirects").lines().filter(l -> !l.isBlank() && !l.startsWith("#")).count()
          : 0;
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private Stream<Problem> over(Place place, long there, long limit, String what) {
    return limit == 0 || there <= limit
        ? Stream.empty()
        : Stream.of(
            new Problem(
                Code.HOST_LIMIT,
                place,
                String.format(
                    Locale.ROOT, "%,d %s, and %s takes at most %,d", there, what, title, limit),
                ""));
  }
}
