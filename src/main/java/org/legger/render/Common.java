package org.legger.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.legger.archive.Archive;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.archive.Settings;
import org.legger.archive.Taxonomy;
import org.legger.problem.BuildStopped;
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
 * @param layouts templates of the keeper's own that texts may name
 * @param version of Legger
 */
record Common(
    Settings settings,
    int articles,
    String span,
    String language,
    Texts texts,
    List<Menu.Entry> menu,
    boolean calendar,
    boolean languages,
    Set<String> layouts,
    String version) {

  static Common of(Templates templates, Archive archive, String version) throws BuildStopped {
    String language = templates.speaks(archive.language()) ? archive.language() : "en";
    Texts texts = templates.texts(language);
    return new Common(
        archive.settings(),
        archive.articles().size(),
        span(archive.years()),
        language,
        texts,
        Menu.of(archive, texts),
        DaysOfYear.existIn(archive),
        LanguagePages.existIn(archive),
        templates.layouts(),
        version);
  }

  /** What it takes of the archive itself, apart from its settings; {@link #read} reads it. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    told.add(settings.language().orElse(language));
    told.add(Integer.toString(articles));
    told.add(span);
    told.add(Boolean.toString(calendar));
    told.add(Boolean.toString(languages));
    for (Menu.Entry entry : menu) {
      told.addAll(List.of(entry.text(), entry.href(), Boolean.toString(entry.outside())));
    }
    return told;
  }

  /** The same made of what it told. */
  static Common read(List<String> told, Templates templates, Settings settings, String version)
      throws BuildStopped {
    String own = told.get(0);
    String language = templates.speaks(own) ? own : "en";
    List<Menu.Entry> menu = new ArrayList<>();
    for (int i = 5; i + 2 < told.size(); i += 3) {
      boolean outside = Boolean.parseBoolean(told.get(i + 2));
      menu.add(new Menu.Entry(told.get(i), told.get(i + 1), outside));
    }
    return new Common(
        settings.in(own),
        Integer.parseInt(told.get(1)),
        told.get(2),
        language,
        templates.texts(language),
        menu,
        Boolean.parseBoolean(told.get(3)),
        Boolean.parseBoolean(told.get(4)),
        templates.layouts(),
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

  static String plural(Taxonomy.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "s";
  }

  /** What templates see of the site; the home page says how large it is. */
  PageView.Site site(boolean home) {
    return new PageView.Site(
        settings.title(),
        settings.description(),
        language,
        settings.publisher().orElse(""),
        home ? articles : 0,
        home ? span : "",
        settings.search(),
        version);
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
