package org.legger.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.legger.archive.Article;
import org.legger.archive.Taxonomy;
import org.legger.search.Numbering.Slot;

/**
 * The shards that tell about articles: where they are, what they are called, what they are about.
 */
final class ArticleShards {
  private static final int FACETS = 4_096;
  private static final int MOST = 24;
  private static final List<Taxonomy.Kind> KINDS =
      List.of(Taxonomy.Kind.TOPIC, Taxonomy.Kind.AUTHOR, Taxonomy.Kind.NAME);
  private static final int LEAD = 80;
  private static final int OF_A_YEAR = 13;
  private static final int[] SPANS = {1300, 130, OF_A_YEAR};
  private static final long YEAR_ZERO = LocalDate.of(0, 1, 1).toEpochDay() - 1;

  private final Numbering numbering;
  private final ShardSink sink;

  ArticleShards(Numbering numbering, ShardSink sink) {
    this.numbering = numbering;
    this.sink = sink;
  }

  /**
   * Writes all of them.
   *
   * @return how many signs those of subjects have
   */
  int write(Sizes sizes) {
    inBlocks(sizes.addresses(), this::addresses);
    inBlocks(sizes.texts(), this::texts);
    int[] facets = {0};
    Set<String> shared = shared();
    inBlocks(FACETS, (name, block) -> facets[0] += facets(name, block, shared));
    days();
    return facets[0];
  }

  /**
   * Divides the articles by centuries, those that have too many by decades, then by years and parts
   * of years: a browser that knows the slots can do the same.
   */
  private void inBlocks(int most, BiConsumer<String, List<Article>> to) {
    divide(0, numbering.slots().size(), 0, most, to);
  }

  private void divide(
      int from, int end, int level, int most, BiConsumer<String, List<Article>> to) {
    List<Slot> slots = numbering.slots();
    for (int i = from, next; i < end; i = next) {
      int unit = slots.get(i).key() / SPANS[level];
      next = i + 1;
      while (next < end && slots.get(next).key() / SPANS[level] == unit) {
        next++;
      }
      int first = slots.get(i).first();
      int last = slots.get(next - 1).end();
      boolean year = level == SPANS.length - 1;
      if (last - first > most && !year) {
        divide(i, next, level + 1, most, to);
        continue;
      }
      int parts = (last - first + most - 1) / most;
      int each = (last - first + parts - 1) / parts;
      for (int at = first; at < last; at += each) {
        String name = level + "-" + unit + (year ? "-" + (at - first) / each : "");
        to.accept(name, numbering.articles().subList(at, Math.min(last, at + each)));
      }
    }
  }

  /** The usual folder and ending of an address are left out. */
  private void addresses(String name, List<Article> articles) {
    List<String> addresses = new ArrayList<>();
    for (Article article : articles) {
      String path = article.permalink().path();
      String folder = article.date().folder();
      addresses.add(
          path.startsWith(folder) && path.endsWith(".html")
              ? path.substring(folder.length(), path.length() - 5)
              : "|" + path);
    }
    sink.add("a-" + name, String.join("\n", addresses));
  }

  private void texts(String name, List<Article> articles) {
    List<String> texts = new ArrayList<>();
    for (Article article : articles) {
      String headline = line(article.headline().text());
      String lead = line(article.lead().text());
      String date = article.date().edtf();
      String derived = article.headline().derived() ? "\t~" : "";
      texts.add(String.join("\t", date, article.language(), headline, beginning(lead)) + derived);
    }
    sink.add("t-" + name, String.join("\n", texts));
  }

  /** The first words: what is shown where an article's page cannot be asked for more. */
  private static String beginning(String lead) {
    int space = lead.length() > LEAD ? lead.lastIndexOf(' ', LEAD) : -1;
    return space > 0 ? lead.substring(0, space) + "…" : lead;
  }

  private static String line(String text) {
    return text.replace('\n', ' ').replace('\t', ' ');
  }

  /** The names that more than one article has. */
  private Set<String> shared() {
    Set<String> once = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Article article : numbering.articles()) {
      for (String name : article.subjects().names()) {
        if (!once.add(name)) {
          shared.add(name);
        }
      }
    }
    return shared;
  }

  private int facets(String name, List<Article> articles, Set<String> shared) {
    Map<String, Integer> names = new LinkedHashMap<>();
    Ink ink = new Ink();
    for (Article article : articles) {
      ink.number(names.computeIfAbsent(article.language(), k -> names.size()));
      for (Taxonomy.Kind kind : KINDS) {
        List<String> of =
            kind.namesOf(article).stream()
                .filter(one -> kind != Taxonomy.Kind.NAME || shared.contains(one))
                .limit(MOST)
                .map(ArticleShards::line)
                .toList();
        ink.number(of.size());
        of.forEach(one -> ink.number(names.computeIfAbsent(one, k -> names.size())));
      }
    }
    sink.add("f-" + name, String.join("\n", names.keySet()), ink.toString());
    return ink.length();
  }

  /** For each slot with a year how many articles in a row have which days, by decade. */
  private void days() {
    Map<Integer, Ink> decades = new java.util.TreeMap<>();
    for (Slot slot : numbering.slots()) {
      if (slot.year() > 0) {
        Ink ink = decades.computeIfAbsent(slot.year() / 10, d -> new Ink());
        int month = slot.key() % OF_A_YEAR + 1;
        LocalDate start = LocalDate.of(slot.year(), month == OF_A_YEAR ? 1 : month, 1);
        runs(slot, ink, start.toEpochDay());
      }
    }
    decades.forEach((decade, ink) -> sink.add("d-" + decade, ink.toString()));
  }

  /** The intervals of the articles without a year, in days from the year 0; 0 for no bound. */
  Ink withoutYear() {
    Ink ink = new Ink();
    Slot first = numbering.slots().isEmpty() ? null : numbering.slots().get(0);
    if (first != null && first.year() == 0) {
      runs(first, ink, YEAR_ZERO);
    }
    return ink;
  }

  private void runs(Slot slot, Ink ink, long start) {
    List<Article> articles = numbering.articles().subList(slot.first(), slot.end());
    for (int i = 0, next; i < articles.size(); i = next) {
      long from = day(articles.get(i).date().from(), start);
      long until = day(articles.get(i).date().until(), start);
      for (next = i + 1; next < articles.size(); next++) {
        if (day(articles.get(next).date().from(), start) != from
            || day(articles.get(next).date().until(), start) != until) {
          break;
        }
      }
      ink.number(next - i).number(from).number(until);
    }
  }

  private static long day(long second, long start) {
    boolean unbounded = second == Long.MIN_VALUE || second == Long.MAX_VALUE;
    return unbounded ? 0 : Math.max(0, Math.floorDiv(second, 86_400L) - start);
  }
}
