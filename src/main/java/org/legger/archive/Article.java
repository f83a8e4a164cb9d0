package org.legger.archive;

import java.util.Comparator;
import java.util.List;

/**
 * What is known about one text; small enough to keep a million of them in memory.
 *
 * @param source the file it stands in
 * @param permalink the address of its page; what a reader proposes, until the archive has settled
 *     collisions
 * @param date when it was published
 * @param headline what it is called
 * @param language BCP 47, for instance {@code nl}; empty until the archive has given it its own
 * @param subjects its topics and authors
 * @param lead its first words
 * @param references the files below the content folder that it refers to, by their paths from there
 * @param receipt how that is known
 * @param likeness by which texts with the same words find each other
 * @param hash of everything that its page shows of it, so that two readings that differ on the page
 *     differ here
 * @param shown hash of what lists show of it, but for its address and language, which an archive
 *     settles later
 */
public record Article(
    Source source,
    Permalink permalink,
    ArchiveDate date,
    Headline headline,
    String language,
    Subjects subjects,
    Words lead,
    List<String> references,
    Receipt receipt,
    Likeness likeness,
    long hash,
    long shown) {

  /** In order of time; texts of one moment by source: never by chance. */
  public static final Comparator<Article> BY_TIME =
      Comparator.comparing(Article::date).thenComparing(Article::source);

  /**
   * What a text is about and who wrote it, as its front matter says.
   *
   * @param topics in the author's order, each once
   * @param authors likewise
   * @param names of people, places and organisations in the text, found there
   * @param themes of the text, found there
   */
  public record Subjects(
      List<String> topics, List<String> authors, List<String> names, List<String> themes) {
    /** Neither topics nor authors. */
    public static final Subjects NONE = new Subjects(List.of(), List.of());

    public Subjects {
      topics = List.copyOf(topics);
      authors = List.copyOf(authors);
      names = List.copyOf(names);
      themes = List.copyOf(themes);
    }

    /** What the author says; nothing found yet. */
    public Subjects(List<String> topics, List<String> authors) {
      this(topics, authors, List.of(), List.of());
    }

    /** The same with what was found in the text. */
    public Subjects with(List<String> foundNames, List<String> foundThemes) {
      return new Subjects(topics, authors, foundNames, foundThemes);
    }
  }

  public Article {
    references = List.copyOf(references);
  }

  /** The same article with the words of another, which only its page shows, and its source. */
  public Article withWordsOf(Article other) {
    return new Article(
        other.source,
        permalink,
        date,
        headline,
        language,
        subjects,
        lead,
        references,
        receipt,
        other.likeness,
        other.hash,
        shown);
  }

  /** The same article at another address. */
  public Article at(Permalink address) {
    return new Article(
        source,
        address,
        date,
        headline,
        language,
        subjects,
        lead,
        references,
        receipt,
        likeness,
        hash,
        shown);
  }

  /** The same article with other subjects. */
  public Article about(Subjects about) {
    return new Article(
        source,
        permalink,
        date,
        headline,
        language,
        about,
        lead,
        references,
        receipt,
        likeness,
        hash,
        shown);
  }

  /** The same article, read from bytes in an encoding. */
  public Article from(String encoding) {
    Receipt from = receipt.in(encoding);
    return new Article(
        source,
        permalink,
        date,
        headline,
        language,
        subjects,
        lead,
        references,
        from,
        likeness,
        hash,
        shown);
  }

  /** The same article in another language. */
  public Article in(String tag) {
    return new Article(
        source,
        permalink,
        date,
        headline,
        tag,
        subjects,
        lead,
        references,
        receipt,
        likeness,
        hash,
        shown);
  }
}
