package org.legger.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.archive.Settings;
import org.legger.archive.Taxonomy;
import org.legger.problem.BuildStopped;
import org.legger.site.Addresses;
import org.legger.site.DaysOfYear;
import org.legger.site.LanguagePages;

/**
 * What all pages of a site have in common.
 *
 * @param settings of the archive
 * @param articles how many there are; only the home page says so, or each new text would change
 *     every page
 * @param span the years from first to last; empty where there are none
 * @param language of the interface: the archive's where the theme speaks it, else English
 * @param texts its words
 * @param menu the main ways into the archive
 * @param calendar whether days of the year have pages
 * @param languages whether languages have pages
 * @param version of Legger
 */
record Common(
    Settings settings,
    int articles,
    String span,
    String language,
    Texts texts,
    List<Entry> menu,
    boolean calendar,
    boolean languages,
    String version) {

  /** A way into the archive. */
  record Entry(String text, Permalink to) {}

  static Common of(Templates templates, Archive archive, String version) throws BuildStopped {
    String language = templates.speaks(archive.language()) ? archive.language() : "en";
    Texts texts = templates.texts(language);
    return new Common(
        archive.settings(),
        archive.articles().size(),
        span(archive.years()),
        language,
        texts,
        menu(archive, texts),
        DaysOfYear.existIn(archive),
        LanguagePages.existIn(archive),
        version);
  }

  private static String span(List<Integer> years) {
    if (years.isEmpty()) {
      return "";
    }
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private static List<Entry> menu(Archive archive, Texts texts) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(texts.message("menu.years"), Addresses.HOME));
    for (Taxonomy.Kind kind : Taxonomy.Kind.values()) {
      if (archive.articles().stream().anyMatch(a -> !kind.namesOf(a).isEmpty())) {
        entries.add(new Entry(texts.message("menu." + plural(kind)), Addresses.of(kind)));
      }
    }
    if (DaysOfYear.existIn(archive)) {
      entries.add(new Entry(texts.message("menu.calendar"), Addresses.CALENDAR));
    }
    Period noYear = new Period(0, 0, 0);
    if (!archive.in(noYear).isEmpty()) {
      entries.add(new Entry(texts.message("menu.undated"), Addresses.of(noYear)));
    }
    entries.add(new Entry(texts.message("menu.about"), Addresses.ABOUT));
    return List.copyOf(entries);
  }

  static String plural(Taxonomy.Kind kind) {
    return kind == Taxonomy.Kind.TOPIC ? "topics" : "authors";
  }

  /** Differs where something differs that every page shows. */
  Fingerprint mark() {
    return Fingerprint.of(version, settings, language, menu, calendar, languages);
  }

  /** The address on the web, where the site has one. */
  Optional<String> canonical(Permalink permalink) {
    return settings.baseUrl().map(permalink::absolute);
  }

  /**
   * A host shows the page for what is not found at any address, so its links start from the top of
   * the host.
   */
  String basePath() {
    return settings.baseUrl().map(url -> URI.create(url + "/").getRawPath()).orElse("");
  }
}
