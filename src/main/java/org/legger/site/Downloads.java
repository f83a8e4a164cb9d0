package org.legger.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.Figures;
import org.legger.archive.Permalink;
import org.legger.site.Page.AboutPage;

/** The page about the archive, and where the files are that it offers to machines. */
public final class Downloads implements PageSource {
  private static final int PART = 20_000;

  /** What these files are in. */
  public enum Format {
    CSV("csv"),
    JSON_LINES("jsonl");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }
  }

  /**
   * One file.
   *
   * @param from the first of the archive's articles that it describes
   * @param to the first one that it does not
   */
  public record Part(Permalink permalink, Format format, int from, int to) {}

  @Override
  public Stream<Page> pages(Archive archive) {
    List<Permalink> files = parts(archive).stream().map(Part::permalink).toList();
    return Stream.of(new AboutPage(Addresses.ABOUT, Figures.of(archive), files));
  }

  /** The files of an archive; none where its settings want none, or where it has no articles. */
  public static List<Part> parts(Archive archive) {
    boolean any = archive.settings().data() && !archive.articles().isEmpty();
    return any ? parts(archive.articles().size(), PART) : List.of();
  }

  static List<Part> parts(int articles, int size) {
    List<Part> parts = new ArrayList<>();
    int count = (articles + size - 1) / size;
    for (Format format : Format.values()) {
      for (int i = 0; i < count; i++) {
        String name = "data/articles" + (count == 1 ? "" : "-" + (i + 1)) + "." + format.ending;
        int to = Math.min(articles, (i + 1) * size);
        parts.add(new Part(new Permalink(name), format, i * size, to));
      }
    }
    return parts;
  }
}
