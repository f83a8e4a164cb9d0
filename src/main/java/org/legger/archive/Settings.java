package org.legger.archive;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.legger.problem.Problem.Place;

/**
 * What the keeper of an archive says about it in {@code site.yml}; everything may be left out.
 *
 * @param title the archive's name
 * @param description one or two sentences about it; may be empty
 * @param language BCP 47 tag of the interface; empty: the commonest language of the texts
 * @param baseUrl where the site is published, http or https; empty: no absolute addresses are
 *     written
 * @param publisher who publishes it; empty: nobody is named
 * @param timezone whose clock times with an offset are shown by; empty: as they were written
 * @param pageSize how many articles a list shows on one page, 1 to 1000
 * @param dayPages whether each day has a page of its own; else its articles stand on their month's
 * @param onThisDay whether each day of the year has a page of all its articles through the years
 * @param data whether what is known about the articles is published as files for machines
 * @param search whether readers can search it
 * @param names whether names, themes and related texts are looked for
 * @param linkNames whether a text's names lead to their pages where the text first has them
 * @param allowHtml whether raw HTML in Markdown is published as it is instead of being sanitised
 * @param columns of tables: what each means, by its name
 * @param menu the main ways into the archive; empty: all that there are
 */
public record Settings(
    String title,
    String description,
    Optional<String> language,
    Optional<String> baseUrl,
    Optional<String> publisher,
    Optional<ZoneId> timezone,
    int pageSize,
    boolean dayPages,
    boolean onThisDay,
    boolean data,
    boolean search,
    boolean names,
    boolean linkNames,
    boolean allowHtml,
    Map<String, String> columns,
    List<MenuItem> menu) {

  /**
   * An entry of the main menu.
   *
   * @param text what to show; empty: the name of what it leads to
   * @param to a text below the content folder, an address of the site or of another site, or {@code
   *     years}, {@code topics}, {@code authors}, {@code undated} or {@code pages} for what Legger
   *     makes of them
   * @param place where it is written
   */
  public record MenuItem(String text, String to, Place place) {}

  public Settings {
    menu = List.copyOf(menu);
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
  }

  /** What holds where there is no {@code site.yml}. */
  public static final Settings DEFAULT =
      new Settings(
          "News archive",
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          50,
          true,
          true,
          true,
          true,
          true,
          true,
          false,
          Map.of(),
          List.of());

  /** The same for a site that is published elsewhere. */
  public Settings at(String url) {
    return new Settings(
        title,
        description,
        language,
        Optional.of(url),
        publisher,
        timezone,
        pageSize,
        dayPages,
        onThisDay,
        data,
        search,
        names,
        linkNames,
        allowHtml,
        columns,
        menu);
  }

  /** The same in a language. */
  public Settings in(String tag) {
    return new Settings(
        title,
        description,
        Optional.of(tag),
        baseUrl,
        publisher,
        timezone,
        pageSize,
        dayPages,
        onThisDay,
        data,
        search,
        names,
        linkNames,
        allowHtml,
        columns,
        menu);
  }
}
