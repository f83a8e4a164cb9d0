package org.legger.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Permalink;
import org.legger.archive.Reading.Attachment;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;
import org.legger.site.Page.Asset;

/**
 * What the articles refer to. A file is published beside each page that refers to it, so that its
 * address depends on that page alone; a file that no page refers to is published below {@code
 * files/}, so that nothing vanishes.
 */
public final class References implements PageSource {
  /** Names that stand beside articles already: pages, months, days and parts of lists. */
  private static final Pattern PAGE_OR_FOLDER = Pattern.compile(".*\\.html|\\d{1,2}|pages");

  private final Map<String, Permalink> articles = new HashMap<>();
  private final Map<String, Attachment> attachments = new TreeMap<>();
  private final Map<String, Map<String, Permalink>> targets = new HashMap<>();
  private final Map<Permalink, Asset> assets = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private References() {}

  /**
   * Resolves all references.
   *
   * @param archive with settled addresses
   * @param display how a source's path is shown in problems
   */
  public static References of(Archive archive, java.util.function.UnaryOperator<String> display) {
    References references = new References();
    Set<Permalink> taken = new HashSet<>();
    List<Article> texts =
        Stream.concat(archive.articles().stream(), archive.pages().stream()).toList();
    if (texts.stream().anyMatch(text -> !text.references().isEmpty())) {
      for (Article article : texts) {
        references.articles.put(article.source().path(), article.permalink());
        taken.add(article.permalink());
      }
    }
    archive.attachments().forEach(a -> references.attachments.put(a.source().path(), a));
    for (Article article : texts) {
      if (!article.references().isEmpty()) {
        references.resolve(article, taken, display);
      }
    }
    references.addUnused();
    return references;
  }

  private void resolve(
      Article article, Set<Permalink> taken, java.util.function.UnaryOperator<String> display) {
    Map<String, Permalink> found = new LinkedHashMap<>();
    for (String path : article.references()) {
      if (articles.containsKey(path)) {
        found.put(path, articles.get(path));
      } else if (attachments.containsKey(path)) {
        found.put(path, beside(article, attachments.get(path), taken));
      } else {
        problems.add(
            new Problem(
                Code.BROKEN_LINK,
                Place.of(display.apply(article.source().path())),
                "there is no " + display.apply(path) + " to link to",
                "the link is kept as written"));
      }
    }
    targets.put(article.source().path(), found);
  }

  private Permalink beside(Article article, Attachment attachment, Set<Permalink> taken) {
    String name = attachment.source().name();
    Permalink wanted = clean(article.permalink().folder() + name);
    Asset there = assets.get(wanted);
    boolean page = PAGE_OR_FOLDER.matcher(name).matches() || taken.contains(wanted);
    if (page || there != null && !there.source().equals(attachment.source())) {
      String owner = attachment.source().path();
      Set<Permalink> others = new HashSet<>(taken);
      assets.forEach(
          (at, asset) ->
              others.addAll(asset.source().equals(attachment.source()) ? Set.of() : Set.of(at)));
      wanted = Addresses.free(wanted, owner, others);
    }
    assets.put(wanted, new Asset(wanted, attachment.source(), attachment.hash()));
    return wanted;
  }

  private void addUnused() {
    Set<String> used = new HashSet<>();
    assets.values().forEach(asset -> used.add(asset.source().path()));
    Set<Permalink> taken = new HashSet<>();
    attachments.forEach(
        (path, attachment) -> {
          if (!used.contains(path)) {
            Permalink wanted = clean("files/" + path);
            Permalink address = taken.add(wanted) ? wanted : Addresses.free(wanted, path, taken);
            assets.put(address, new Asset(address, attachment.source(), attachment.hash()));
          }
        });
  }

  /** A path without what no address may hold. */
  private static Permalink clean(String path) {
    if (Permalink.allows(path)) {
      return new Permalink(path);
    }
    String clean =
        Arrays.stream(path.split("/"))
            .map(part -> part.replaceAll("[\\\\:*?\"<>|\\p{Cntrl}]", "-").replaceAll("[. ]+$", "-"))
            .map(part -> Permalink.allows(part) ? part : "file-" + part)
            .collect(Collectors.joining("/"));
    return new Permalink(clean);
  }

  /**
   * Where the files that an article refers to are published, by their paths below the content
   * folder.
   */
  Map<String, Permalink> of(Article article) {
    return targets.getOrDefault(article.source().path(), Map.of());
  }

  /** The references that lead nowhere. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The files that go with the texts. */
  @Override
  public Stream<Page> pages(Archive archive) {
    return assets.values().stream().map(asset -> asset);
  }
}
