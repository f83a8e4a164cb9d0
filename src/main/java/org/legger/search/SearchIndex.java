package org.legger.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Source;
import org.legger.site.Page;
import org.legger.site.Page.Document;
import org.legger.site.PageSource;

/**
 * The index of an archive's words. Texts are added from any thread while they are read; then it
 * yields the index as files of the site. What is large lies in temporary files until it is closed.
 */
public final class SearchIndex implements PageSource, AutoCloseable {
  /** Differs where the same text would give another record. */
  public static final int VERSION = 1;

  /** The folder of the index within the site. */
  public static final String FOLDER = "search/";

  private static final int MOST_POSTINGS = 40_000_000;

  private final ConcurrentLinkedQueue<Tokens> idle = new ConcurrentLinkedQueue<>();
  private final Map<Source, Spill.Piece> pieces = new ConcurrentHashMap<>();
  private final FormTable table = new FormTable();
  private final Spill records;
  private final Spill shards;

  /** An index without texts. */
  public SearchIndex() {
    try {
      records = new Spill();
      shards = new Spill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words of a text in a form that may be kept for the next build. Depends on its arguments and
   * on {@link #VERSION} only; safe for many threads.
   */
  public byte[] analyse(Article article, List<Block> body) {
    Tokens polled = idle.poll();
    Tokens tokens = polled == null ? new Tokens() : polled;
    byte[] record = tokens.of(article, body);
    idle.add(tokens);
    return record;
  }

  /** Adds what was read, if it is a text; gives it back as it is. */
  public Reading see(Reading reading) {
    if (reading instanceof Reading.Text text) {
      add(text.source(), analyse(text.article(), text.body()));
    }
    return reading;
  }

  /**
   * Adds a text; safe for many threads.
   *
   * @param source of the text
   * @param record what {@link #analyse} made of it, now or in an earlier build
   */
  public void add(Source source, byte[] record) {
    Varint in = new Varint(record);
    ByteArrayOutputStream out = new ByteArrayOutputStream(record.length);
    int title = in.next();
    int count = in.next();
    int[] forms = new int[count];
    synchronized (table) {
      for (int i = 0; i < count; i++) {
        int length = in.next();
        forms[i] = table.number(record, in.at(), length);
        in.skip(length);
      }
    }
    int words = 0;
    for (int i = in.at(); i < record.length; i++) {
      words += record[i] > 0 ? 1 : 0;
    }
    Varint.write(out, title);
    Varint.write(out, words);
    Varint.write(out, count);
    for (int form : forms) {
      Varint.write(out, form);
    }
    out.write(record, in.at(), record.length - in.at());
    byte[] bytes = out.toByteArray();
    pieces.put(source, records.add(bytes, 0, bytes.length));
  }

  /** The files of the index, for the articles that were added. */
  @Override
  public Stream<Page> pages(Archive archive) {
    List<Page> pages = new ArrayList<>();
    ShardSink sink = (name, texts) -> pages.add(document(name, Shard.script(name, texts)));
    List<Article> added =
        archive.articles().stream().filter(a -> pieces.containsKey(a.source())).toList();
    Numbering numbering = Numbering.of(added);
    Sizes sizes = Sizes.of(added.size());
    List<String> stemmers =
        added.stream().map(a -> Stems.key(a.language())).distinct().sorted().toList();
    int[] stemmerOf =
        numbering.articles().stream()
            .mapToInt(a -> stemmers.indexOf(Stems.key(a.language())))
            .toArray();
    Texts texts = new Texts(numbering.articles(), stemmerOf);
    Vocabulary vocabulary = new Vocabulary(table, stemmers, texts);
    WordShards words = new WordShards(vocabulary, numbering, sizes, sink);
    for (int from = 0, to; from < vocabulary.size(); from = to) {
      to = group(vocabulary, from);
      words.write(invert(vocabulary, from, to, numbering, texts), from, to);
    }
    ArticleShards articles = new ArticleShards(numbering, sink);
    int facets = articles.write(sizes);
    Ink head = new Ink().number(added.size()).number(numbering.width());
    head.number(sizes.addresses()).number(sizes.texts()).number(facets);
    Ink slots = new Ink();
    int last = 0;
    for (Numbering.Slot slot : numbering.slots()) {
      slots.number(slot.key() - last).number(slot.count());
      last = slot.key();
    }
    sink.add(
        "index",
        head.toString(),
        slots.toString(),
        articles.withoutYear().toString(),
        coded(words.wordBounds()),
        coded(words.positionBounds()));
    return pages.stream();
  }

  private static String coded(List<String> bounds) {
    FrontCoded coded = new FrontCoded();
    bounds.forEach(coded::add);
    return coded.toString();
  }

  private Document document(String name, byte[] script) {
    Spill.Piece piece = shards.add(script, 0, script.length);
    return new Document(
        new Permalink(FOLDER + name + ".js"), Fingerprint.ofBytes(script), () -> shards.get(piece));
  }

  /** As many forms as have lists that fit into memory together. */
  private static int group(Vocabulary vocabulary, int from) {
    long postings = 0;
    int to = from;
    while (to < vocabulary.size() && postings < MOST_POSTINGS) {
      postings += vocabulary.articles(to++);
    }
    return to;
  }

  private static Inversion invert(
      Vocabulary vocabulary, int from, int to, Numbering numbering, Texts texts) {
    int firstTerm = firstTerm(vocabulary, from);
    int lastTerm = firstTerm(vocabulary, to);
    Inversion lists = new Inversion(vocabulary, firstTerm, lastTerm, texts.averageLength());
    for (int i = 0; i < texts.size(); i++) {
      lists.add(numbering.numbers()[i], texts.get(i), texts.stemmer(i));
    }
    return lists;
  }

  /** The first term whose home is not before a form. */
  private static int firstTerm(Vocabulary vocabulary, int place) {
    int low = 0;
    int high = vocabulary.terms();
    while (low < high) {
      int middle = low + high >>> 1;
      if (vocabulary.home(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public void close() {
    records.close();
    shards.close();
  }

  /** The records of texts, in order of their numbers. */
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
      return TextRecord.of(records.get(pieces.get(articles.get(i).source())));
    }

    /** Of all texts, rounded to a quarter of an octave so that one text hardly ever changes it. */
    private double averageLength() {
      double average = Math.max(1, (double) length / Math.max(1, size()));
      return StrictMath.pow(2, Math.round(StrictMath.log(average) / StrictMath.log(2) * 4) / 4.0);
    }

    @Override
    public Iterator<Vocabulary.Text> iterator() {
      length = 0;
      return IntStream.range(0, size())
          .mapToObj(
              i -> {
                TextRecord text = get(i);
                length += Inversion.length(text);
                return new Vocabulary.Text(text.forms(), stemmer(i));
              })
          .iterator();
    }
  }
}
