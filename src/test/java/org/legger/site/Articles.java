package org.legger.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate;
import org.legger.archive.Article;
import org.legger.archive.Article.Subjects;
import org.legger.archive.Headline;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Receipt;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.archive.Words;

/** Makes small archives for the tests of this room, without a disk. */
final class Articles {
  private Articles() {}

  /** An article whose address is its date's folder and its headline. */
  static Article article(String path, String date, String headline) {
    ArchiveDate when = ArchiveDate.parse(date).orElse(ArchiveDate.UNDATED);
    return new Article(
        new Source(path, 1, 0),
        new Permalink(when.folder() + headline + ".html"),
        when,
        new Headline(headline, Headline.Origin.TITLE_LINE, false),
        "nl",
        Subjects.NONE,
        Words.NONE,
        List.of(),
        new Receipt("UTF-8", Receipt.DateFrom.NONE, Receipt.LanguageFrom.MODEL),
        org.legger.archive.Likeness.NONE,
        path.hashCode(),
        path.hashCode());
  }

  static Article about(Article article, List<String> topics, List<String> authors) {
    return changed(article, new Subjects(topics, authors), article.references(), article.hash());
  }

  static Article referring(Article article, String... paths) {
    return changed(article, article.subjects(), List.of(paths), article.hash());
  }

  static Article hashed(Article article, long hash) {
    return changed(article, article.subjects(), article.references(), hash);
  }

  private static Article changed(Article a, Subjects subjects, List<String> references, long hash) {
    return new Article(
        a.source(),
        a.permalink(),
        a.date(),
        a.headline(),
        a.language(),
        subjects,
        a.lead(),
        references,
        a.receipt(),
        a.likeness(),
        hash,
        a.shown());
  }

  static Reading.Attachment attachment(String path) {
    return new Reading.Attachment(new Source(path, 1, 0), path.hashCode(), List.of());
  }

  static Archive archive(Article... articles) {
    return archive(Settings.DEFAULT, Arrays.asList(articles), List.of());
  }

  static Archive archive(
      Settings settings, List<Article> articles, List<Reading.Attachment> attachments) {
    Stream<Reading> texts =
        articles.stream().map(a -> new Reading.Text(a, List.of(), Map.of(), List.of()));
    return Archive.of(Stream.concat(texts, attachments.stream()).toList(), settings);
  }

  static Settings pagesOf(int size) {
    Settings s = Settings.DEFAULT;
    return new Settings(
        s.title(),
        s.description(),
        s.language(),
        s.baseUrl(),
        s.publisher(),
        s.timezone(),
        size,
        s.dayPages(),
        s.onThisDay(),
        s.data(),
        s.search(),
        s.names(),
        s.linkNames(),
        s.allowHtml(),
        java.util.Map.of(),
        List.of());
  }
}
