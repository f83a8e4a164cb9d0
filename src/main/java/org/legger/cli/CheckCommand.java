package org.legger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.legger.archive.Archive;
import org.legger.archive.Permalink;
import org.legger.build.Build;
import org.legger.build.Workers;
import org.legger.check.Coverage;
import org.legger.check.ExternalLinks;
import org.legger.check.Findings;
import org.legger.check.HostLimits;
import org.legger.check.LinkMemory;
import org.legger.check.Orphans;
import org.legger.check.Pace;
import org.legger.check.PageCheck;
import org.legger.check.PublishedFiles;
import org.legger.cli.Main.Telling;
import org.legger.problem.BuildStopped;
import org.legger.problem.Problem;
import org.legger.read.ContentReader;
import org.legger.read.SourceFolder;
import org.legger.site.Manifest;
import org.legger.store.SiteFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code legger check}. */
@Command(
    name = "check",
    description =
        "Checks a finished site: links, anchors, images, ids, HTML, files that nothing leads to, and"
            + " whether every word of every text is there.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer>, Main.Told {
  private static final long PAUSE_MILLIS = 1000;

  private final Streams streams;
  private final LocalDate today;

  @Mixin private Texts texts;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      defaultValue = "site",
      description = "the site (default: ${DEFAULT-VALUE})")
  private Path site;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = ".legger",
      description = "where answers of other sites are remembered (default: ${DEFAULT-VALUE})")
  private Path cache;

  @Option(names = "--coverage", description = "only whether every word stands on its page")
  private boolean coverage;

  @Option(
      names = "--external",
      description = "also ask other sites whether links to them work; takes a second a link")
  private boolean external;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      converter = Host.class,
      completionCandidates = HostNames.class,
      description = "also whether a host takes the site: ${COMPLETION-CANDIDATES}")
  private HostLimits host;

  @ArgGroup private Form form = new Form();

  /** What is printed instead of lines for people. */
  static final class Form {
    @Option(names = "--json", description = "print one object on standard output")
    private boolean json;

    @Option(names = "--sarif", description = "print SARIF 2.1.0, which code hosts read")
    private boolean sarif;

    private boolean forMachines() {
      return json || sarif;
    }
  }

  CheckCommand(Streams streams, LocalDate today) {
    this.streams = streams;
    this.today = today;
  }

  /** Hosts by their names. */
  static final class Host implements picocli.CommandLine.ITypeConverter<HostLimits> {
    @Override
    public HostLimits convert(String name) {
      return Arrays.stream(HostLimits.values())
          .filter(limits -> limits.id().equals(name.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new picocli.CommandLine.TypeConversionException(
                      "there is no host \""
                          + name
                          + "\"; there are "
                          + String.join(", ", HostNames.ALL)));
    }
  }

  /** What {@code --host} takes, for messages and for completion in shells. */
  static final class HostNames implements Iterable<String> {
    private static final List<String> ALL =
        Arrays.stream(HostLimits.values()).map(HostLimits::id).toList();

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }

  @Override
  public Integer call() throws BuildStopped, InterruptedException {
    Console console = new Console(streams, form.forMachines());
    PublishedFiles files = PublishedFiles.in(site);
    List<Problem> problems = new ArrayList<>();
    boolean whole = coverage || Files.isDirectory(texts.folder());
    int articles = whole ? lost(console, problems) : 0;
    if (!coverage) {
      pages(files, console, problems);
      if (host != null) {
        host.check(files).forEach(problems::add);
      }
    }
    List<Problem> inOrder = problems.stream().sorted().distinct().toList();
    tell(console, files, articles, inOrder);
    return inOrder.isEmpty() ? Main.DONE : Main.FOUND;
  }

  /** Adds a problem for each text that is not on its page whole; gives the number of texts. */
  private int lost(Console console, List<Problem> problems) throws BuildStopped {
    SourceFolder sources = new SourceFolder(texts.folder());
    Build build = texts.build();
    ContentReader reader = new ContentReader(sources, build.settings());
    Archive archive = build.archive(console);
    new Coverage(reader::text, sources::display)
        .check(new SiteFolder(site), archive)
        .forEach(problems::add);
    if (!coverage && Files.exists(texts.folder().resolve(ContentReader.NAMES))) {
      problems.addAll(build.named(archive).problems());
    }
    return archive.articles().size();
  }

  private void pages(PublishedFiles files, Console console, List<Problem> problems)
      throws BuildStopped, InterruptedException {
    PageCheck check = new PageCheck(files);
    List<Findings> findings;
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      findings =
          workers.map(files.pages(), (done, of) -> console.at("checking", done, of), check::look);
    }
    findings.forEach(page -> problems.addAll(page.problems()));
    check.anchors(findings).forEach(problems::add);
    Orphans.of(files, findings, own()).forEach(problems::add);
    if (external) {
      ask(ExternalLinks.byUrl(findings), console, problems);
    }
  }

  private Predicate<String> own() throws BuildStopped {
    Manifest manifest = new SiteFolder(site).manifest();
    return path -> Permalink.allows(path) && manifest.owns(new Permalink(path));
  }

  private void ask(
      Map<String, List<Findings.External>> links, Console console, List<Problem> problems)
      throws InterruptedException {
    LinkMemory memory = new LinkMemory(cache.resolve("links.txt"), today.toEpochDay());
    Pace pace = new Pace(PAUSE_MILLIS, System::currentTimeMillis);
    ExternalLinks check = new ExternalLinks(memory, Version.number(), pace);
    int done = 0;
    try {
      for (var link : links.entrySet()) {
        problems.addAll(check.check(link.getKey(), link.getValue()));
        console.at("asking", "links", ++done, links.size());
      }
    } finally {
      try {
        memory.save();
      } catch (IOException e) {
        streams.err().println("legger: what other sites said cannot be remembered: " + e);
      }
    }
  }

  private void tell(Console console, PublishedFiles files, int articles, List<Problem> problems) {
    if (form.sarif) {
      Sarif.print(streams.out(), problems);
    } else if (form.json) {
      ProblemJson.object(
          streams.out(),
          object -> {
            object.writeNumberField("files", files.sizes().size());
            object.writeNumberField("pages", files.pages().size());
            object.writeNumberField("articles", articles);
            ProblemJson.problems(object, problems);
          });
    } else if (coverage) {
      console.checked(Console.count(articles, "article"), "loss", problems);
    } else {
      String looked =
          String.format(
              Locale.ROOT,
              "%s (%s, %s)",
              Console.count(files.sizes().size(), "file"),
              Console.count(files.pages().size(), "page"),
              Console.count(articles, "article"));
      console.checked(looked, "problem", problems);
    }
  }

  @Override
  public Telling telling() {
    return new Telling(form.forMachines(), false);
  }
}
