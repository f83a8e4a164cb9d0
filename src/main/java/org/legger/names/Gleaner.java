package org.legger.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.legger.archive.Article;
import org.legger.archive.Block;

/** Gleans from one text what may be a name in it; pure. */
final class Gleaner {
  private static final Set<Block.Kind> ABOUT =
      Set.of(Block.Kind.BYLINE, Block.Kind.DATE_LINE, Block.Kind.KICKER);
  private static final Set<String> UNCASED =
      Set.of(
          "ar", "he", "fa", "ur", "yi", "ps", "zh", "ja", "ko", "th", "lo", "km", "my", "hi", "bn",
          "ta", "te", "ml", "kn", "gu", "pa", "mr", "ne", "si", "am", "ka");

  private static final Pattern CELL = Pattern.compile("</(?:li|t[dhr]|d[td]|p)>|<br ?/?>|\\n");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final int LETTERS = 6;

  private final Lexicon lexicon;
  private final Function<String, Cldr> cldr;

  Gleaner(Lexicon lexicon, Function<String, Cldr> cldr) {
    this.lexicon = lexicon;
    this.cldr = cldr;
  }

  /** A piece of a text in which names are looked for. */
  record Piece(String text, boolean lines) {}

  /** The pieces of a text that may name something: its headline, and all of it but the byline. */
  static List<Piece> pieces(Article article, List<Block> body) {
    List<Piece> pieces = new ArrayList<>();
    boolean titled = !article.headline().derived();
    if (titled) {
      pieces.add(new Piece(article.headline().text(), false));
    }
    for (Block block : body) {
      boolean again = titled && block.kind() == Block.Kind.HEADLINE;
      if (!again && !ABOUT.contains(block.kind())) {
        boolean lines = block.kind() == Block.Kind.LIST || block.kind() == Block.Kind.TABLE;
        boolean marked = lines && block instanceof Block.Markup;
        pieces.add(
            new Piece(marked ? inLines(((Block.Markup) block).html()) : block.text(), lines));
      }
    }
    return pieces;
  }

  /** Items and cells, a line each. */
  private static String inLines(String html) {
    return CELL.matcher(html)
        .replaceAll("\n")
        .transform(lined -> TAG.matcher(lined).replaceAll(""))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** Whether a language has capitals. */
  static boolean isCased(String language) {
    return !UNCASED.contains(language);
  }

  Sighting of(Article article, List<Block> body) {
    return of(Words.primary(article.language()), pieces(article, body));
  }

  Sighting of(String language, List<Piece> pieces) {
    Notes notes = new Notes(language);
    int size = 0;
    int odd = 0;
    for (Piece piece : pieces) {
      size += piece.text().length() / LETTERS + 1;
      odd += scan(piece, language, notes);
    }
    return notes.sighting(size, odd);
  }

  /** What is noted while a text is looked through. */
  private static final class Notes implements Scanner.Sink {
    private final String language;
    private final Map<String, int[]> runs = new TreeMap<>();
    private final Set<Integer> words = new TreeSet<>();

    private Notes(String language) {
      this.language = language;
    }

    @Override
    public void mention(Mention mention) {
      int[] counts = runs.computeIfAbsent(mention.surface(), s -> new int[3]);
      counts[0] += mention.opening() ? 0 : 1;
      counts[1]++;
      counts[2] += mention.hinted() ? 1 : 0;
    }

    @Override
    public void word(String lower) {
      words.add(Words.number(language, lower));
    }

    private Sighting sighting(int size, int odd) {
      List<Sighting.Run> list = new ArrayList<>();
      runs.forEach(
          (surface, counts) ->
              list.add(new Sighting.Run(surface, counts[0] == 0, counts[2] > 0, counts[1])));
      return new Sighting(
          language, list, size, odd, words.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /**
   * Looks through one piece.
   *
   * @return how much of it is of the kind that nobody writes
   */
  int scan(Piece piece, String language, Scanner.Sink sink) {
    if (!isCased(language)) {
      new Uncased(piece.text(), cldr.apply(language), sink).scan();
      return 0;
    }
    Tokens tokens = new Tokens(lexicon, piece.text(), piece.lines());
    new Scanner(lexicon, tokens, language.equals("de"), sink).scan();
    return tokens.odd();
  }
}
