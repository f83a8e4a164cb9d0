package org.legger.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.names.Named;
import org.legger.problem.BuildStopped;
import org.legger.read.ContentReader;
import org.legger.read.SourceFolder;
import org.legger.render.Renderer;
import org.legger.render.Templates;
import org.legger.site.Page;
import org.legger.site.Page.ArticlePage;
import org.legger.site.References;

/** What the template of one page gets, without building the site. */
public final class PageModel {
  private final Build build;

  public PageModel(Build build) {
    this.build = build;
  }

  /**
   * The model of a page as JSON.
   *
   * @param wanted the address of the page, or the path of a text below the content folder
   * @return empty where no template makes such a page
   */
  public Optional<String> of(String wanted, Build.Progress progress) throws BuildStopped {
    Settings settings = build.settings();
    SourceFolder content = new SourceFolder(build.folders().content());
    ContentReader reader = ContentReader.ofBodies(content, settings);
    Named named = build.named(build.archive(progress));
    Archive archive = named.archive();
    References references = References.of(archive, path -> path);
    Renderer renderer =
        new Renderer(
            new Templates(build.folders().templates()),
            archive,
            article ->
                reader.read(article.source()) instanceof Reading.Text text
                    ? text
                    : new Reading.Text(article, List.of(), Map.of(), List.of()),
            build.version());
    Optional<Page> page = pages(named, references).filter(p -> isAt(p, wanted)).findFirst();
    return page.isPresent() ? Optional.of(renderer.modelJson(page.get())) : Optional.empty();
  }

  private static Stream<Page> pages(Named named, References references) {
    return PageSources.shown(references, named.stories())
        .flatMap(source -> source.pages(named.archive()));
  }

  private static boolean isAt(Page page, String wanted) {
    return page.permalink().path().equals(wanted)
        || page instanceof ArticlePage article && article.article().source().path().equals(wanted);
  }
}
