package org.legger.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.legger.build.Drafts.Draft;
import org.legger.problem.Problem;

/**
 * Serves a site over HTTP to browsers on this machine, and tells them what changes. It answers at
 * 127.0.0.1 only, and only where a browser meant to come here: a request that names another host
 * comes from a foreign page.
 */
public final class DevServer implements AutoCloseable {
  private static final String OWN = "/.legger/";
  private static final Pattern HERE =
      Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d+)?", Pattern.CASE_INSENSITIVE);
  private static final String PLAIN = "text/plain; charset=utf-8";

  private final SiteFiles files;
  private final Browsers browsers = new Browsers();
  private final Moves moves = new Moves();
  private final HttpServer server;
  private final ExecutorService threads;
  private final byte[] script;
  private volatile State state = new State(0, List.of(), Optional.empty());

  /**
   * What browsers are to show.
   *
   * @param number of the last build that changed something
   * @param problems that lie over the page
   * @param draft a page that the site does not have yet
   */
  private record State(long number, List<Problem> problems, Optional<Draft> draft) {
    /** What is told of it: its number and, where there is one, the page that is a draft. */
    private String told() {
      return number + " " + draft.map(Draft::path).orElse("");
    }
  }

  /**
   * Starts to serve.
   *
   * @param site its folder
   * @param port 1 to 65535, or 0 for any that is free
   * @throws IOException if the port is taken
   */
  public DevServer(Path site, int port) throws IOException {
    this.files = new SiteFiles(site);
    try (InputStream in = DevServer.class.getResourceAsStream("reload.js")) {
      this.script = in.readAllBytes();
    }
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    this.server = HttpServer.create(new InetSocketAddress(here, port), 0);
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "serve");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it answers, for instance {@code http://localhost:8080/}. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Has browsers that show a page load it again, as a draft until the site is built. */
  public synchronized void drafted(Draft draft) {
    state = new State(state.number + 1, List.of(), Optional.of(draft));
    browsers.tell("draft", state.told());
  }

  /** Has browsers load their page again, but for the page whose draft turned out to be right. */
  public synchronized void changed() {
    State right = new State(state.number + 1, List.of(), state.draft.filter(this::isBuilt));
    state = new State(right.number, List.of(), Optional.empty());
    browsers.tell("reload", right.told());
  }

  private boolean isBuilt(Draft draft) {
    try {
      return Files.readString(files.root().resolve(draft.path())).equals(draft.html());
    } catch (IOException elsewhere) {
      return false;
    }
  }

  /** Leads browsers on from an address where a page was to the one where it is. */
  public void moved(String from, String to) {
    moves.add(from, to);
  }

  /** Has browsers load the style sheets alone again. */
  public synchronized void restyled() {
    state = new State(state.number, List.of(), Optional.empty());
    browsers.tell("style", Long.toString(state.number));
  }

  /** Lays problems over the pages, which stay as they are. */
  public synchronized void broken(List<Problem> problems) {
    state = new State(state.number, List.copyOf(problems), Optional.empty());
    browsers.tell("problems", Fault.json(problems));
  }

  private String now() {
    State current = state;
    return Browsers.message("hello", Long.toString(current.number))
        + Browsers.message("problems", Fault.json(current.problems));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String host = exchange.getRequestHeaders().getFirst("Host");
      String path = exchange.getRequestURI().getRawPath();
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      if (host == null || !HERE.matcher(host).matches()) {
        send(exchange, 403, PLAIN, text("Legger serves this machine only."));
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, PLAIN, text("Only GET and HEAD."));
      } else if (path.equals(OWN + "events")) {
        follow(exchange);
      } else if (path.equals(OWN + "reload.js")) {
        send(exchange, 200, "text/javascript; charset=utf-8", () -> script);
      } else {
        page(exchange, path);
      }
    }
  }

  private void follow(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try {
      browsers.follow(exchange.getResponseBody(), this::now);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void page(HttpExchange exchange, String path) throws IOException {
    Optional<Path> found = files.find(path);
    if (found.isPresent() && Files.isDirectory(found.get())) {
      if (!path.endsWith("/")) {
        lead(exchange, 301, path + "/");
        return;
      }
      found = files.find(path + "index.html");
    }
    Optional<String> moved =
        found.isEmpty() ? moves.from(path.replaceFirst("^/", "")) : Optional.empty();
    if (moved.isPresent()) {
      lead(exchange, 302, "/" + moved.get());
    } else if (found.isEmpty()) {
      Path missing = files.root().resolve("404.html");
      boolean there = Files.isRegularFile(missing);
      send(
          exchange,
          404,
          there ? SiteFiles.type(missing) : PLAIN,
          there ? () -> withScript(missing) : text("There is no such page."));
    } else if (SiteFiles.type(found.get()).startsWith("text/html")) {
      Path page = found.get();
      send(exchange, 200, SiteFiles.type(page), () -> withScript(page));
    } else {
      part(exchange, found.get());
    }
  }

  private static void lead(HttpExchange exchange, int status, String path) throws IOException {
    exchange.getResponseHeaders().set("Location", path);
    send(exchange, status, PLAIN, text(path));
  }

  /** The page with the script that keeps it up to date, in front of the end of its body. */
  private byte[] withScript(Path page) throws IOException {
    State now = state;
    Optional<Draft> draft = now.draft.filter(d -> page.equals(files.root().resolve(d.path())));
    String html =
        draft.isPresent() ? draft.get().html() : Files.readString(page, StandardCharsets.UTF_8);
    String tag =
        "<script src=\"" + OWN + "reload.js\" data-build=\"" + now.number + "\" async></script>";
    int end = html.lastIndexOf("</body>");
    String whole = end < 0 ? html + tag : html.substring(0, end) + tag + html.substring(end);
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  private void part(HttpExchange exchange, Path file) throws IOException {
    long size = Files.size(file);
    exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
    exchange.getResponseHeaders().set("Content-Type", SiteFiles.type(file));
    Optional<ByteRange> range = ByteRange.of(exchange.getRequestHeaders().getFirst("Range"), size);
    range.ifPresent(r -> exchange.getResponseHeaders().set("Content-Range", r.header(size)));
    int status = range.isEmpty() ? 200 : range.get().isEmpty() ? 416 : 206;
    long length = range.map(ByteRange::length).orElse(size);
    boolean body = length > 0 && exchange.getRequestMethod().equals("GET");
    if (!body) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
    }
    exchange.sendResponseHeaders(status, body ? length : -1);
    if (body) {
      try (InputStream in = Files.newInputStream(file)) {
        in.skipNBytes(range.map(ByteRange::from).orElse(0L));
        copy(in, exchange.getResponseBody(), length);
      }
    }
  }

  private static void copy(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[1 << 14];
    long left = length;
    int read = 0;
    while (left > 0 && read >= 0) {
      out.write(buffer, 0, read);
      left -= read;
      read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
    }
  }

  /** Bytes that have to be read first. */
  private interface Body {
    byte[] bytes() throws IOException;
  }

  private static Body text(String text) {
    return () -> (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, Body body)
      throws IOException {
    byte[] bytes = body.bytes();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", type);
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
    }
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
