package org.legger.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.legger.search.Split.Range;

/** The shards of words and those of their places, for the terms of an inversion. */
final class WordShards {
  private static final int TASK = 2_000;
  private static final int LINK = 3;
  private static final int COMMON = 100;

  private final Vocabulary vocabulary;
  private final Numbering numbering;
  private final Sizes sizes;
  private final Parts parts;
  private final ShardSink sink;
  private final Common common;
  private final List<String> wordBounds = new ArrayList<>();
  private final List<String> positionBounds = new ArrayList<>();

  WordShards(Vocabulary vocabulary, Numbering numbering, Sizes sizes, Parts parts, ShardSink sink) {
    this.vocabulary = vocabulary;
    this.numbering = numbering;
    this.sizes = sizes;
    this.parts = parts;
    this.sink = sink;
    this.common = new Common(vocabulary, numbering.articles().size() / COMMON);
  }

  /** The frequent words among those written so far. */
  Common common() {
    return common;
  }

  /** At which letters the shards of words written so far start. */
  List<String> wordBounds() {
    return wordBounds;
  }

  /** At which letters the shards of places written so far start. */
  List<String> positionBounds() {
    return positionBounds;
  }

  /**
   * A term's list and places, packed.
   *
   * @param list with what a browser must know first
   * @param places empty where they have files of their own
   * @param isLong whether the list has files of its own
   */
  private record Packed(Ink list, Ink places, boolean isLong) {}

  /**
   * Writes the shards of some forms and of the terms that have their homes among them.
   *
   * @param runs the lists of these terms, of one run of articles after the other
   */
  void write(List<Inversion> runs, int fromForm, int toForm, int fromTerm, int toTerm) {
    Packed[] terms = new Packed[toTerm - fromTerm];
    parts.each(
        (terms.length + TASK - 1) / TASK,
        task -> {
          int to = Math.min(terms.length, (task + 1) * TASK);
          for (int i = task * TASK; i < to; i++) {
            terms[i] = pack(runs, fromTerm + i);
            for (Inversion run : runs) {
              run.drop(fromTerm + i);
            }
          }
        });
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].isLong()) {
        common.term(fromTerm + i, ordinal(fromTerm + i), terms[i].list());
      }
    }
    int[] words = new int[toForm - fromForm];
    int[] places = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      common.form(fromForm + i);
      words[i] = vocabulary.form(fromForm + i).length() + 1;
      for (int term : vocabulary.termsOf(fromForm + i)) {
        words[i] += LINK;
        if (vocabulary.home(term) == fromForm + i) {
          words[i] += terms[term - fromTerm].list().length();
          places[i] += terms[term - fromTerm].places().length() + 2;
        }
      }
    }
    List<Range> ranges =
        Split.of(vocabulary.forms().subList(fromForm, toForm), words, sizes.words());
    for (Range range : ranges) {
      wordBounds.add(range.name());
    }
    parts.each(
        ranges.size(),
        i -> {
          Range range = ranges.get(i);
          words(terms, fromTerm, range.name(), fromForm + range.from(), fromForm + range.to());
        });
    places(terms, fromTerm, ranges, places, fromForm);
  }

  private Packed pack(List<Inversion> runs, int term) {
    TermList list = new TermList(numbering, new Postings(runs, term));
    int forms = vocabulary.forms(term);
    Places.Kind kind = new Places(new Postings(runs, term), forms).kind(list.count());
    Ink places = new Places(new Postings(runs, term), forms).pack(list.count(), kind);
    Ink inline = list.inline();
    boolean here = inline.length() <= sizes.inline();
    boolean placesHere = places.length() <= sizes.positions() / 2;
    Ink data = new Ink(here ? inline.length() + 8 : 32);
    data.number(list.count() * 4L + (placesHere ? 0 : 2) + (here ? 0 : 1)).number(forms);
    if (forms > 1) {
      data.number(vocabulary.usual(term));
    }
    if (here) {
      data.all(inline);
    } else {
      list.write(name(term), sizes.set(), data, sink);
    }
    if (!placesHere) {
      longPlaces(runs, term, list.count(), places.length(), data);
    }
    return new Packed(data, placesHere ? places : new Ink(0), !here);
  }

  /** The places of a frequent term, in files of their own. */
  private void longPlaces(List<Inversion> runs, int term, int count, int length, Ink data) {
    int files = length / sizes.positions() + 1;
    int each = (count + files - 1) / files;
    data.number(files).number(each);
    int forms = vocabulary.forms(term);
    Places in = new Places(new Postings(runs, term), forms);
    Places ahead = new Places(new Postings(runs, term), forms);
    for (int i = 0; i < files; i++) {
      int articles = Math.min(each, count - i * each);
      Ink packed = in.pack(articles, ahead.kind(articles));
      sink.add("y-" + name(term) + "-" + i, packed.toString());
    }
  }

  private void words(Packed[] terms, int fromTerm, String name, int from, int to) {
    FrontCoded forms = new FrontCoded();
    StringBuilder foreign = new StringBuilder();
    Ink links = new Ink();
    Ink data = new Ink(sizes.words());
    for (int place = from; place < to; place++) {
      forms.add(vocabulary.form(place));
      int[] of = vocabulary.termsOf(place);
      links.number(of.length);
      for (int term : of) {
        int home = vocabulary.home(term);
        links.number(home == place ? 0 : home < from ? 1 : 2 + place - home);
        if (home < from) {
          foreign.append(vocabulary.form(home)).append(' ');
        }
        if (home != place) {
          links.number(ordinal(term)).number(vocabulary.indexIn(term, place));
        } else {
          data.all(terms[term - fromTerm].list());
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
    while (ordinal < term && vocabulary.home(term - ordinal - 1) == vocabulary.home(term)) {
      ordinal++;
    }
    return ordinal;
  }

  private String name(int term) {
    return Shard.name(Integer.toString(ordinal(term)), vocabulary.form(vocabulary.home(term)));
  }

  /** The places of the other terms, for one or more shards of words together. */
  private void places(Packed[] terms, int fromTerm, List<Range> words, int[] costs, int fromForm) {
    List<String> names = words.stream().map(Range::name).toList();
    int[] sums =
        words.stream().mapToInt(r -> Arrays.stream(costs, r.from(), r.to()).sum()).toArray();
    List<Range> ranges = Split.of(names, sums, sizes.positions());
    for (Range range : ranges) {
      positionBounds.add(names.get(range.from()));
    }
    parts.each(
        ranges.size(),
        i -> {
          List<Range> of = words.subList(ranges.get(i).from(), ranges.get(i).to());
          places(terms, fromTerm, of, fromForm);
        });
  }

  private void places(Packed[] terms, int fromTerm, List<Range> words, int fromForm) {
    List<String> texts = new ArrayList<>();
    Ink data = new Ink(sizes.positions());
    for (Range shard : words) {
      Ink lengths = new Ink();
      int term = vocabulary.firstTerm(fromForm + shard.from());
      int end = vocabulary.firstTerm(fromForm + shard.to());
      for (; term < end; term++) {
        Ink packed = terms[term - fromTerm].places();
        lengths.number(packed.length());
        data.all(packed);
      }
      texts.add(lengths.toString());
    }
    texts.add(data.toString());
    sink.add(Shard.name("x", words.get(0).name()), texts.toArray(String[]::new));
  }
}
