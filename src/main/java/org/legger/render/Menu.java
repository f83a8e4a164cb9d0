package org.legger.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.ArchiveDate.Period;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Settings.MenuItem;
import org.legger.archive.Taxonomy;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Spelling;
import org.legger.site.Addresses;
import org.legger.site.DaysOfYear;

/**
 * The main menu: what the settings say, or else all that there is: what Legger makes by itself, and
 * the pages that lie directly in the folder of pages.
 */
final class Menu {
  /** What may be meant although this archive has none of it. */
  private static final List<String> NAMES =
      List.of(
          "years", "topics", "authors", "names", "themes", "calendar", "undated", "about", "pages");

  private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:)?//.*|mailto:.*");

  /**
   * An entry.
   *
   * @param text what to show
   * @param href from the top of the site; a whole address where it leads out
   * @param outside whether it leads out
   */
  record Entry(String text, String href, boolean outside) {
    static Entry inside(String text, Permalink to) {
      return new Entry(text, to.relativeTo(Addresses.HOME), false);
    }

    /** The address on a page, from which {@code root} leads to the top of the site. */
    String from(String root) {
      return outside ? href : root + href;
    }

    boolean isAt(Permalink page) {
      return !outside && href.equals(page.relativeTo(Addresses.HOME));
    }
  }

  private final Archive archive;
  private final Map<String, Entry> made = new LinkedHashMap<>();

  private Menu(Archive archive, Texts texts) {
    this.archive = archive;
    made.put("years", Entry.inside(texts.message("menu.years"), Addresses.HOME));
    for (Taxonomy.Kind kind : Taxonomy.Kind.values()) {
      if (archive.articles().stream().anyMatch(a -> !kind.namesOf(a).isEmpty())) {
        String name = Common.plural(kind);
        made.put(name, Entry.inside(texts.message("menu." + name), Addresses.of(kind)));
      }
    }
    if (DaysOfYear.existIn(archive)) {
      made.put("calendar", Entry.inside(texts.message("menu.calendar"), Addresses.CALENDAR));
    }
    Period noYear = new Period(0, 0, 0);
    if (!archive.in(noYear).isEmpty()) {
      made.put("undated", Entry.inside(texts.message("menu.undated"), Addresses.of(noYear)));
    }
    made.put("about", Entry.inside(texts.message("menu.about"), Addresses.ABOUT));
  }

  /**
   * The menu of an archive.
   *
   * @throws BuildStopped if the settings name what there is not
   */
  static List<Entry> of(Archive archive, Texts texts) throws BuildStopped {
    Menu menu = new Menu(archive, texts);
    List<MenuItem> items = archive.settings().menu();
    if (items.isEmpty()) {
      return Stream.concat(menu.made.values().stream(), menu.pages()).toList();
    }
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (MenuItem item : items) {
      List<Entry> found = menu.entries(item);
      entries.addAll(found);
      if (found.isEmpty() && !NAMES.contains(item.to())) {
        String said = "there is no \"" + item.to() + "\" for the menu";
        String meant = Spelling.didYouMean(item.to(), menu.words());
        problems.add(new Problem(Code.BAD_SETTING, item.place(), said + meant, ""));
      }
    }
    if (!problems.isEmpty()) {
      throw new BuildStopped(problems, null);
    }
    return List.copyOf(entries);
  }

  private List<String> words() {
    return Stream.concat(NAMES.stream(), archive.pages().stream().map(p -> p.source().path()))
        .toList();
  }

  private Stream<Entry> pages() {
    return archive.pages().stream()
        .filter(page -> page.permalink().folder().equals("pages/"))
        .map(page -> Entry.inside(page.headline().text(), page.permalink()));
  }

  private List<Entry> entries(MenuItem item) {
    String to = item.to();
    if (made.containsKey(to)) {
      Entry entry = made.get(to);
      return List.of(item.text().isEmpty() ? entry : new Entry(item.text(), entry.href(), false));
    } else if (to.equals("pages") && item.text().isEmpty()) {
      return pages().toList();
    } else if (ELSEWHERE.matcher(to).matches()) {
      return List.of(new Entry(item.text().isEmpty() ? to : item.text(), to, true));
    }
    Optional<Entry> text =
        Stream.concat(archive.pages().stream(), archive.articles().stream())
            .filter(a -> a.source().path().equals(to) || a.permalink().path().equals(to))
            .findFirst()
            .map(a -> Entry.inside(name(item, a), a.permalink()));
    if (text.isEmpty() && to.endsWith(".html") && Permalink.allows(to)) {
      return List.of(Entry.inside(item.text().isEmpty() ? to : item.text(), new Permalink(to)));
    }
    return text.stream().toList();
  }

  private static String name(MenuItem item, Article article) {
    return item.text().isEmpty() ? article.headline().text() : item.text();
  }
}
