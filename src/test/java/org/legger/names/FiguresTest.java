package org.legger.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.names.Lexicon.Kind;
import org.legger.read.ContentReader;
import org.legger.read.SettingsReader;
import org.legger.read.SourceFolder;

/**
 * How many of the names that people marked are found, and how many of those found they marked. A
 * mention is found where its first and last character are the same; what it is the name of does not
 * count.
 */
final class FiguresTest {
  /** Tokens of the tagged newspapers that make one text. */
  private static final int STRETCH = 600;

  /**
   * So many tokens without a tag were passed over, if they hold names that are tagged elsewhere.
   */
  private static final int GAP = 300;

  /** So many names tell it. */
  private static final int TOLD = 2;

  /** A word is a name for sure that is tagged so often, and twice as often as not. */
  private static final int OFTEN = 5;

  private final Lexicon lexicon = Lexicon.read();
  private final Map<String, Cldr> cldr = new HashMap<>();
  private final Function<String, Cldr> words = tag -> cldr.computeIfAbsent(tag, Cldr::new);
  private final Gleaner gleaner = new Gleaner(lexicon, words, List.of());

  /** From a character up to another. */
  private record Span(int from, int to) {}

  /**
   * A text with the mentions that people marked in each of its pieces.
   *
   * @param passed what they did not look at, in each of its pieces
   */
  private record Marked(
      String language, List<Gleaner.Piece> pieces, List<Set<Span>> marks, List<Set<Span>> passed) {
    private boolean isJudged(int piece, Span span) {
      return passed.get(piece).stream()
          .noneMatch(over -> over.from() < span.to() && span.from() < over.to());
    }
  }

  private record Figures(int right, int found, int marked) {
    private double precision() {
      return (double) right / found;
    }

    private double recall() {
      return (double) right / marked;
    }

    private String said(String of) {
      return String.format(
          Locale.ROOT,
          "names of %s: precision %.3f, recall %.3f (%d of %d found, %d marked)",
          of,
          precision(),
          recall(),
          right,
          found,
          marked);
    }
  }

  @Test
  void namesOfTheDemonstrationArchiveAreFound() throws Exception {
    List<Marked> texts = demonstration();
    assertThat(texts).filteredOn(text -> text.passed().get(0).isEmpty()).hasSizeBetween(40, 50);

    Figures figures = figures(texts);

    System.out.println(figures.said("46 demonstration articles"));
    assertThat(figures.precision()).isGreaterThanOrEqualTo(0.85);
    assertThat(figures.recall()).isGreaterThanOrEqualTo(0.75);
  }

  /**
   * Newspapers of the nineteenth century as a machine read them, tagged token by token. A mention
   * is a run of tokens with one kind of tag, which a comma, a semicolon or a full stop ends,
   * because what begins a new one is tagged differently from page to page; a title before a name,
   * which is tagged on some pages and not on others, is no part of it; signs at its ends are none
   * either. Whole pages and columns were never tagged: not even Amsterdam is, in them. All that is
   * found there counts as wrong in the first figures; the second, printed below them, leave those
   * pages out.
   */
  @Test
  void namesInOldNewspapersAreFound() throws Exception {
    String corpus = System.getProperty("legger.corpus", "");
    Assumptions.assumeFalse(corpus.isEmpty(), "skipped: -Dlegger.corpus is not set");
    List<Token> tokens =
        Files.readAllLines(Path.of(corpus, "corpus", "nl-europeana-ner", "enp_NL.kb.bio")).stream()
            .map(Token::of)
            .toList();
    BitSet passed = passedOver(tokens);

    Figures all = figures(stretches(tokens, new BitSet()));
    Figures looked = figures(stretches(tokens, passed));

    System.out.println(all.said("old newspapers"));
    System.out.println(
        looked.said("those without the " + share(passed, tokens) + " % that were never tagged"));
    assertThat(all.precision()).isGreaterThanOrEqualTo(0.70);
    assertThat(all.recall()).isGreaterThanOrEqualTo(0.55);
    assertThat(looked.precision()).isGreaterThanOrEqualTo(0.70);
  }

  private static int share(BitSet passed, List<Token> tokens) {
    return 100 * passed.cardinality() / tokens.size();
  }

  /** A word with its tag. */
  private record Token(String word, String tag) {
    private static Token of(String line) {
      int blank = line.lastIndexOf(' ');
      return new Token(line.substring(0, blank), line.substring(blank + 1));
    }

    private boolean isTagged() {
      return !tag.equals("O");
    }

    private String letters() {
      return word.replaceAll("[^\\p{L}]", "");
    }
  }

  /** The tokens that nobody looked at, by their tags alone. */
  private static BitSet passedOver(List<Token> tokens) {
    Map<String, Integer> names = new HashMap<>();
    Map<String, Integer> tagged = new HashMap<>();
    for (Token token : tokens) {
      names.merge(token.letters(), token.isTagged() ? 1 : -2, Integer::sum);
      tagged.merge(token.letters(), token.isTagged() ? 1 : 0, Integer::sum);
    }
    BitSet passed = new BitSet();
    int from = 0;
    int told = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i).isTagged()) {
        if (i - from >= GAP && told >= TOLD) {
          passed.set(from, i);
        }
        from = i + 1;
        told = 0;
      } else {
        String word = tokens.get(i).letters();
        told += tagged.get(word) >= OFTEN && names.get(word) >= 0 && word.length() > 3 ? 1 : 0;
      }
    }
    return passed;
  }

  private List<Marked> stretches(List<Token> tokens, BitSet passed) {
    List<Marked> texts = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from += STRETCH) {
      int to = Math.min(tokens.size(), from + STRETCH);
      texts.add(tagged(tokens.subList(from, to), passed.get(from, to)));
    }
    return texts;
  }

  private Figures figures(List<Marked> texts) {
    List<Sighting> sightings =
        texts.stream().map(text -> gleaner.of(text.language(), text.pieces())).toList();
    Census census = new Census();
    Runs runs = new Runs();
    sightings.forEach(census::add);
    sightings.forEach(runs::add);
    Verdicts verdicts = new Verdicts(lexicon, words, census);
    runs.teach(verdicts);
    int right = 0;
    int found = 0;
    int marked = 0;
    for (Marked text : texts) {
      for (int i = 0; i < text.pieces().size(); i++) {
        int piece = i;
        Set<Span> spans = spans(text.pieces().get(i), text.language(), verdicts);
        spans.removeIf(span -> !text.isJudged(piece, span));
        Set<Span> marks = text.marks().get(i);
        found += spans.size();
        marked += marks.size();
        spans.retainAll(marks);
        right += spans.size();
      }
    }
    return new Figures(right, found, marked);
  }

  private Set<Span> spans(Gleaner.Piece piece, String language, Verdicts verdicts) {
    Set<Span> spans = new HashSet<>();
    gleaner.scan(
        piece,
        language,
        new Scanner.Sink() {
          @Override
          public void mention(Mention mention) {
            String[] tokens = mention.surface().split(" ");
            verdicts
                .of(language, tokens, mention.opening())
                .ifPresent(part -> spans.add(span(piece.text(), mention, tokens, part)));
          }

          @Override
          public void word(String lower) {}

          @Override
          public void noun(String lower) {}
        });
    return spans;
  }

  private static Span span(String text, Mention mention, String[] tokens, Verdicts.Part part) {
    int at = mention.start();
    int start = at;
    for (int i = 0; i < part.to(); i++) {
      int found = text.indexOf(tokens[i], at);
      start = i == part.from() ? found : start;
      at = found + tokens[i].length();
    }
    return new Span(start, at);
  }

  private static List<Marked> demonstration() throws Exception {
    Map<String, List<String>> marks = new TreeMap<>();
    Path file = Path.of("src", "test", "resources", "names", "demonstration.txt");
    for (String line : Files.readAllLines(file)) {
      int colon = line.indexOf(": ");
      if (!line.startsWith("#")) {
        marks.put(line.substring(0, colon), List.of(line.substring(colon + 2).split(" \\| ")));
      }
    }
    Path content = Path.of("content");
    Settings settings = SettingsReader.read(content);
    SourceFolder folder = new SourceFolder(content);
    ContentReader reader = new ContentReader(folder, settings);
    List<Marked> texts = new ArrayList<>();
    for (Source source : folder.sources(settings)) {
      if (reader.read(source) instanceof Reading.Text text) {
        List<Gleaner.Piece> pieces = Gleaner.pieces(text.article(), text.body());
        List<String> names = marks.getOrDefault(source.path(), List.of());
        texts.add(
            new Marked(
                Words.primary(text.article().language()),
                pieces,
                pieces.stream().map(piece -> marked(piece.text(), names)).toList(),
                pieces.stream().map(piece -> names.isEmpty() ? whole(piece) : none()).toList()));
      }
    }
    return texts;
  }

  private static Set<Span> whole(Gleaner.Piece piece) {
    return Set.of(new Span(0, piece.text().length()));
  }

  private static Set<Span> none() {
    return Set.of();
  }

  /** All places of some names, of names within names the longer ones. */
  private static Set<Span> marked(String text, List<String> names) {
    Set<Span> spans = new HashSet<>();
    boolean[] taken = new boolean[text.length()];
    List<String> longest = new ArrayList<>(names);
    longest.sort(Comparator.comparingInt(name -> -name.length()));
    for (String name : longest) {
      String words = Pattern.quote(name).replace(" ", "\\E\\s+\\Q");
      boolean cased = name.codePoints().anyMatch(c -> Character.isUpperCase(c));
      Matcher matcher =
          Pattern.compile(cased ? "(?<!\\p{L})" + words + "(?!\\p{L})" : words).matcher(text);
      while (matcher.find()) {
        if (!taken[matcher.start()] && !taken[matcher.end() - 1]) {
          spans.add(new Span(matcher.start(), matcher.end()));
          Arrays.fill(taken, matcher.start(), matcher.end(), true);
        }
      }
    }
    return spans;
  }

  private Marked tagged(List<Token> tokens, BitSet passed) {
    StringBuilder text = new StringBuilder();
    Set<Span> marks = new HashSet<>();
    Set<Span> over = new HashSet<>();
    Span open = null;
    String kind = "";
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String now = token.isTagged() ? token.tag().substring(2) : "";
      boolean ended = open != null && token.tag().startsWith("B-") && endsMention(text);
      if (open != null && (!now.equals(kind) || ended)) {
        add(text, open, marks);
        open = null;
      }
      text.append(text.isEmpty() ? "" : " ");
      int start = text.length();
      text.append(token.word());
      if (token.isTagged()) {
        open = new Span(open == null ? start : open.from(), text.length());
      } else if (passed.get(i)) {
        over.add(new Span(start, text.length()));
      }
      kind = now;
    }
    if (open != null) {
      add(text, open, marks);
    }
    List<Gleaner.Piece> pieces = List.of(new Gleaner.Piece(text.toString(), false));
    return new Marked("nl", pieces, List.of(marks), List.of(over));
  }

  /** A comma or semicolon, or a full stop that belongs to no initial. */
  private static boolean endsMention(StringBuilder text) {
    int last = text.length() - 1;
    char sign = text.charAt(last);
    return sign == ',' || sign == ';' || sign == '.' && last > 1 && isLetters(text, last - 2);
  }

  private static boolean isLetters(StringBuilder text, int at) {
    return Character.isLetter(text.charAt(at)) && Character.isLetter(text.charAt(at + 1));
  }

  private void add(StringBuilder text, Span span, Set<Span> marks) {
    int from = span.from();
    int to = span.to();
    for (int blank = text.indexOf(" ", from); blank > 0 && blank < to; ) {
      String word = text.substring(from, blank).toLowerCase(Locale.ROOT);
      if (!lexicon.is(Kind.OFFICE, word) && !lexicon.is(Kind.ADDRESS, word)) {
        break;
      }
      from = blank + 1;
      blank = text.indexOf(" ", from);
    }
    while (from < to
        && !Character.isLetterOrDigit(text.charAt(from))
        && text.charAt(from) != '\'') {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      marks.add(new Span(from, to));
    }
  }
}
