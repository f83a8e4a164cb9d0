package org.legger.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
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
          "<!--.*?-->|\\{%-?\\s*comment\\b.*?endcomment\\s*-?%\\}|\\{\\{[<%]\\s*/?[\\w-]+|\\{%-?\\s*/?\\w+|\\b[\\w-]+=(?=[\"'])|</?[A-Za-z][A-Za-z0-9-]*(?=[\\s/>])[^<>]*>|^ {0,3}\\[[^\\]]+\\]:|\\[\\^[^\\]]+\\]|(?<=\\])\\[[^\\]]*\\]|&#?\\w+;|^[ >\\t]*\\d{1,9}[.)](?=\\s)",
          Pattern.DOTALL | Pattern.MULTILINE);

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
    return archive.articles().stream().flatMap(article -> check(site, article).stream());
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
    page.forEach(word -> left.merge(word, 1, Integer::sum));
    Matcher frontMatter = FRONT_MATTER.matcher(source);
    int body = frontMatter.find() ? frontMatter.end() : 0;
    StringBuilder bare = new StringBuilder(source);
    Matcher markup = MARKUP.matcher(source);
    for (int i = body; markup.find(i); i = Math.max(markup.end(), i + 1)) {
      for (int k = markup.start(); k < markup.end(); k++) {
        bare.setCharAt(k, bare.charAt(k) == '\n' ? '\n' : ' ');
      }
      if (markup.end() >= source.length()) {
        break;
      }
    }
    Matcher word = WORD.matcher(bare);
    for (int i = body; word.find(i); i = word.end()) {
      if (left.merge(word.group(), -1, Integer::sum) < 0) {
        return Optional.of(
            lost(
                Place.at(path, source, word.start()),
                "\"" + word.group() + "\" is not on its page as often as here"));
      }
    }
    return Optional.empty();
  }

  /** The words that a page shows and those in its attributes, in the order of the document. */
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
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        addWords(value, words);
        if (value.indexOf('%') >= 0) {
          addWords(decoded(value), words);
        }
      }
    }
  }

  /** Authors write addresses as they are read, pages percent-encoded. */
  private static String decoded(String value) {
    try {
      return java.net.URLDecoder.decode(
          value.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static void addWords(String text, List<String> words) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
  }
}
