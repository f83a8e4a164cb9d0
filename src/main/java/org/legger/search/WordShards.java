package org.legger.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.legger.search.Split.Range;

/** The shards of words and those of their positions, for the terms of an inversion. */
final class WordShards {
  private static final int POINTER = 24;

  private final Vocabulary vocabulary;
  private final Numbering numbering;
  private final Sizes sizes;
  private final ShardSink sink;
  private final List<String> wordBounds = new ArrayList<>();
  private final List<String> positionBounds = new ArrayList<>();

  WordShards(Vocabulary vocabulary, Numbering numbering, Sizes sizes, ShardSink sink) {
    this.vocabulary = vocabulary;
    this.numbering = numbering;
    this.sizes = sizes;
    this.sink = sink;
  }

  /** At which letters the shards of words written so far start. */
  List<String> wordBounds() {
    return wordBounds;
  }

  /** At which letters the shards of positions written so far start. */
  List<String> positionBounds() {
    return positionBounds;
  }

  /** Writes the shards of some forms and of the terms that have their homes among them. */
  void write(Inversion lists, int fromForm, int toForm) {
    List<String> forms = vocabulary.forms().subList(fromForm, toForm);
    int[] words = new int[forms.size()];
    int[] positions = new int[forms.size()];
    for (int i = 0; i < forms.size(); i++) {
      words[i] = forms.get(i).length() + 1;
      for (int term : vocabulary.termsOf(fromForm + i)) {
        words[i] += 3;
        if (vocabulary.home(term) == fromForm + i) {
          int list = lists.postings(term).length();
          int where = lists.positions(term).length();
          words[i] += list > sizes.inline() ? POINTER : list - lists.count(term) / 3;
          positions[i] += isLong(where) ? 2 : where + 2;
        }
      }
    }
    List<Range> ranges = Split.of(forms, words, sizes.words());
    for (Range range : ranges) {
      wordBounds.add(range.name());
      words(lists, range.name(), fromForm + range.from(), fromForm + range.to());
    }
    positions(lists, ranges, positions, fromForm);
  }

  private boolean isLong(int signs) {
    return signs > sizes.positions() / 2;
  }

  private void words(Inversion lists, String name, int from, int to) {
    FrontCoded forms = new FrontCoded();
    StringBuilder foreign = new StringBuilder();
    Ink links = new Ink();
    Ink data = new Ink();
    for (int place = from; place < to; place++) {
      forms.add(vocabulary.form(place));
      int[] terms = vocabulary.termsOf(place);
      links.number(terms.length);
      for (int term : terms) {
        int home = vocabulary.home(term);
        int ordinal = ordinal(term);
        links.number(home == place ? 0 : home < from ? 1 : 2 + place - home);
        if (home < from) {
          foreign.append(vocabulary.form(home)).append(' ');
        }
        if (home != place) {
          links.number(ordinal).number(vocabulary.indexIn(term, place));
        } else {
          term(lists, term, ordinal, data);
        }
      }
    }
    sink.add(
        Shard.name("w", name),
        forms.toString(),
        links.toString(),
        foreign.toString(),
        data.toString());
  }

  /** Which of the terms at its home a term is. */
  private int ordinal(int term) {
    int ordinal = 0;
    for (int other : vocabulary.termsOf(vocabulary.home(term))) {
      if (other == term) {
        break;
      }
      ordinal += vocabulary.home(other) == vocabulary.home(term) ? 1 : 0;
    }
    return ordinal;
  }

  private String name(int term) {
    return Shard.name(Integer.toString(ordinal(term)), vocabulary.form(vocabulary.home(term)));
  }

  private void term(Inversion lists, int term, int ordinal, Ink data) {
    Ink postings = lists.postings(term);
    boolean inline = postings.length() <= sizes.inline();
    data.number(lists.count(term) * 2L + (inline ? 0 : 1)).number(vocabulary.forms(term));
    if (vocabulary.forms(term) > 1) {
      data.number(vocabulary.usual(term));
    }
    TermList list = new TermList(numbering, postings, lists.count(term));
    if (inline) {
      list.inline(data);
    } else {
      list.write(name(term), data, sink);
    }
    Ink positions = lists.positions(term);
    if (isLong(positions.length())) {
      longPositions(positions, term, lists.count(term), name(term), data);
    } else {
      data.number(0);
    }
  }

  /** The positions of a frequent term, in files of its own. */
  private void longPositions(Ink positions, int term, int count, String name, Ink data) {
    int parts = positions.length() / sizes.positions() + 1;
    int each = (count + parts - 1) / parts;
    data.number(parts).number(each);
    Ink.Reader in = positions.read();
    for (int i = 0; i < parts; i++) {
      int articles = Math.min(each, count - i * each);
      Ink packed = Places.pack(in, articles, vocabulary.forms(term));
      sink.add("y-" + name + "-" + i, packed.toString());
    }
  }

  /** The positions of the other terms, for one or more shards of words together. */
  private void positions(Inversion lists, List<Range> words, int[] costs, int fromForm) {
    List<String> names = words.stream().map(Range::name).toList();
    int[] sums =
        words.stream().mapToInt(r -> Arrays.stream(costs, r.from(), r.to()).sum()).toArray();
    for (Range range : Split.of(names, sums, sizes.positions())) {
      List<String> texts = new ArrayList<>();
      Ink data = new Ink();
      for (Range shard : words.subList(range.from(), range.to())) {
        texts.add(lengths(lists, fromForm + shard.from(), fromForm + shard.to(), data).toString());
      }
      texts.add(data.toString());
      String first = names.get(range.from());
      positionBounds.add(first);
      sink.add(Shard.name("x", first), texts.toArray(String[]::new));
    }
  }

  /** Writes the positions of the terms of a shard of words, and gives their lengths. */
  private Ink lengths(Inversion lists, int from, int to, Ink data) {
    Ink lengths = new Ink();
    for (int place = from; place < to; place++) {
      for (int term : vocabulary.termsOf(place)) {
        if (vocabulary.home(term) == place) {
          Ink positions = lists.positions(term);
          boolean here = !isLong(positions.length());
          int count = lists.count(term);
          Ink packed =
              here ? Places.pack(positions.read(), count, vocabulary.forms(term)) : new Ink();
          lengths.number(packed.length());
          data.all(packed);
        }
      }
    }
    return lengths;
  }
}
