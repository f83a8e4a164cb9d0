package org.legger.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All word forms of an archive in order, and the terms that they belong to. A term is a stem; its
 * home is the first of its forms, and terms are numbered by their homes.
 */
final class Vocabulary {
  private final FormTable table;
  private final String[] forms;
  private final int[] places;
  private final int[] articles;
  private final int[][] termOf;
  private final int[][] formOf;
  private final int[] homes;
  private final int[] formsOf;
  private final int[] usual;
  private final Compounds compounds;

  /**
   * Counts and stems the forms of some texts.
   *
   * @param table all forms
   * @param stemmers keys of {@link Stems}
   * @param texts each text's forms and the place of its stemmer
   * @param parts takes compounds apart
   */
  Vocabulary(FormTable table, List<String> stemmers, Iterable<Text> texts, Parts parts) {
    this.table = table;
    int[] having = new int[table.size()];
    int[] languages = new int[having.length];
    for (Text text : texts) {
      for (int number : text.forms()) {
        having[number]++;
        languages[number] |= 1 << text.stemmer();
      }
    }
    String[] byNumber = new String[having.length];
    Integer[] order =
        IntStream.range(0, having.length)
            .filter(n -> having[n] > 0)
            .boxed()
            .toArray(Integer[]::new);
    for (int number : order) {
      byNumber[number] = table.form(number);
    }
    Arrays.sort(order, Comparator.comparing(number -> byNumber[number]));
    places = new int[having.length];
    Arrays.fill(places, -1);
    forms = new String[order.length];
    articles = new int[order.length];
    int[] languagesOf = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
      forms[place] = byNumber[order[place]];
      articles[place] = having[order[place]];
      languagesOf[place] = languages[order[place]];
    }
    termOf = new int[stemmers.size()][order.length];
    formOf = new int[stemmers.size()][order.length];
    int[] home = new int[order.length * stemmers.size()];
    int[] count = new int[home.length];
    int terms = stem(stemmers, languagesOf, home, count);
    homes = Arrays.copyOf(home, terms);
    usual = commonest(terms);
    formsOf = Arrays.copyOf(count, terms);
    compounds = Compounds.of(this, stemmers, parts);
  }

  /**
   * A text's forms, each once.
   *
   * @param forms by their numbers in the table
   * @param stemmer place of its language's
   */
  record Text(int[] forms, int stemmer) {}

  private int stem(List<String> stemmers, int[] languages, int[] home, int[] count) {
    List<Stems> stems = stemmers.stream().map(Stems::in).toList();
    Map<String, Integer> terms = new HashMap<>();
    int[] last = new int[home.length];
    for (int[] each : termOf) {
      Arrays.fill(each, -1);
    }
    for (int place = 0; place < forms.length; place++) {
      for (int s = 0; s < stemmers.size(); s++) {
        if ((languages[place] & 1 << s) != 0) {
          int term = terms.computeIfAbsent(stems.get(s).of(forms[place]), stem -> terms.size());
          if (count[term] == 0) {
            home[term] = place;
          }
          if (count[term] == 0 || last[term] != place) {
            last[term] = place;
            count[term]++;
          }
          termOf[s][place] = term;
          formOf[s][place] = count[term] - 1;
        }
      }
    }
    return terms.size();
  }

  private int[] commonest(int terms) {
    int[] usual = new int[terms];
    int[] most = new int[terms];
    for (int place = 0; place < forms.length; place++) {
      for (int s = 0; s < termOf.length; s++) {
        int term = termOf[s][place];
        if (term >= 0 && articles[place] > most[term]) {
          most[term] = articles[place];
          usual[term] = formOf[s][place];
        }
      }
    }
    return usual;
  }

  /** Which of a term's forms is the commonest. */
  int usual(int term) {
    return usual[term];
  }

  int size() {
    return forms.length;
  }

  int terms() {
    return homes.length;
  }

  String form(int place) {
    return forms[place];
  }

  List<String> forms() {
    return Arrays.asList(forms);
  }

  /** The place of a form of the table. */
  int place(int number) {
    return places[number];
  }

  /** The place of the form that some bytes spell in UTF-8; negative where there is none. */
  int find(byte[] bytes, int from, int length) {
    int number = table.find(bytes, from, length);
    return number < 0 ? -1 : places[number];
  }

  /** How many articles have a form. */
  int articles(int place) {
    return articles[place];
  }

  /** How many forms all articles have together. */
  long postings() {
    return Arrays.stream(articles).asLongStream().sum();
  }

  /** The term of a form in a language; -1 where no text of that language has it. */
  int term(int stemmer, int place) {
    return termOf[stemmer][place];
  }

  /** Which of its term's forms a form is, from 0. */
  int formOfTerm(int stemmer, int place) {
    return formOf[stemmer][place];
  }

  /** The terms of the parts of a compound; empty for other words. */
  int[] parts(int stemmer, int place) {
    return compounds.parts(stemmer, place);
  }

  /** The place of the first form of a term. */
  int home(int term) {
    return homes[term];
  }

  /** The first term whose home is not before a form. */
  int firstTerm(int place) {
    int found = Arrays.binarySearch(homes, place);
    int term = found < 0 ? -found - 1 : found;
    while (term > 0 && homes[term - 1] == place) {
      term--;
    }
    return term;
  }

  /** How many forms a term has. */
  int forms(int term) {
    return formsOf[term];
  }

  /** The terms of a form in all languages, each once, in order of their numbers. */
  int[] termsOf(int place) {
    int[] found = new int[termOf.length];
    int count = 0;
    for (int[] terms : termOf) {
      int at = count;
      while (at > 0 && found[at - 1] > terms[place]) {
        at--;
      }
      if (terms[place] >= 0 && (at == 0 || found[at - 1] != terms[place])) {
        System.arraycopy(found, at, found, at + 1, count++ - at);
        found[at] = terms[place];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Which form of a term a form is, whatever the language. */
  int indexIn(int term, int place) {
    for (int s = 0; s < termOf.length; s++) {
      if (termOf[s][place] == term) {
        return formOf[s][place];
      }
    }
    return 0;
  }
}
