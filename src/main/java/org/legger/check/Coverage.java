package org.legger.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Source;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.legger.store.SiteFolder;

/**
 * Whether each text stands on its page whole: compares the words of the source with those of the
 * page.
 *
 * <p>Of a plain text every word behind the header must follow on the page in the same order. Of a
 * marked-up text, whose notes and link targets stand elsewhere on the page than in the source,
 * every word must be there as often as it is written; what is markup alone (names of tags,
 * comments, labels of link definitions) does not count.
 */
public final class Coverage implements SiteCheck {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern HEADER =
      Pattern.compile(
          "\\A\\s*date[ \\t:]+[0-9]\\S*(?:[ \\t]+[0-9]{1,2}:[0-9]{2}\\S*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\s*(?:---[ \\t]*\\n.*?\\n(?:---|\\.\\.\\.)|\\+\\+\\+[ \\t]*\\n.*?\\n\\+\\+\\+)[ \\t]*(?:\\n|\\z)",
          Pattern.DOTALL);
  private static final Pattern MARKUP =
      Pattern.compile(
          String.join(
              "|",
              "<!--.*?-->",
              "\\{%-?\\s*comment\\b.*?endcomment\\s*-?%\\}",
              "\\{\\{[<%](?:[^{}]|\\{[^{}]*\\})*?[>%]\\}\\}",
              "\\{%.*?%\\}",
              "\\{\\{[^{}]*\\}\\}",
              "<(script|style)\\b.*?</\\1>",
              "</?[A-Za-z](?!ttps?:|ailto:)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>",
              "^[ \\t>]*(?:`{3,}|~{3,})[^`\\n]*$",
              "^[ >]*\\[[^\\]\\n]+\\]:[ \\t]*\\n?[^\\n]*$",
              "\\[\\^[^\\]\\n]+\\]",
              "(?<=\\])\\[(?:[^\\]\\n]|\\n(?!\\n))*\\]",
              "(?<=\\])\\((?:[^()\\n]|\\n(?!\\n)|\\([^()\\n]*\\))*\\)",
              "^[ >\\t]*\\d{1,9}[.)](?=\\s)"),
          Pattern.DOTALL | Pattern.MULTILINE);

  /** What markup says to readers: the words for a picture, and those below it. */
  private static final Pattern SAID =
      Pattern.compile("\\b(?:alt|caption|title|text)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,31});");

  /** A sign that is part of any word and of no text. */
  private static final String FILLER = "\u034f";

  private final Function<Source, Optional<String>> texts;
  private final Function<Source, String> display;

  /**
   * A check that can read sources.
   *
   * @param texts a source's decoded text; empty where it cannot be read
   * @param display a source's path as a person would name it
   */
  public Coverage(Function<Source, Optional<String>> texts, Function<Source, String> display) {
    this.texts = texts;
    this.display = display;
  }

  @Override
  public Stream<Problem> check(SiteFolder site, Archive archive) {
    return Stream.concat(archive.articles().stream(), archive.pages().stream())
        .flatMap(article -> check(site, article).stream());
  }

  private Optional<Problem> check(SiteFolder site, Article article) {
    String path = display.apply(article.source());
    Optional<String> source = texts.apply(article.source());
    if (source.isEmpty()) {
      return Optional.of(lost(Place.of(path), "the text cannot be read any more"));
    }
    List<String> page;
    try {
      page = pageWords(site.text(article.permalink()));
    } catch (IOException e) {
      return Optional.of(lost(Place.of(path), "its page " + article.permalink() + " is not there"));
    }
    boolean plain =
        article.source().extension().isEmpty() || article.source().extension().equals("txt");
    return plain ? inOrder(source.get(), page, path) : asOften(source.get(), page, path);
  }

  private static Problem lost(Place place, String found) {
    return new Problem(Code.LOST_WORDS, place, found, "");
  }

  private static Optional<Problem> inOrder(String source, List<String> page, String path) {
    Matcher header = HEADER.matcher(source);
    Matcher word = WORD.matcher(source);
    int from = header.find() ? header.end() : 0;
    int at = 0;
    String held = "";
    while (word.find(from)) {
      from = word.end();
      String wanted = held + word.group();
      int found = at;
      while (found < page.size() && !page.get(found).equals(wanted)) {
        found++;
      }
      if (found < page.size()) {
        at = found + 1;
        held = "";
      } else if (held.isEmpty() && wrapsAfter(source, word.end())) {
        held = wanted;
      } else {
        return Optional.of(
            lost(
                Place.at(path, source, word.start()),
                "\"" + word.group() + "\" is not on its page in this place"));
      }
    }
    return Optional.empty();
  }

  /** Whether a word is hyphenated across two lines, so that the page has it whole. */
  private static boolean wrapsAfter(String source, int end) {
    return source.startsWith("-\n", end) || source.startsWith("\u00ad\n", end);
  }

  private static Optional<Problem> asOften(String source, List<String> page, String path) {
    Map<String, Integer> left = new HashMap<>();
    page.forEach(word -> left.merge(key(word), 1, Integer::sum));
    Matcher frontMatter = FRONT_MATTER.matcher(source);
    int body = frontMatter.find() ? frontMatter.end() : 0;
    String decoded = decoded(source);
    StringBuilder bare = new StringBuilder(decoded);
    Matcher markup = MARKUP.matcher(decoded);
    for (int i = body; markup.find(i); i = Math.max(markup.end(), i + 1)) {
      blank(bare, markup.start(), markup.end());
      Matcher said = SAID.matcher(markup.group());
      boolean link = markup.group().startsWith("<a ");
      while (said.find()) {
        if (link && said.group().startsWith("alt")) {
          continue;
        }
        int group = said.group(1) == null ? 2 : 1;
        int at = markup.start() + said.start(group);
        bare.replace(at, at + said.group(group).length(), said.group(group));
      }
      if (markup.end() >= source.length()) {
        break;
      }
    }
    Matcher word = WORD.matcher(bare);
    for (int i = body; word.find(i); i = word.end()) {
      if (left.merge(key(word.group()), -1, Integer::sum) < 0) {
        return Optional.of(
            lost(
                Place.at(path, source, word.start()),
                "\"" + word.group() + "\" is not on its page as often as here"));
      }
    }
    return Optional.empty();
  }

  /** Capitals do not count: of a title that stands in two spellings a page shows one. */
  private static String key(String word) {
    return word.replace(FILLER, "").toLowerCase(Locale.ROOT);
  }

  /** Character references as the characters that they name, each as long as it was. */
  private static String decoded(String source) {
    return source.indexOf('&') < 0
        ? source
        : ENTITY
            .matcher(source)
            .replaceAll(
                entity -> {
                  String character = Parser.unescapeEntities(entity.group(), false);
                  int rest = entity.group().length() - character.length();
                  boolean known = rest > 0 && WORD.matcher(character).matches();
                  return Matcher.quoteReplacement(
                      known
                          ? character + FILLER.repeat(rest)
                          : " ".repeat(entity.group().length()));
                });
  }

  private static void blank(StringBuilder text, int from, int until) {
    for (int i = from; i < until; i++) {
      text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
    }
  }

  /** The words that a page shows, those for pictures included, in the order of the document. */
  private static List<String> pageWords(String html) {
    List<String> words = new ArrayList<>();
    Element body = Jsoup.parse(html).body();
    body.traverse((node, depth) -> add(node, words));
    return words;
  }

  private static void add(Node node, List<String> words) {
    if (node instanceof TextNode text) {
      addWords(text.getWholeText(), words);
    } else if (node instanceof Element element) {
      addWords(element.attr("alt"), words);
      addWords(element.attr("title"), words);
    }
  }

  private static void addWords(String text, List<String> words) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
  }
}
