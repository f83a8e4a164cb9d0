package org.legger.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.legger.bench.MadeUpArchive.Form;
import org.legger.build.Build;
import org.legger.build.Folders;
import org.legger.build.Report;
import org.legger.problem.Problem;
import org.legger.serve.DevServer;
import org.legger.serve.Preview;

/**
 * How long after a text is saved a browser that looks on is told to load its page again: from the
 * moment that the file is written to the arrival of the event, over HTTP, of an archive that is
 * served and edited as a person would, one text after the other: its words, its headline, its date.
 * First the page of the text is there, then, with the whole site, all pages that show something of
 * it.
 */
public final class SaveToReload {
  private static final int WARM_UP = 3;
  private static final int PAUSE_MILLIS = 300;
  private static final int DATE_AT = " date ".length();
  private static final int HEADLINE_AT = " date 2021-12-30 ".length();

  private final Path root;
  private final int articles;
  private final int edits;
  private final boolean search;
  private final Map<String, Long> stages = new TreeMap<>();

  /** What is edited of a text that starts with its date and the sentence that is its headline. */
  private enum Edit {
    WORDS,
    HEADLINE,
    DATE;

    private String of(String text, int number) {
      return switch (this) {
        case WORDS -> text + "\nEen regel erbij, nummer " + number + ".\n";
        case HEADLINE ->
            text.substring(0, HEADLINE_AT) + "Nu " + number + text.substring(HEADLINE_AT - 1);
        case DATE -> {
          LocalDate day = LocalDate.parse(text.substring(DATE_AT, HEADLINE_AT - 1));
          LocalDate other = day.withDayOfMonth(day.getDayOfMonth() % 28 + 1);
          yield text.substring(0, DATE_AT) + other + text.substring(HEADLINE_AT - 1);
        }
      };
    }
  }

  private SaveToReload(Path root, int articles, int edits, boolean search) {
    this.root = root;
    this.articles = articles;
    this.edits = edits;
    this.search = search;
  }

  /**
   * Measures.
   *
   * @param args how many articles, separated by commas, and how many edits
   */
  public static void main(String[] args) throws Exception {
    System.out.println(
        "articles  search  edited    page: median, slowest ms  site: median, slowest ms  stages of the last");
    int edits = Integer.parseInt(args[1]);
    for (String size : args[0].split(",")) {
      for (boolean search : new boolean[] {false, true}) {
        Path root = Files.createTempDirectory("legger-serve");
        try {
          new SaveToReload(root, Integer.parseInt(size), edits, search).measure();
        } finally {
          FileUtils.deleteQuietly(root.toFile());
        }
      }
    }
    System.exit(0);
  }

  private void measure() throws Exception {
    Path content = root.resolve("content");
    new MadeUpArchive().write(articles, content, Form.TEXT);
    Files.writeString(
        content.resolve("site.yml"),
        "baseUrl: https://archive.example\nlanguage: nl\nsearch: " + search + "\n");
    List<Path> texts;
    try (Stream<Path> files = Files.walk(content)) {
      texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    Folders folders =
        new Folders(
            content, root.resolve("templates"), root.resolve("site"), root.resolve("cache"));
    int threads = Runtime.getRuntime().availableProcessors();
    Build build = new Build(folders, Optional.empty(), threads, "bench", System::currentTimeMillis);
    try (DevServer server = new DevServer(folders.out(), 0)) {
      Thread preview = new Thread(() -> run(build, server));
      preview.setDaemon(true);
      preview.start();
      try (Events events = new Events(server.address())) {
        events.await("reload");
        for (Edit edit : Edit.values()) {
          measure(edit, texts, events);
        }
      }
      preview.interrupt();
      preview.join();
    }
  }

  private void measure(Edit edit, List<Path> texts, Events events) throws Exception {
    List<Double> pages = new ArrayList<>();
    List<Double> sites = new ArrayList<>();
    for (int i = 0; i < WARM_UP + edits; i++) {
      Thread.sleep(PAUSE_MILLIS);
      Path text = texts.get((int) ((i * 3L + edit.ordinal()) * 7919L % texts.size()));
      Files.writeString(text, edit.of(Files.readString(text), i));
      long saved = System.nanoTime();
      events.await("draft");
      double page = (System.nanoTime() - saved) / 1e6;
      events.await("reload");
      if (i >= WARM_UP) {
        pages.add(page);
        sites.add((System.nanoTime() - saved) / 1e6);
      }
    }
    pages.sort(null);
    sites.sort(null);
    System.out.printf(
        "%,8d  %-6s  %-8s  %12.1f  %8.1f  %12.1f  %10.1f  %s%n",
        articles,
        search,
        edit.name().toLowerCase(Locale.ROOT),
        pages.get(edits / 2),
        pages.get(edits - 1),
        sites.get(edits / 2),
        sites.get(edits - 1),
        stages);
  }

  private void run(Build build, DevServer server) {
    try {
      new Preview(build, server, new Stages()).run();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private final class Stages implements Preview.Listener {
    @Override
    public void at(String stage, int done, int of) {}

    @Override
    public void built(Report report) {
      stages.clear();
      stages.putAll(report.millis());
    }

    @Override
    public void stopped(List<Problem> problems) {
      throw new IllegalStateException(problems.toString());
    }
  }

  /** A browser's side of the server-sent events. */
  private static final class Events implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    private Events(URI server) throws Exception {
      socket = new Socket("127.0.0.1", server.getPort());
      socket.setTcpNoDelay(true);
      String request = "GET /.legger/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private void await(String event) throws Exception {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("event: " + event)) {
          return;
        }
      }
      throw new IllegalStateException("the server has ended");
    }

    @Override
    public void close() throws Exception {
      socket.close();
    }
  }
}
