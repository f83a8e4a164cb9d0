package org.legger.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private static final Pattern LOUD = Pattern.compile("\\p{Lu}[\\p{Lu}'’]{2,}");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final int LETTERS = 6;
  private static final int SHORTEST_TERM = 5;
  private static final int MOST_TERMS = 16;

  /** Room for the different words of most texts. */
  private static final int WORDS = 1 << 9;

  private final Lexicon lexicon;
  private final Function<String, Cldr> cldr;
  private final List<String> added;

  /**
   * A gleaner.
   *
   * @param added names to look for besides
   */
  Gleaner(Lexicon lexicon, Function<String, Cldr> cldr, List<String> added) {
    this.added = List.copyOf(added);
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
        if (block.kind() == Block.Kind.DATELINE) {
          pieces.add(new Piece(calm(block.text()), false));
          continue;
        }
        boolean marked = lines && block instanceof Block.Markup;
        pieces.add(
            new Piece(marked ? inLines(((Block.Markup) block).html()) : block.text(), lines));
      }
    }
    return pieces;
  }

  /**
   * Where the news comes from, as it is written elsewhere: {@code Den Haag} for {@code DEN HAAG}.
   */
  private static String calm(String text) {
    int agency = text.indexOf('(');
    String places = agency < 0 ? text : text.substring(0, agency);
    return LOUD.matcher(places)
        .replaceAll(
            word -> word.group().charAt(0) + word.group().substring(1).toLowerCase(Locale.ROOT));
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
      added.forEach(name -> look(name, piece.text(), notes));
    }
    return notes.sighting(size, odd);
  }

  /** Looks for a name that the keeper has given. */
  private static void look(String name, String text, Notes notes) {
    int from = 0;
    for (int at; (at = text.indexOf(name, from)) >= 0; from = at + name.length()) {
      int end = at + name.length();
      boolean whole =
          (at == 0 || !Character.isLetter(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetter(text.charAt(end)));
      if (whole) {
        notes.added(name);
      }
    }
  }

  /** What is noted while a text is looked through. */
  private final class Notes implements Scanner.Sink {
    private final String language;
    private final Map<String, int[]> runs = new TreeMap<>();
    private final Map<String, int[]> words = new HashMap<>(WORDS);
    private final Map<String, int[]> nouns = new HashMap<>();

    private final Map<String, Integer> given = new TreeMap<>();

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

    private void added(String name) {
      given.merge(name, 1, Integer::sum);
    }

    @Override
    public void word(String lower) {
      words.computeIfAbsent(lower, w -> new int[1])[0]++;
    }

    @Override
    public void noun(String lower) {
      nouns.computeIfAbsent(lower, w -> new int[1])[0]++;
    }

    private Sighting sighting(int size, int odd) {
      List<Sighting.Run> list = new ArrayList<>();
      runs.forEach(
          (surface, counts) ->
              list.add(new Sighting.Run(surface, counts[0] == 0, counts[2] > 0, counts[1])));
      given.forEach(
          (name, count) -> list.add(new Sighting.Run(Sighting.GIVEN + name, false, false, count)));
      nouns.keySet().removeIf(noun -> !isTelling(noun));
      return new Sighting(language, list, terms(), size, odd, numbers());
    }

    /** The numbers of the words and phrases, in their order. */
    private int[] numbers() {
      int[] numbers = new int[words.size() + nouns.size()];
      int count = 0;
      for (String word : words.keySet()) {
        numbers[count++] = Words.number(language, word);
      }
      for (String noun : nouns.keySet()) {
        if (Themes.isPhrase(noun)) {
          numbers[count++] = Words.number(language, noun);
        }
      }
      Arrays.sort(numbers, 0, count);
      return Arrays.copyOf(numbers, count);
    }

    /** Words that the text says more than once, and phrases that it says with an article. */
    private List<Sighting.Term> terms() {
      List<Sighting.Term> terms = new ArrayList<>();
      nouns.forEach(
          (noun, times) -> {
            int count = words.getOrDefault(noun, times)[0];
            if (count > 1) {
              terms.add(new Sighting.Term(noun, count));
            }
          });
      terms.sort(
          Comparator.comparingInt((Sighting.Term term) -> -term.count() * term.word().length())
              .thenComparing(Sighting.Term::word));
      return terms.size() > MOST_TERMS ? List.copyOf(terms.subList(0, MOST_TERMS)) : terms;
    }

    /** Whether something between an article and the end of a clause tells what a text is about. */
    private boolean isTelling(String noun) {
      int blank = noun.indexOf(' ');
      return blank < 0
          ? noun.length() >= SHORTEST_TERM && isOwn(noun)
          : isOwn(noun.substring(0, blank)) && isOwn(noun.substring(blank + 1));
    }

    private boolean isOwn(String word) {
      return word.length() > 2
          && !lexicon.is(Lexicon.Kind.PLAIN, word)
          && !lexicon.isFunction(language, word);
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
    new Scanner(lexicon, tokens, language, sink).scan();
    return tokens.odd();
  }
}
