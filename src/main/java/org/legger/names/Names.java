package org.legger.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Fingerprint;
import org.legger.archive.NameRules;
import org.legger.archive.Reading;
import org.legger.archive.Source;
import org.legger.site.Memory;
import org.legger.site.Stories;

/**
 * The names, themes and neighbours of an archive's articles. Texts are seen from any thread while
 * they are read; then the archive is given its names. What was gleaned from each text is
 * remembered, so that only texts that changed are looked through again.
 */
public final class Names {
  /** Differs where the same texts would give other names. */
  private static final int VERSION = 8;

  private final Memory memory;
  private final Function<Source, Reading> reader;
  private final NameRules rules;
  private final Lexicon lexicon = Lexicon.read();
  private final Map<String, Cldr> cldr = new ConcurrentHashMap<>();
  private final Gleaner gleaner;
  private final Map<Long, byte[]> unkept = new ConcurrentHashMap<>();
  private final Set<Long> needed = new HashSet<>();
  private boolean sure = true;

  /**
   * Names of no text yet.
   *
   * @param memory of earlier builds
   * @param reader reads a text again that was not seen and is not remembered
   * @param rules of the keeper
   */
  public Names(Memory memory, Function<Source, Reading> reader, NameRules rules) {
    this.memory = memory;
    this.reader = reader;
    this.rules = rules;
    this.gleaner = new Gleaner(lexicon, this::cldr, rules.added());
  }

  private Cldr cldr(String language) {
    return cldr.computeIfAbsent(language, Cldr::new);
  }

  /** Gleans what was read, if it is a text; gives it back as it is. */
  public Reading see(Reading reading) {
    if (reading instanceof Reading.Text text && !memory.has(key(text.article()))) {
      glean(text.article(), text.body());
    }
    return reading;
  }

  private byte[] glean(Article article, List<Block> body) {
    long key = key(article);
    byte[] bytes = SightingBytes.pack(gleaner.of(article, body));
    memory.put(key, bytes);
    if (!memory.has(key)) {
      unkept.put(key, bytes);
    }
    return bytes;
  }

  private long key(Article article) {
    return Fingerprint.of("names", VERSION, article.hash(), rules.added()).bits();
  }

  /** What was gleaned from an article; one that was not seen is read again. */
  private byte[] gleaned(Article article) {
    long key = key(article);
    byte[] kept = unkept.get(key);
    Optional<byte[]> known = kept == null ? memory.get(key) : Optional.of(kept);
    return known.orElseGet(() -> again(article));
  }

  /** A text that has changed since is taken as far as it is known; the next build does better. */
  private byte[] again(Article article) {
    Reading reading = reader.apply(article.source());
    if (reading instanceof Reading.Text text && text.article().hash() == article.hash()) {
      return glean(text.article(), text.body());
    }
    sure = false;
    return SightingBytes.pack(gleaner.of(article, List.of()));
  }

  /** What the next build needs to remember. */
  public Set<Long> needed() {
    return Set.copyOf(needed);
  }

  /** Whether each article was gleaned as it was read; false where one changed meanwhile. */
  public boolean isSure() {
    return sure;
  }

  /** Weighs all texts of an archive with settled addresses against each other. */
  public Named of(Archive archive) {
    if (!archive.settings().names()) {
      return new Named(archive, Stories.NONE, List.of());
    }
    List<Article> articles = archive.articles();
    articles.forEach(article -> needed.add(key(article)));
    Census census = new Census();
    Runs runs = new Runs();
    Themes themes = new Themes();
    int[][] seen = new int[articles.size()][];
    int[][] terms = new int[articles.size()][];
    for (int i = 0; i < seen.length; i++) {
      Sighting sighting = SightingBytes.unpack(gleaned(articles.get(i)));
      census.add(sighting);
      seen[i] = runs.add(sighting);
      boolean themed = articles.get(i).subjects().topics().isEmpty();
      terms[i] = themed ? themes.add(sighting) : new int[0];
    }
    Verdicts verdicts = new Verdicts(lexicon, this::cldr, census);
    runs.teach(verdicts);
    NameTable table = new NameTable(this::cldr, Words.primary(archive.language()), rules);
    Resolution resolution = new Resolution(runs, verdicts, table);
    Arrays.stream(seen).forEach(resolution::count);
    table.settle();
    ShortForms shortForms = new ShortForms(lexicon, census, table);
    int[] stems = shortForms.stems();
    List<List<Resolution.Found>> found = new ArrayList<>();
    for (int[] some : seen) {
      found.add(resolution.of(some, stems, shortForms));
    }
    for (int[] some : terms) {
      themes.choose(some, census, articles.size());
    }
    themes.settle(census, articles.size());
    List<List<String>> said = new ArrayList<>();
    int[][] features = features(articles, found, census, themes, said);
    return new Gathering(archive, table, found, said, shortForms, rules).named(features);
  }

  /** The names and the rarest words of each article; the themes of those without topics besides. */
  private int[][] features(
      List<Article> articles,
      List<List<Resolution.Found>> found,
      Census census,
      Themes themes,
      List<List<String>> said) {
    int[][] features = new int[articles.size()][];
    for (int i = 0; i < features.length; i++) {
      int[] words = SightingBytes.words(gleaned(articles.get(i)));
      boolean themed = articles.get(i).subjects().topics().isEmpty();
      said.add(themed ? themes.of(words, census) : List.of());
      int[] rare = census.rarest(words);
      int[] all = Arrays.copyOf(rare, rare.length + found.get(i).size());
      int at = rare.length;
      for (Resolution.Found name : found.get(i)) {
        all[at++] = Words.number("name", Integer.toString(name.number()));
      }
      features[i] = Arrays.stream(all).distinct().toArray();
    }
    return features;
  }
}
