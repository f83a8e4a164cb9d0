package org.legger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.read.ContentReader;
import org.legger.read.SettingsReader;
import org.legger.read.SourceFolder;
import org.legger.site.Addresses;
import org.legger.site.Page;

/**
 * Search over the demonstration and real collections: the first ten hits compared with those of
 * Lucene's BM25 over the same words, phrases and word forms with what a plain scan finds.
 */
final class CollectionsTest {
  private static final int QUERIES = 60;
  private static final int TOP = 10;
  private static final int TITLE = 3;
  private static final int MADE_UP = 9_000;

  @TempDir private Path folder;

  /**
   * The words of a text.
   *
   * @param forms those of the headline as often as they weigh
   * @param stems likewise
   * @param running in order between blanks, with a bar where no phrase goes on
   */
  private record Words(
      Article article, List<String> forms, List<String> stems, StringBuilder running) {
    private String path() {
      return article.permalink().path();
    }
  }

  private static Path content(String name) {
    if (name.equals("content")) {
      return Path.of(name);
    }
    String corpus = System.getProperty("legger.corpus", "");
    assumeTrue(!corpus.isEmpty(), "skipped: no folder of real collections is given");
    return Path.of(corpus, "corpus", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "en-18f", "nl-zeuswpi", "nl-divd", "fi-headlines"})
  void tenHitsAreThoseOfLucene(String name) throws Exception {
    Path content = content(name);
    List<Words> texts = words(content);
    try (Engine engine = Engine.over(content, folder)) {
      compare(name, engine, texts);
    }
  }

  /** Lists that have files of their own, and weights that are loaded only where they matter. */
  @Test
  void frequentWordsFindThoseOfLucene() throws Exception {
    List<Reading.Text> readings = madeUp();
    Archive archive = Archive.of(readings, Settings.DEFAULT);
    List<Words> texts =
        words(archive, readings.stream().collect(Collectors.toMap(r -> r.source().path(), r -> r)));
    Files.createDirectories(folder.resolve("search"));
    Files.copy(Path.of("templates", "search.js"), folder.resolve("search.js"));
    try (SearchIndex index = new SearchIndex(new Kept(), source -> null, Parts.alone())) {
      readings.forEach(index::see);
      for (Page page : index.pages(archive).toList()) {
        byte[] bytes = ((Page.Document) page).body().get();
        Files.write(folder.resolve(page.permalink().path()), bytes);
      }
    }
    try (Engine engine = new Engine(folder)) {
      compare("made up", engine, texts);
      assertThat(engine.loaded()).anyMatch(n -> n.startsWith("b-"));
      assertThat(engine.loaded()).anyMatch(n -> n.startsWith("r-"));
    }
  }

  /** Texts of thirty sorts of words, the commonest of which nearly all texts have. */
  private static List<Reading.Text> madeUp() {
    Random random = new Random(3);
    List<Reading.Text> readings = new ArrayList<>();
    for (int i = 0; i < MADE_UP; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = 20 + random.nextInt(120); words > 0; words--) {
        int rank = (int) Math.pow(30, random.nextDouble());
        text.append((char) ('a' + rank % 26)).append("oeb").append((char) ('a' + rank / 26));
        text.append(' ');
      }
      String month = String.format("%d-%02d", 1950 + i % 50, 1 + i % 12);
      readings.add(Readings.text("t" + i + ".txt", month, text.toString()));
    }
    return readings;
  }

  private static void compare(String name, Engine engine, List<Words> texts) throws IOException {
    Map<String, Set<String>> stems = new TreeMap<>();
    for (Words text : texts) {
      for (int i = 0; i < text.forms().size(); i++) {
        stems.computeIfAbsent(text.forms().get(i), k -> new TreeSet<>()).add(text.stems().get(i));
      }
    }
    double overlap = 0;
    int asked = 0;
    try (DirectoryReader reader = DirectoryReader.open(index(texts))) {
      IndexSearcher lucene = new IndexSearcher(reader);
      lucene.setSimilarity(new BM25Similarity());
      for (List<String> query : queries(texts)) {
        List<String> wanted = wanted(lucene, query, stems);
        if (wanted.size() == TOP) {
          Set<String> found = new HashSet<>(engine.find(String.join(" ", query)).paths());
          overlap += wanted.stream().filter(found::contains).count() / (double) TOP;
          asked++;
        }
      }
    }
    System.out.printf("%s: overlap at ten %.3f over %d queries%n", name, overlap / asked, asked);
    assertThat(asked).isGreaterThan(QUERIES / 3);
    assertThat(overlap / asked).isGreaterThanOrEqualTo(0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "en-18f", "nl-zeuswpi", "nl-divd", "fi-headlines"})
  void phrasesAndWordsAreFoundWhereTheyStand(String name) throws Exception {
    Path content = content(name);
    List<Words> texts = words(content);
    Random random = new Random(2);
    try (Engine engine = Engine.over(content, folder)) {
      for (int i = 0; i < QUERIES; i++) {
        String[] running = texts.get(random.nextInt(texts.size())).running().toString().split(" ");
        int length = 1 + i % 3;
        int at = 1 + random.nextInt(Math.max(1, running.length - length - 1));
        int to = Math.min(running.length, at + length);
        String phrase = String.join(" ", Arrays.copyOfRange(running, at, to));
        if (phrase.isBlank() || phrase.contains("|")) {
          continue;
        }
        List<String> wanted =
            texts.stream()
                .filter(t -> t.running().indexOf(" " + phrase + " ") >= 0)
                .map(Words::path)
                .toList();
        Engine.Found found = engine.find(Map.of("q", '"' + phrase + '"'), texts.size());
        if (length > 1 && to - at > 1) {
          assertThat(found.paths()).as(phrase).containsExactlyInAnyOrderElementsOf(wanted);
        } else {
          assertThat(found.paths()).as(phrase).containsAll(wanted);
        }
      }
    }
  }

  private static List<Words> words(Path content) throws Exception {
    Settings settings = SettingsReader.read(content);
    SourceFolder sources = new SourceFolder(content);
    ContentReader reader = new ContentReader(sources, settings);
    Map<String, Reading.Text> bodies = new HashMap<>();
    List<Reading> readings = sources.sources(settings).stream().map(reader::read).toList();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Text text) {
        bodies.put(text.source().path(), text);
      }
    }
    return words(Addresses.settle(Archive.of(readings, settings)), bodies);
  }

  private static List<Words> words(Archive archive, Map<String, Reading.Text> bodies) {
    Tokens tokens = new Tokens();
    Map<String, Stems> stemmers = new HashMap<>();
    List<Words> texts = new ArrayList<>();
    for (Article article : archive.articles()) {
      byte[] record = tokens.of(article, bodies.get(article.source().path()).body()).record();
      Stems stems = stemmers.computeIfAbsent(Stems.key(article.language()), Stems::in);
      texts.add(words(article, record, stems));
    }
    return texts;
  }

  private static Words words(Article article, byte[] record, Stems stems) {
    Varint in = new Varint(record);
    int title = in.next();
    String[] forms = new String[in.next()];
    for (int i = 0; i < forms.length; i++) {
      int length = in.next();
      forms[i] = new String(record, in.at(), length, StandardCharsets.UTF_8);
      in.skip(length);
    }
    Words words = new Words(article, new ArrayList<>(), new ArrayList<>(), new StringBuilder(" "));
    for (int position = 0; in.hasNext(); ) {
      int word = in.next();
      words.running().append(word > 0 ? forms[word - 1] : "|").append(' ');
      if (word > 0) {
        for (int times = position++ < title ? TITLE : 1; times > 0; times--) {
          words.forms().add(forms[word - 1]);
          words.stems().add(stems.of(forms[word - 1]));
        }
      }
    }
    return words;
  }

  private static ByteBuffersDirectory index(List<Words> texts) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    try (IndexWriter writer =
        new IndexWriter(directory, config.setSimilarity(new BM25Similarity()))) {
      for (Words text : texts) {
        Document document = new Document();
        document.add(new TextField("words", new Given(text.stems().iterator())));
        document.add(new StoredField("path", text.article().permalink().path()));
        writer.addDocument(document);
      }
    }
    return directory;
  }

  /** Words that need no analysis any more. */
  private static final class Given extends TokenStream {
    private final Iterator<String> words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private Given(Iterator<String> words) {
      this.words = words;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!words.hasNext()) {
        return false;
      }
      term.append(words.next());
      return true;
    }
  }

  /** One or two words that stand together in some text. */
  private static List<List<String>> queries(List<Words> texts) {
    Random random = new Random(1);
    List<List<String>> queries = new ArrayList<>();
    while (queries.size() < QUERIES * 2) {
      List<String> forms = texts.get(random.nextInt(texts.size())).forms();
      String[] query = new String[1 + random.nextInt(2)];
      for (int i = 0; i < query.length && !forms.isEmpty(); i++) {
        query[i] = forms.get(random.nextInt(forms.size()));
      }
      if (!forms.isEmpty() && Arrays.stream(query).allMatch(w -> w.matches("[a-zäö]{3,}"))) {
        queries.add(List.of(query));
      }
    }
    return queries;
  }

  private static List<String> wanted(
      IndexSearcher lucene, List<String> query, Map<String, Set<String>> stems) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : query) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      stems.get(word).forEach(s -> any.add(new TermQuery(new Term("words", s)), Occur.SHOULD));
      all.add(any.build(), Occur.MUST);
    }
    List<String> paths = new ArrayList<>();
    for (ScoreDoc hit : lucene.search(all.build(), TOP).scoreDocs) {
      paths.add(lucene.storedFields().document(hit.doc).get("path"));
    }
    return paths;
  }
}
