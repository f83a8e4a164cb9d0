package org.legger.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Archives of any size, made up so that they have the statistics of a paper: 350 ± 200 words an
 * article (40 to 1,400), 60,000 different words of which the commonest come most (Zipf's law), 40
 * years, 1 to 4 of 400 topics and one of 200 places. The same number and form give the same bytes.
 */
public final class MadeUpArchive {
  /** What the files look like. */
  public enum Form {
    /** A header with a date, no headline. */
    TEXT,
    /** Front matter with headline, date and tags, which other generators read as well. */
    MARKDOWN
  }

  private static final int WORDS = 60_000;
  private static final int TOPICS = 400;
  private static final int PLACES = 200;
  private static final int DAYS = 14_610;
  private static final LocalDate FIRST_DAY = LocalDate.of(1985, 1, 1);

  /** The commonest words come from the language; the others only sound like it. */
  private static final String COMMON =
      "de het een van en in is dat op te voor met zijn aan niet door er om ook als naar bij uit"
          + " nog maar over wordt werd deze worden hun dit heeft had was meer tot na geen kan wel"
          + " zich die ze hij ik je we dan al tegen moet onder nu veel zou twee jaar waar onze"
          + " eerste nieuwe tussen toen alleen omdat sinds volgens gaat komt staat kunnen hebben"
          + " waren geworden later weer want hier daar zo toch zonder tijdens mensen stad land";

  private static final String[] STARTS =
      "b d g h k l m n p r s t v w z br dr gr kl kr pl pr sch sl sp st str tr vl vr zw".split(" ");
  private static final String[] VOWELS = "a e i o u aa ee oo uu ie oe ei ui ou eu ij".split(" ");
  private static final String[] ENDS =
      "- - - n r l s t k m p ng nd rt st cht ls ns rk lp mp".split(" ");

  private final Random random = new Random(42);
  private final List<String> vocabulary = vocabulary();
  private final double[] words = zipf(vocabulary.size(), 2.7, 1.03);
  private final double[] topics = zipf(TOPICS, 8, 1);
  private final double[] places = zipf(PLACES, 5, 1);

  /**
   * Writes an archive.
   *
   * @param args how many articles, the folder, and {@code text} or {@code markdown}
   */
  public static void main(String[] args) throws IOException {
    Form form = Form.valueOf(args.length > 2 ? args[2].toUpperCase(Locale.ROOT) : "MARKDOWN");
    new MadeUpArchive().write(Integer.parseInt(args[0]), Path.of(args[1]), form);
  }

  /** Writes an archive below a folder, by year and month. */
  public void write(int articles, Path folder, Form form) throws IOException {
    Set<Path> made = new HashSet<>();
    for (int i = 0; i < articles; i++) {
      LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
      Path year = folder.resolve(Integer.toString(day.getYear()));
      Path month = year.resolve(String.format("%02d", day.getMonthValue()));
      if (made.add(month)) {
        Files.createDirectories(month);
        if (form == Form.MARKDOWN) {
          section(year);
          section(month);
        }
      }
      Text text = text();
      String name = String.format("%s-%06d", slug(text.title()), i);
      Files.writeString(
          month.resolve(name + (form == Form.TEXT ? ".txt" : ".md")),
          form == Form.TEXT ? text.dated(day) : text.markdown(day),
          StandardCharsets.UTF_8);
    }
  }

  /**
   * One generator wants such a file in a folder, or else makes no page of it; nobody else minds.
   */
  private static void section(Path folder) {
    try {
      Files.writeString(
          folder.resolve("_index.md"), "---\ntitle: \"" + folder.getFileName() + "\"\n---\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Text(String title, String heading, List<String> paragraphs, Set<String> tags) {
    private String dated(LocalDate day) {
      return " date " + day + " " + body("'" + heading + "'");
    }

    private String markdown(LocalDate day) {
      return "---\ntitle: \""
          + title
          + "\"\ndate: "
          + day
          + "\ntags: ["
          + String.join(", ", tags)
          + "]\n---\n"
          + body("## " + heading);
    }

    private String body(String headed) {
      List<String> all = new ArrayList<>(paragraphs);
      all.add(Math.max(1, paragraphs.size() / 2), headed);
      return String.join("\n\n", all) + "\n";
    }
  }

  private Text text() {
    int length = (int) Math.min(Math.max(350 + 200 * random.nextGaussian(), 40), 1400);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    int sentences = 2 + random.nextInt(3);
    for (int said = 0; said < length; ) {
      int more = 7 + random.nextInt(17);
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence(more));
      said += more;
      if (--sentences == 0 || said >= length) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
        sentences = 1 + random.nextInt(4);
      }
    }
    Set<String> tags = new LinkedHashSet<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      tags.add(topic(draw(topics)));
    }
    tags.add(place(draw(places)));
    return new Text(capital(plain(5 + random.nextInt(5))), capital(plain(2)), paragraphs, tags);
  }

  private String plain(int length) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      said.add(vocabulary.get(draw(words)));
    }
    return String.join(" ", said);
  }

  private String sentence(int length) {
    List<String> said = new ArrayList<>(Arrays.asList(plain(length).split(" ")));
    if (length > 10 && random.nextInt(2) == 0) {
      said.set(5, said.get(5) + ",");
    }
    if (random.nextInt(8) == 0) {
      said.add(2, Integer.toString(2 + random.nextInt(2000)));
    }
    if (random.nextInt(5) == 0) {
      said.add(3, place(draw(places)));
    }
    return capital(String.join(" ", said)) + ".";
  }

  private String topic(int rank) {
    return vocabulary.get(8_000 + rank);
  }

  private String place(int rank) {
    return capital(vocabulary.get(8_000 + TOPICS + rank));
  }

  private int draw(double[] cumulated) {
    int at = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
    return Math.min(at < 0 ? -at - 1 : at, cumulated.length - 1);
  }

  private static double[] zipf(int size, double shift, double exponent) {
    double[] cumulated = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1 / Math.pow(i + shift, exponent);
      cumulated[i] = sum;
    }
    return cumulated;
  }

  private List<String> vocabulary() {
    Set<String> all = new LinkedHashSet<>(List.of(COMMON.split(" ")));
    while (all.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 1 + random.nextInt(all.size() < 5_000 ? 3 : 4);
          syllables > 0;
          syllables--) {
        String end = ENDS[random.nextInt(ENDS.length)];
        word.append(STARTS[random.nextInt(STARTS.length)])
            .append(VOWELS[random.nextInt(VOWELS.length)])
            .append(end.equals("-") ? "" : end);
      }
      all.add(word.toString());
    }
    return List.copyOf(all);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String slug(String title) {
    String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.substring(0, Math.min(slug.length(), 40));
  }
}
