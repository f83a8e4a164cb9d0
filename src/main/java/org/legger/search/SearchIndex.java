package org.legger.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Source;
import org.legger.site.Memory;
import org.legger.site.Page;
import org.legger.site.Page.Document;
import org.legger.site.PageSource;

/**
 * The index of an archive's words. Texts are seen from any thread while they are read; then it
 * yields the index as files of the site. The words of each text and the list of files are
 * remembered, so that a text is analysed once, and none at all where no article has changed. What
 * is large lies in temporary files until it is closed.
 */
public final class SearchIndex implements PageSource, AutoCloseable {
  /** The folder of the index within the site. */
  public static final String FOLDER = "search/";

  /** Differs where the same texts would give other files. */
  private static final int VERSION = 9;

  private final Memory memory;
  private final Function<Source, Reading> reader;
  private final ConcurrentLinkedQueue<Tokens> idle = new ConcurrentLinkedQueue<>();
  private final Map<Long, Spill.Piece> pieces = new ConcurrentHashMap<>();
  private final FormTable table = new FormTable();
  private final Parts parts;
  private final Set<Long> needed = new HashSet<>();
  private final Spill records;
  private final Spill shards;
  private Map<String, Spill.Piece> written = Map.of();
  private boolean sure = true;

  /**
   * An index without texts.
   *
   * @param memory of earlier builds
   * @param reader reads a text again that was not seen and is not remembered
   * @param parts does what can be done at the same time
   */
  public SearchIndex(Memory memory, Function<Source, Reading> reader, Parts parts) {
    this.memory = memory;
    this.reader = reader;
    this.parts = parts;
    try {
      records = new Spill();
      shards = new Spill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the words of what was read, if it is a text; gives it back as it is. */
  public Reading see(Reading reading) {
    if (reading instanceof Reading.Text text && !memory.has(text.article().hash())) {
      Tokens.Words words = analysed(text.article(), text.body());
      memory.put(text.article().hash(), words.record());
    }
    return reading;
  }

  private Tokens.Words analysed(Article article, List<Block> body) {
    Tokens polled = idle.poll();
    Tokens tokens = polled == null ? new Tokens() : polled;
    Tokens.Words words = tokens.of(article, body);
    keep(article.hash(), words.text(table));
    idle.add(tokens);
    return words;
  }

  /** Adds a record that was remembered, with its forms as numbers of the table. */
  private void add(long hash, byte[] record) {
    Varint in = new Varint(record);
    int title = in.next();
    int[] forms = new int[in.next()];
    synchronized (table) {
      for (int i = 0; i < forms.length; i++) {
        int length = in.next();
        forms[i] = table.number(record, in.at(), length);
        in.skip(length);
      }
    }
    keep(hash, TextRecord.bytes(title, forms, record, in.at(), record.length));
  }

  private void keep(long hash, byte[] text) {
    pieces.put(hash, records.add(text, 0, text.length));
  }

  /** The files of the index. Where no article has changed since they were listed, none is made. */
  @Override
  public Stream<Page> pages(Archive archive) {
    if (!archive.settings().search()) {
      return Stream.empty();
    }
    List<Article> articles = archive.articles();
    long key = key(articles);
    articles.forEach(article -> needed.add(article.hash()));
    needed.add(key);
    Map<String, Fingerprint> files = memory.get(key).map(SearchIndex::listed).orElse(null);
    if (files == null) {
      files = write(articles, parts);
      if (sure) {
        memory.put(key, list(files));
      }
    }
    return files.entrySet().stream()
        .map(
            file ->
                new Document(
                    new Permalink(FOLDER + file.getKey() + ".js"),
                    file.getValue(),
                    () -> bytes(file.getKey(), articles)));
  }

  /** What the next build needs to remember. */
  public Set<Long> needed() {
    return Set.copyOf(needed);
  }

  /** Whether each article was indexed as it was read; false where one changed meanwhile. */
  public boolean isSure() {
    return sure;
  }

  private static long key(List<Article> articles) {
    long key = VERSION;
    for (Article article : articles) {
      key =
          Fingerprint.of(
                  key,
                  article.hash(),
                  article.permalink().path(),
                  article.language(),
                  article.date().from(),
                  article.date().until(),
                  article.subjects().names())
              .bits();
    }
    return key;
  }

  /**
   * A file that is wanted although nothing has changed is made with all the others, by the thread
   * that wants it: those that make parts may be waiting for files as well.
   */
  private byte[] bytes(String name, List<Article> articles) {
    synchronized (shards) {
      if (written.isEmpty()) {
        write(articles, Parts.alone());
      }
    }
    return shards.get(written.get(name));
  }

  /** A text that has changed since is indexed as far as it is known; the next build does better. */
  private void read(Article article) {
    see(reader.apply(article.source()));
    if (!pieces.containsKey(article.hash())) {
      sure = false;
      analysed(article, List.of());
    }
  }

  private Map<String, Fingerprint> write(List<Article> articles, Parts parts) {
    for (Article article : articles) {
      if (!pieces.containsKey(article.hash())) {
        memory
            .get(article.hash())
            .ifPresentOrElse(record -> add(article.hash(), record), () -> read(article));
      }
    }
    Map<String, Spill.Piece> all = new ConcurrentHashMap<>();
    Map<String, Fingerprint> files = new ConcurrentHashMap<>();
    IndexWriter writer =
        new IndexWriter(
            table,
            article -> TextRecord.of(records.get(pieces.get(article.hash()))),
            parts,
            (name, texts) -> {
              byte[] script = Shard.script(name, texts);
              all.put(name, shards.add(script, 0, script.length));
              files.put(name, Fingerprint.ofBytes(script));
            },
            Sizes::of);
    writer.write(articles);
    written = all;
    return new TreeMap<>(files);
  }

  private static byte[] list(Map<String, Fingerprint> files) {
    StringBuilder list = new StringBuilder();
    files.forEach((name, mark) -> list.append(mark).append(name).append('\n'));
    return list.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Fingerprint> listed(byte[] list) {
    Map<String, Fingerprint> files = new TreeMap<>();
    for (String line : new String(list, StandardCharsets.UTF_8).split("\n")) {
      Fingerprint.parse(line.substring(0, 16))
          .ifPresent(mark -> files.put(line.substring(16), mark));
    }
    return files;
  }

  @Override
  public void close() {
    records.close();
    shards.close();
  }
}
