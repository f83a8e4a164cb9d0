package org.legger.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.legger.problem.FileFault;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * Looks at the pages of a site one by one: at their HTML, their ids, and where their links, images
 * and scripts lead.
 */
public final class PageCheck {
  private static final int MOST_ERRORS = 20;
  private static final Set<String> SHOWN = Set.of("img", "source", "video", "audio", "track");

  /** Where HTML has addresses that browsers load or follow. */
  private static final List<String> ATTRIBUTES = List.of("href", "src", "poster", "action", "data");

  private final PublishedFiles files;
  private final SiteAddress address;

  /** A check of a site. */
  public PageCheck(PublishedFiles files) {
    this.files = files;
    this.address = new SiteAddress(files.baseUrl());
  }

  /** Looks at a page. */
  public Findings look(String page) {
    try {
      Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS).setTrackPosition(true);
      Document document = Jsoup.parse(files.text(page), "", parser);
      Look look = new Look(page);
      HtmlErrors.of(parser.getErrors(), files.display(page)).forEach(look.problems::add);
      look.at(document);
      return look.findings();
    } catch (IOException gone) {
      Problem problem =
          new Problem(
              Code.UNREADABLE,
              Place.of(files.display(page)),
              "the page cannot be read: " + FileFault.of(gone),
              "");
      return new Findings(page, List.of(problem), List.of(), List.of(), List.of());
    }
  }

  /** The ids that a page gives to its elements. */
  Set<String> ids(String page) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    Jsoup.parse(files.text(page)).select("[id]").forEach(e -> ids.add(e.id()));
    Jsoup.parse(files.text(page)).select("a[name]").forEach(e -> ids.add(e.attr("name")));
    return ids;
  }

  private final class Look {
    private final String page;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> leadsTo = new LinkedHashSet<>();
    private final List<Findings.Anchor> anchors = new ArrayList<>();
    private final List<Findings.External> external = new ArrayList<>();
    private final Map<String, Element> ids = new HashMap<>();

    private Look(String page) {
      this.page = page;
    }

    private Findings findings() {
      return new Findings(page, problems, List.copyOf(leadsTo), anchors, external);
    }

    private void at(Document document) {
      for (Element element : document.select("[id]")) {
        Element first = ids.putIfAbsent(element.id(), element);
        if (first != null) {
          String found = "id \"" + element.id() + "\" is also that of line " + line(first);
          problem(Code.DUPLICATE_ID, element, found);
        }
      }
      document.select("a[name]").forEach(a -> ids.putIfAbsent(a.attr("name"), a));
      for (Element element : document.getAllElements()) {
        links(element);
        if (element.normalName().equals("img") && !element.hasAttr("alt")) {
          problem(Code.HTML, element, "<img> has no alt attribute for those who cannot see it");
        }
      }
    }

    private void links(Element element) {
      if (element.normalName().equals("base")) {
        return;
      }
      for (String attribute : ATTRIBUTES) {
        if (element.hasAttr(attribute)) {
          link(element, element.attr(attribute).strip());
        }
      }
      if (element.hasAttr("srcset")) {
        Arrays.stream(element.attr("srcset").split(",\\s+"))
            .map(candidate -> candidate.strip().split("\\s+")[0])
            .filter(url -> !url.isEmpty())
            .forEach(url -> link(element, url));
      }
    }

    private void link(Element element, String href) {
      SiteAddress.Target target = address.of(href, page);
      switch (target.kind()) {
        case NONE -> {}
        case OUTSIDE -> {
          if (element.normalName().equals("a") || SHOWN.contains(element.normalName())) {
            external.add(new Findings.External(target.path(), place(element)));
          }
        }
        case BROKEN -> problem(Code.DEAD_LINK, element, "\"" + href + "\" is no address");
        case INSIDE -> inside(element, href, target);
      }
    }

    private void inside(Element element, String href, SiteAddress.Target target) {
      Optional<String> file = target.path().equals(page) ? Optional.of(page) : at(target);
      if (file.isEmpty()) {
        boolean shown = SHOWN.contains(element.normalName()) && !element.hasAttr("href");
        problem(
            shown ? Code.NO_IMAGE : Code.DEAD_LINK,
            element,
            "\"" + href + "\" is not in the site" + near(target.path()));
        return;
      }
      if (!file.get().equals(page)) {
        leadsTo.add(file.get());
      }
      String id = target.fragment();
      if (id.isEmpty() || id.startsWith(":~:") || !file.get().endsWith(".html")) {
        return;
      } else if (!file.get().equals(page)) {
        anchors.add(new Findings.Anchor(file.get(), id, place(element)));
      } else if (!ids.containsKey(id) && !id.equals("top")) {
        problem(Code.NO_ANCHOR, element, "nothing on this page has the id \"" + id + "\"");
      }
    }

    private Optional<String> at(SiteAddress.Target target) {
      return files.at(target.path());
    }

    /** A file that differs in case alone is found on some machines and not on others. */
    private String near(String path) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      return files.sizes().subMap(folder, folder + '\uffff').keySet().stream()
          .filter(other -> other.equalsIgnoreCase(path))
          .findFirst()
          .map(other -> ", but " + other + " is")
          .orElse("");
    }

    private void problem(Code code, Element element, String found) {
      problems.add(new Problem(code, place(element), found, ""));
    }

    private Place place(Element element) {
      var start = element.sourceRange().start();
      return new Place(files.display(page), start.lineNumber(), start.columnNumber());
    }
  }

  private static int line(Element element) {
    return element.sourceRange().start().lineNumber();
  }

  /** Anchors of other pages that are not there; pages are read again for it, each once. */
  public Stream<Problem> anchors(List<Findings> all) {
    Map<String, List<Findings.Anchor>> byTarget = new HashMap<>();
    all.stream()
        .flatMap(findings -> findings.anchors().stream())
        .forEach(a -> byTarget.computeIfAbsent(a.target(), t -> new ArrayList<>()).add(a));
    return byTarget.entrySet().stream().flatMap(e -> missing(e.getKey(), e.getValue()).stream());
  }

  private List<Problem> missing(String target, List<Findings.Anchor> anchors) {
    try {
      Set<String> ids = ids(target);
      return anchors.stream()
          .filter(a -> !ids.contains(a.id()) && !a.id().equals("top"))
          .map(
              a ->
                  new Problem(
                      Code.NO_ANCHOR,
                      a.place(),
                      "nothing on " + target + " has the id \"" + a.id() + "\"",
                      ""))
          .toList();
    } catch (IOException gone) {
      return List.of();
    }
  }
}
