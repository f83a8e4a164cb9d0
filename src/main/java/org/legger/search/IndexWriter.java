package org.legger.search;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legger.archive.Article;

/** Writes the index of some articles as shards. */
final class IndexWriter {
  private static final int FEW_POSTINGS = 4_000_000;
  private static final int MOST_POSTINGS = 40_000_000;
  private static final int GROUPS = 5;

  private final FormTable table;
  private final Function<Article, TextRecord> words;
  private final Parts parts;
  private final ShardSink sink;
  private final Sizes.Rule rule;

  /**
   * A writer.
   *
   * @param table of all word forms
   * @param words of an article
   * @param parts does what can be done at the same time
   * @param sink gets the shards, from any thread
   * @param rule of how large shards are
   */
  IndexWriter(
      FormTable table,
      Function<Article, TextRecord> words,
      Parts parts,
      ShardSink sink,
      Sizes.Rule rule) {
    this.table = table;
    this.words = words;
    this.parts = parts;
    this.sink = sink;
    this.rule = rule;
  }

  /** Writes all shards for articles that are in order of time. */
  void write(List<Article> articles) {
    Numbering numbering = Numbering.of(articles);
    List<String> stemmers =
        articles.stream().map(a -> Stems.key(a.language())).distinct().sorted().toList();
    int[] stemmerOf =
        numbering.articles().stream()
            .mapToInt(a -> stemmers.indexOf(Stems.key(a.language())))
            .toArray();
    Texts texts = new Texts(numbering.articles(), stemmerOf);
    Vocabulary vocabulary = new Vocabulary(table, stemmers, texts, parts);
    Sizes sizes = rule.sizes(articles.size(), vocabulary.postings());
    WordShards shards = new WordShards(vocabulary, numbering, sizes, parts, sink);
    long most = Math.max(FEW_POSTINGS, Math.min(MOST_POSTINGS, vocabulary.postings() / GROUPS));
    for (int from = 0, to; from < vocabulary.size(); from = to) {
      to = group(vocabulary, from, most);
      int firstTerm = vocabulary.firstTerm(from);
      int lastTerm = vocabulary.firstTerm(to);
      shards.write(invert(vocabulary, firstTerm, lastTerm, texts), from, to, firstTerm, lastTerm);
    }
    ArticleShards about = new ArticleShards(numbering, sink);
    int facets = about.write(sizes);
    Ink head = new Ink().number(articles.size());
    head.number(sizes.addresses()).number(sizes.texts()).number(facets);
    Ink slots = new Ink();
    int last = 0;
    for (Numbering.Slot slot : numbering.slots()) {
      slots.number(slot.key() - last).number(slot.count());
      last = slot.key();
    }
    Stream<String> own =
        Stream.of(
            head.toString(),
            slots.toString(),
            about.withoutYear().toString(),
            coded(shards.wordBounds()),
            coded(shards.common().write(sink)));
    sink.add("index", own.toArray(String[]::new));
    sink.add("positions", coded(shards.positionBounds()));
  }

  private static String coded(List<String> inOrder) {
    FrontCoded coded = new FrontCoded();
    inOrder.forEach(coded::add);
    return coded.toString();
  }

  /**
   * As many forms as have lists that fit into memory together: each group is another walk through
   * all texts. All forms with a first letter are in one, so that a further text hardly ever moves a
   * bound.
   */
  private static int group(Vocabulary vocabulary, int from, long most) {
    long postings = 0;
    int to = from;
    do {
      postings += vocabulary.articles(to++);
    } while (to < vocabulary.size()
        && (postings < most || vocabulary.form(to).charAt(0) == vocabulary.form(to - 1).charAt(0)));
    return to;
  }

  /** The lists of some terms, of one run of articles after the other. */
  private List<Inversion> invert(Vocabulary vocabulary, int firstTerm, int lastTerm, Texts texts) {
    Inversion[] runs = new Inversion[parts.atOnce()];
    double average = texts.averageLength();
    parts.each(
        runs.length,
        run -> {
          int from = (int) ((long) texts.size() * run / runs.length);
          int to = (int) ((long) texts.size() * (run + 1) / runs.length);
          runs[run] = new Inversion(vocabulary, firstTerm, lastTerm, from, average);
          for (int i = from; i < to; i++) {
            runs[run].add(i, texts.get(i), texts.stemmer(i));
          }
        });
    return List.of(runs);
  }

  /** The words of texts, in order of their numbers. */
  private final class Texts implements Iterable<Vocabulary.Text> {
    private final List<Article> articles;
    private final int[] stemmers;
    private long length;

    private Texts(List<Article> articles, int[] stemmers) {
      this.articles = articles;
      this.stemmers = stemmers;
    }

    private int size() {
      return articles.size();
    }

    private int stemmer(int i) {
      return stemmers[i];
    }

    private TextRecord get(int i) {
      return words.apply(articles.get(i));
    }

    /**
     * Of all texts, rounded to a sixteenth of an octave so that one text hardly ever changes it.
     */
    private double averageLength() {
      double average = Math.max(1, (double) length / Math.max(1, size()));
      return StrictMath.pow(2, Math.round(StrictMath.log(average) / StrictMath.log(2) * 16) / 16.0);
    }

    @Override
    public Iterator<Vocabulary.Text> iterator() {
      length = 0;
      return IntStream.range(0, size())
          .mapToObj(
              i -> {
                TextRecord text = get(i);
                length += text.length();
                return new Vocabulary.Text(text.forms(), stemmer(i));
              })
          .iterator();
    }
  }
}
