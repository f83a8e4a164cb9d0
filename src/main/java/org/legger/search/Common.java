package org.legger.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of terms that have long lists, beside the shards of words: so that who asks for
 * frequent words loads no shard of words for what is but a few signs. Forms are added in order.
 */
final class Common {
  private final Vocabulary vocabulary;
  private final int least;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final FrontCoded forms = new FrontCoded();
  private final FrontCoded homes = new FrontCoded();
  private final Ink links = new Ink();
  private final Ink data = new Ink();

  /**
   * Nothing yet.
   *
   * @param least in how many articles a form must be
   */
  Common(Vocabulary vocabulary, int least) {
    this.vocabulary = vocabulary;
    this.least = least;
  }

  /** Adds a term, in order of their numbers. */
  void term(int term, int ordinal, Ink list) {
    places.put(term, places.size());
    homes.add(vocabulary.form(vocabulary.home(term)));
    data.number(ordinal).all(list);
  }

  /** Adds a form if it is not rare and all its terms are here. */
  void form(int place) {
    int[] terms = vocabulary.termsOf(place);
    if (vocabulary.articles(place) < least || !Arrays.stream(terms).allMatch(places::containsKey)) {
      return;
    }
    forms.add(vocabulary.form(place));
    links.number(terms.length);
    for (int term : terms) {
      links.number(places.get(term)).number(vocabulary.indexIn(term, place));
    }
  }

  /**
   * What a browser reads: the forms, their terms, where these have their homes, and their heads.
   */
  List<String> texts() {
    return List.of(forms.toString(), links.toString(), homes.toString(), data.toString());
  }
}
