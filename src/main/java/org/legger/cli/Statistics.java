package org.legger.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Reading;
import org.legger.problem.Problem;

/**
 * What an archive is made of, in numbers.
 *
 * @param sources how many files and rows there are
 * @param texts what is kept of each article, in order of path
 * @param problems how many of each code
 */
record Statistics(int sources, List<Text> texts, SortedMap<String, Integer> problems) {
  private static final int EXTREMES = 5;

  /**
   * What is kept of an article.
   *
   * @param path below the content folder
   * @param headline in one line
   * @param derived whether the headline is the text's first sentence
   * @param year 0 where it is unknown
   * @param language BCP 47; empty where it could not be told
   * @param precision how well its date is known
   * @param from where its date comes from
   * @param letters how many letters and digits its body has
   */
  record Text(
      String path,
      String headline,
      boolean derived,
      int year,
      String language,
      String precision,
      String from,
      int letters) {}

  /** One source: nothing but problems where it is no article. */
  record Counted(List<Text> text, List<Problem> problems) {
    static Counted of(Reading reading) {
      if (!(reading instanceof Reading.Text text)) {
        return new Counted(List.of(), reading.problems());
      }
      Article article = text.article();
      Text kept =
          new Text(
              article.source().path(),
              article.headline().text(),
              article.headline().derived(),
              article.date().period().year(),
              article.language(),
              Inspection.camel(article.date().precision()),
              Inspection.camel(article.receipt().date()),
              text.body().stream().mapToInt(Counted::letters).sum());
      return new Counted(List.of(kept), reading.problems());
    }

    private static int letters(Block block) {
      return (int) block.text().codePoints().filter(Character::isLetterOrDigit).count();
    }
  }

  static Statistics of(List<Counted> counted) {
    SortedMap<String, Integer> problems = new TreeMap<>();
    counted.forEach(c -> c.problems().forEach(p -> problems.merge(p.code().id(), 1, Integer::sum)));
    return new Statistics(
        counted.size(), counted.stream().flatMap(c -> c.text().stream()).toList(), problems);
  }

  /** How many articles have each value, in order of the values. */
  <K extends Comparable<K>> SortedMap<K, Integer> by(Function<Text, K> value) {
    return texts.stream()
        .collect(
            Collectors.groupingBy(
                value,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.counting(), Long::intValue)));
  }

  /** The same, the commonest first. */
  static List<Map.Entry<String, Integer>> commonestFirst(SortedMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  List<Text> longest() {
    return ordered(Comparator.comparingInt(Text::letters).reversed());
  }

  List<Text> emptiest() {
    return ordered(Comparator.comparingInt(Text::letters));
  }

  private List<Text> ordered(Comparator<Text> order) {
    return texts.stream().sorted(order.thenComparing(Text::path)).limit(EXTREMES).toList();
  }
}
