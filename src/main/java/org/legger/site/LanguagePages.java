package org.legger.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.site.Page.ListPage;
import org.legger.site.Page.Listing;
import org.legger.site.Page.Listing.Kind;

/** A list for each language of an archive that has several. */
public final class LanguagePages implements PageSource {
  private static final org.legger.archive.ArchiveDate.Period NO_PERIOD =
      new org.legger.archive.ArchiveDate.Period(0, 0, 0);

  @Override
  public Stream<Page> pages(Archive archive) {
    if (!existIn(archive)) {
      return Stream.empty();
    }
    Map<String, List<Article>> languages =
        archive.articles().stream()
            .collect(Collectors.groupingBy(Article::language, TreeMap::new, Collectors.toList()));
    return languages.entrySet().stream()
        .flatMap(
            language -> {
              Listing listing =
                  new Listing(
                      Kind.LANGUAGE,
                      NO_PERIOD,
                      language.getKey(),
                      language.getValue().size(),
                      Map.of(),
                      Optional.empty(),
                      Optional.empty());
              return ListPage.all(
                  listing, language.getValue(), Addresses.ofLanguage(language.getKey()), archive);
            });
  }

  /** Whether an archive has these pages. */
  public static boolean existIn(Archive archive) {
    return archive.articles().stream().map(Article::language).distinct().limit(2).count() > 1;
  }
}
