package org.legger.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.legger.site.Page;
import org.legger.site.Page.Document;

/** Makes the bytes of pages. */
public final class Renderer {
  private final Common common;
  private final Engine engine;
  private final Function<Article, Reading.Text> reading;
  private final Marks marks;

  /**
   * A renderer of one archive's pages.
   *
   * @param templates the theme
   * @param archive with settled addresses
   * @param reading gives an article's body, which is not kept in memory
   * @param version of Legger
   * @throws BuildStopped if the theme's messages are broken
   */
  public Renderer(
      Templates templates, Archive archive, Function<Article, Reading.Text> reading, String version)
      throws BuildStopped {
    this(templates, Common.of(templates, archive, version), reading);
  }

  private Renderer(Templates templates, Common common, Function<Article, Reading.Text> reading) {
    this.common = common;
    this.engine = new Engine(templates, common.texts());
    this.reading = reading;
    this.marks = new Marks(Fingerprint.of(templates.ofPages(), common.mark()));
  }

  /**
   * A renderer of pages of an archive that is not here.
   *
   * @param told by a renderer of that archive
   * @throws BuildStopped if the theme's messages are broken
   */
  public static Renderer like(
      List<String> told,
      Templates templates,
      Settings settings,
      Function<Article, Reading.Text> reading,
      String version)
      throws BuildStopped {
    return new Renderer(templates, Common.read(told, templates, settings, version), reading);
  }

  /** What it knows of the archive as a whole. */
  public List<String> told() {
    return common.told();
  }

  private Renderer(Renderer like, Function<Article, Reading.Text> reading) {
    this.common = like.common;
    this.engine = like.engine;
    this.reading = reading;
    this.marks = like.marks;
  }

  /** The same renderer with another way to the bodies of articles. */
  public Renderer reading(Function<Article, Reading.Text> bodies) {
    return new Renderer(this, bodies);
  }

  /** Differs where the bytes of the page would. */
  public Fingerprint fingerprint(Page page) {
    return page.accept(marks);
  }

  /**
   * Makes a page.
   *
   * @throws BuildStopped if a template is broken
   */
  public byte[] render(Page page) throws BuildStopped {
    if (page instanceof Document document) {
      return document.body().get();
    }
    PageView view = checked(page);
    return engine.fill(view.page().layout(), model(view));
  }

  /**
   * What the template of a page gets, as JSON.
   *
   * @throws BuildStopped if the theme's messages are broken
   */
  public String modelJson(Page page) throws BuildStopped {
    return ModelJson.of(checked(page));
  }

  /** A page as its template sees it. */
  PageView view(Page page) {
    Views views =
        new Views(
            common.texts(),
            common.language(),
            common.settings().dayPages(),
            common.calendar(),
            common.languages(),
            page.permalink());
    return page.accept(new PageViews(common, views, reading));
  }

  static Map<String, Object> model(PageView view) {
    Map<String, Object> model = new HashMap<>();
    model.put("site", view.site());
    model.put("page", view.page());
    model.put("article", view.article());
    model.put("list", view.list());
    model.put("terms", view.terms());
    model.put("calendar", view.calendar());
    model.put("about", view.about());
    return model;
  }

  /** A message that is no pattern shows when it is first needed. */
  private PageView checked(Page page) throws BuildStopped {
    try {
      return view(page);
    } catch (IllegalArgumentException broken) {
      String found = String.valueOf(broken.getMessage());
      throw new BuildStopped(
          List.of(new Problem(Code.TEMPLATE, Place.of("messages.properties"), found, "")), broken);
    }
  }

  /** The template that makes a kind of page. */
  static String template(String kind) {
    return switch (kind) {
      case "topic", "author", "language", "undated" -> "list";
      case "name", "theme" -> "story";
      case "topics", "authors", "names", "themes" -> "terms";
      case "notFound" -> "404";
      default -> kind;
    };
  }
}
