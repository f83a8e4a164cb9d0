package org.legger.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever was edited, in whatever order: building again gives what a first build gives, byte for
 * byte.
 */
final class IncrementalPropertiesTest {
  private static final int SEQUENCES = 25;
  private static final int EDITS = 4;
  private static final List<String> DATES =
      List.of("1953", "1953-02", "1953-02-01", "1953-02-02", "1954-03-04", "195X", "2000-01-01");
  private static final List<String> TITLES =
      List.of("Water", "Fire and more", "Wind", "Same title", "Same title", "12", "index");
  private static final List<String> SETTINGS =
      List.of(
          "title: One\nonThisDay: false\n",
          "title: Two\nbaseUrl: https://a.example/x\n",
          "pageSize: 2\nonThisDay: false\n",
          "language: nl\npageSize: 3\nonThisDay: false\n",
          "language: de\nbaseUrl: https://b.example\npublisher: P\n",
          "timezone: Asia/Tokyo\nallowHtml: true\nonThisDay: false\ndata: false\n");

  @TempDir private Path temp;

  private Random random;
  private SiteFixture site;
  private List<String> texts;
  private int made;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEQUENCES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void buildingAgainGivesWhatAFirstBuildGives(long seed) throws Exception {
    random = new Random(seed);
    site = SiteFixture.in(temp.resolve("site"), "");
    texts = new ArrayList<>();
    site.edit("site.yml", SETTINGS.get(0)).edit("pictures/a.png", "a").edit("pictures/b.png", "b");
    for (int i = 0; i < 8; i++) {
      add();
    }
    site.build();
    List<String> done = new ArrayList<>();
    for (int step = 0; step < EDITS; step++) {
      IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> done.add(edit()));
      site.build();
      Path clean = temp.resolve("clean" + step);
      site.build(clean).run((stage, now, of) -> {});
      assertThat(site.files())
          .as("seed %d after %s", seed, done)
          .isEqualTo(SiteFixture.files(clean));
      FileUtils.deleteDirectory(clean.toFile());
      FileUtils.deleteDirectory(clean.resolveSibling("no cache").toFile());
    }
  }

  private String edit() {
    int what = random.nextInt(12);
    try {
      return switch (what) {
        case 0, 1 -> add();
        case 2 -> remove();
        case 3 -> rename();
        case 4, 5, 6 -> rewrite(pick(texts));
        case 7 -> settings();
        case 8 -> template();
        case 9 -> touch();
        case 10 -> picture();
        default -> message();
      };
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String add() throws IOException {
    String path =
        (random.nextBoolean() ? "a/" : "") + "text" + made++ + (made % 3 == 0 ? ".txt" : ".md");
    texts.add(path);
    return "add " + rewrite(path);
  }

  /** New words, and by chance a new date, headline, tag, link or picture. */
  private String rewrite(String path) throws IOException {
    String date = pick(DATES);
    String title = pick(TITLES);
    String words = "Words " + random.nextInt(100) + " of this text. And more of them.";
    if (path.endsWith(".txt")) {
      site.edit(path, " date " + date + "\n\n" + title + "\n\n" + words + "\n\nThe end.\n");
    } else {
      String tags = random.nextBoolean() ? "tags: [t" + random.nextInt(3) + "]\n" : "";
      String author = random.nextBoolean() ? "author: A" + random.nextInt(2) + "\n" : "";
      String draft = random.nextInt(6) == 0 ? "draft: true\n" : "";
      String link = random.nextBoolean() ? "\n\n[link](/" + pick(texts) + ")" : "";
      String picture =
          random.nextInt(3) == 0
              ? "\n\n![x](/pictures/" + pick(List.of("a.png", "b.png", "c.png")) + ")"
              : "";
      site.edit(
          path,
          "---\ntitle: \""
              + title
              + "\"\ndate: "
              + date
              + "\n"
              + tags
              + author
              + draft
              + "---\n"
              + words
              + link
              + picture
              + "\n");
    }
    return path + " " + date + " " + title;
  }

  private String remove() throws IOException {
    if (texts.size() < 2) {
      return "nothing";
    }
    String path = texts.remove(random.nextInt(texts.size()));
    site.remove(path);
    return "remove " + path;
  }

  private String rename() throws IOException {
    String from = texts.remove(random.nextInt(texts.size()));
    String to = "b" + made++ + "/" + Path.of(from).getFileName();
    site.rename(from, to);
    texts.add(to);
    return "rename " + from + " to " + to;
  }

  private String settings() throws IOException {
    String settings = pick(SETTINGS);
    site.edit("site.yml", settings);
    return "settings " + settings;
  }

  private String template() throws IOException {
    String name = pick(List.of("404.html", "list.html", "style.css", "more/logo.svg"));
    if (Files.exists(site.templates().resolve(name))) {
      site.removeTemplate(name);
      return "theirs " + name;
    }
    site.template(name, "<title th:text=\"${page.title}\">t" + random.nextInt(9) + "</title>");
    return "own " + name;
  }

  private String message() throws IOException {
    site.template("messages_nl.properties", "menu.years = J" + random.nextInt(9) + "\n");
    return "message";
  }

  private String touch() throws IOException {
    Path file = site.content().resolve(pick(texts));
    Files.write(file, Files.readAllBytes(file));
    return "touch " + file.getFileName();
  }

  private String picture() throws IOException {
    String path = "pictures/" + pick(List.of("a.png", "b.png", "c.png"));
    if (Files.exists(site.content().resolve(path)) && random.nextInt(3) == 0) {
      site.remove(path);
      return "remove " + path;
    }
    site.edit(path, "picture " + random.nextInt(100));
    return "picture " + path;
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
