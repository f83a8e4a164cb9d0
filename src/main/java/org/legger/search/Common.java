package org.legger.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of terms that have long lists, beside the shards of words: so that who asks for
 * frequent words loads no shard of words for what is but a few signs. Forms are added in order.
 */
final class Common {
  private static final int FORMS = 64;

  private final Vocabulary vocabulary;
  private final int least;
  private final Map<Integer, Ink> heads = new HashMap<>();
  private final List<Integer> places = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param least in how many articles a form must be
   */
  Common(Vocabulary vocabulary, int least) {
    this.vocabulary = vocabulary;
    this.least = least;
  }

  /** Adds a term. */
  void term(int term, int ordinal, Ink list) {
    Ink head = new Ink();
    head.number(ordinal).all(list);
    heads.put(term, head);
  }

  /** Adds a form if it is not rare and all its terms are here. */
  void form(int place) {
    boolean known = Arrays.stream(vocabulary.termsOf(place)).allMatch(heads::containsKey);
    if (known && vocabulary.articles(place) >= least) {
      places.add(place);
    }
  }

  /** Writes the shards, each for as many of the forms; these are returned. */
  List<String> write(ShardSink sink) {
    for (int from = 0; from < places.size(); from += FORMS) {
      List<Integer> some = places.subList(from, Math.min(places.size(), from + FORMS));
      sink.add("c-" + from / FORMS, texts(some));
    }
    return places.stream().map(vocabulary::form).toList();
  }

  /** The terms of some forms, where these have their homes, and their heads. */
  private String[] texts(List<Integer> some) {
    Map<Integer, Integer> terms = new LinkedHashMap<>();
    Ink links = new Ink();
    for (int place : some) {
      int[] of = vocabulary.termsOf(place);
      links.number(of.length);
      for (int term : of) {
        links.number(terms.computeIfAbsent(term, t -> terms.size()));
        links.number(vocabulary.indexIn(term, place));
      }
    }
    List<String> homes = new ArrayList<>();
    Ink data = new Ink();
    for (int term : terms.keySet()) {
      homes.add(vocabulary.form(vocabulary.home(term)));
      data.all(heads.get(term));
    }
    return new String[] {links.toString(), String.join(" ", homes), data.toString()};
  }
}
