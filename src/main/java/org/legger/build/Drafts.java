package org.legger.build;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Reading;
import org.legger.archive.Source;
import org.legger.archive.Taxonomy;
import org.legger.problem.BuildStopped;
import org.legger.render.Renderer;
import org.legger.site.Addresses;
import org.legger.site.Page.ArticlePage;
import org.legger.site.Page.Target;
import org.legger.site.SitePlan;

/**
 * The pages of texts as a build laid them out, so that the page of a text which is being written
 * can be shown before the whole site is built again.
 */
public final class Drafts {
  private final Path content;
  private final SitePlan plan;
  private final Function<Source, Reading> reader;
  private final Renderer renderer;
  private Map<String, ArticlePage> pages;

  /**
   * A page as it will likely be.
   *
   * @param path its address within the site
   * @param html what it holds
   */
  public record Draft(String path, String html) {}

  /** The pages of a plan whose texts are files of their own. */
  Drafts(Path content, SitePlan plan, Function<Source, Reading> reader, Renderer renderer) {
    this.content = content.toAbsolutePath().normalize();
    this.plan = plan;
    this.reader = reader;
    this.renderer = renderer;
  }

  /** By the paths of their texts; gathered when the first is asked for, which few builds are. */
  private synchronized Map<String, ArticlePage> pages() {
    if (pages == null) {
      pages =
          plan.pages().stream()
              .filter(ArticlePage.class::isInstance)
              .map(ArticlePage.class::cast)
              .filter(page -> page.article().source().row().isEmpty())
              .collect(Collectors.toMap(page -> page.article().source().path(), page -> page));
    }
    return pages;
  }

  /**
   * The page of a text that was written again, at the address that it had; empty where something is
   * wrong, which the build then tells.
   *
   * @param file absolute
   */
  public Optional<Draft> of(Path file) {
    return page(file).flatMap(page -> again(page, file.toFile()));
  }

  /**
   * The address of the page of a text, as this build laid it out.
   *
   * @param file absolute
   */
  public Optional<String> address(Path file) {
    return page(file).map(page -> page.permalink().path());
  }

  private Optional<ArticlePage> page(Path file) {
    if (!file.startsWith(content)) {
      return Optional.empty();
    }
    String path = content.relativize(file).toString().replace(File.separatorChar, '/');
    return Optional.ofNullable(pages().get(path));
  }

  private Optional<Draft> again(ArticlePage last, File file) {
    Article was = last.article();
    Reading reading =
        reader.apply(new Source(was.source().path(), file.length(), file.lastModified()));
    if (!(reading instanceof Reading.Text text) || !text.problems().isEmpty()) {
      return Optional.empty();
    }
    Article read = text.article();
    Article now =
        read.at(was.permalink())
            .about(read.subjects().with(was.subjects().names(), was.subjects().themes()))
            .in(read.language().isEmpty() ? was.language() : read.language());
    try {
      byte[] html = renderer.reading(article -> text).render(page(last, now));
      return Optional.of(
          new Draft(now.permalink().path(), new String(html, StandardCharsets.UTF_8)));
    } catch (BuildStopped toldByTheBuild) {
      return Optional.empty();
    }
  }

  /** What it says of itself is new; what leads to other pages is as it was. */
  private ArticlePage page(ArticlePage last, Article now) {
    return new ArticlePage(
        now,
        last.earlier(),
        last.later(),
        last.alike(),
        targets(Taxonomy.Kind.TOPIC, last, now, last.topics(), ArticlePage::topics),
        targets(Taxonomy.Kind.AUTHOR, last, now, last.authors(), ArticlePage::authors),
        last.references(),
        last.gleaned());
  }

  /** The pages of topics or authors: of a new one where it will likely be. */
  private List<Target> targets(
      Taxonomy.Kind kind,
      ArticlePage last,
      Article now,
      List<Target> before,
      Function<ArticlePage, List<Target>> targets) {
    List<String> names = Archive.isPage(now.source()) ? List.of() : kind.namesOf(now);
    if (names.equals(kind.namesOf(last.article()))) {
      return before;
    }
    Map<String, Target> known = new HashMap<>();
    for (ArticlePage page : pages().values()) {
      targets.apply(page).forEach(target -> known.put(Taxonomy.key(target.name()), target));
    }
    return names.stream()
        .map(
            name ->
                known.computeIfAbsent(
                    Taxonomy.key(name), key -> new Target(name, Addresses.of(kind, key), 0)))
        .distinct()
        .toList();
  }
}
