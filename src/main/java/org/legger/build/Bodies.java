package org.legger.build;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Source;
import org.legger.read.ContentReader;
import org.legger.store.BodyFile;

/**
 * The bodies that one build has read, in memory as many as fit and the others in a file, so that no
 * text is read twice and a large archive does not fill the memory. What is not here is read again.
 */
final class Bodies {
  private static final long MOST_CHARACTERS = 48_000_000;

  private final Map<Source, Reading.Text> kept = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();
  private final BodyFile others;

  Bodies(BodyFile others) {
    this.others = others;
  }

  /** The reading without its body, which is kept if there is room. */
  Reading glean(Reading reading) {
    if (!(reading instanceof Reading.Text text)) {
      return reading;
    }
    long size = text.body().stream().mapToLong(Bodies::size).sum();
    if (characters.addAndGet(size) <= MOST_CHARACTERS) {
      kept.put(text.source(), text);
    } else {
      others.put(text);
    }
    return without(text);
  }

  /** A reading that holds no body. */
  static Reading without(Reading reading) {
    return reading instanceof Reading.Text text
        ? new Reading.Text(text.article(), List.of(), Map.of(), text.problems())
        : reading;
  }

  private static long size(Block block) {
    return block.text().length()
        + (block instanceof Block.Markup markup ? markup.html().length() : 0);
  }

  /** The body of an article, which is let go, or else what a reader gives. */
  Reading.Text take(Article article, Function<Article, Reading.Text> reader) {
    Reading.Text text = kept.remove(article.source());
    return text == null ? others.take(article).orElseGet(() -> reader.apply(article)) : text;
  }

  /** Reads a body; the page of a text that has changed since is made again by the next build. */
  static Reading.Text again(ContentReader reader, Article article, Set<Permalink> unsettled) {
    Reading reading = reader.read(article.source());
    boolean same = reading instanceof Reading.Text text && text.article().hash() == article.hash();
    if (!same) {
      unsettled.add(article.permalink());
    }
    return reading instanceof Reading.Text text
        ? text
        : new Reading.Text(article, List.of(), Map.of(), List.of());
  }
}
