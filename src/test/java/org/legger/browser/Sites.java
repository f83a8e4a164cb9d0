package org.legger.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.FileUtils;
import org.legger.build.Build;
import org.legger.build.Folders;

/** Built sites on a server that compresses what it sends, as every host does. */
final class Sites implements AutoCloseable {
  private static final Pattern KIND = Pattern.compile("<body class=\"(\\w+)\"");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private final Path folder;
  private final HttpServer server;

  Sites(Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
    boolean there = Files.isRegularFile(file);
    String ending = file.toString().replaceFirst(".*\\.", "");
    byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
    if (!ending.equals("woff2")) {
      bytes = compressed(bytes);
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
    exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000");
    exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** What a host sends of these bytes. */
  static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** The address of a page. */
  String url(String site, String path) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + site + "/" + path;
  }

  /** A file of a site. */
  Path file(String site, String path) {
    return folder.resolve(site).resolve(path);
  }

  /** Builds a site from a content folder. */
  void build(String site, Path content) throws Exception {
    new Build(
            new Folders(
                content,
                Path.of("templates"),
                folder.resolve(site),
                folder.resolve("cache of " + site)),
            Optional.of(url(site, "").replaceFirst("/$", "")),
            2,
            "test",
            () -> 0)
        .run((stage, done, of) -> {});
  }

  /** Builds a site from texts by their names. */
  void build(String site, Map<String, String> texts) throws Exception {
    Path content = folder.resolve("content of " + site);
    Files.createDirectories(content);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(content.resolve(text.getKey()), text.getValue());
    }
    build(site, content);
  }

  /** Builds a site from another content folder with other settings. */
  void build(String site, Path content, String settings) throws Exception {
    Path copy = folder.resolve("content of " + site);
    FileUtils.copyDirectory(content.toFile(), copy.toFile());
    Files.writeString(copy.resolve("site.yml"), settings);
    build(site, copy);
  }

  /** Of each kind of page the one that has most on it, by kind. */
  SortedMap<String, String> fullest(String site) throws IOException {
    SortedMap<String, String> fullest = new TreeMap<>();
    Path root = folder.resolve(site);
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> largestFirst =
          walk.filter(f -> f.toString().endsWith(".html"))
              .sorted(
                  Comparator.<Path>comparingLong(f -> f.toFile().length())
                      .reversed()
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      for (Path file : largestFirst) {
        Matcher kind = KIND.matcher(Files.readString(file));
        if (kind.find()) {
          fullest.putIfAbsent(kind.group(1), root.relativize(file).toString().replace('\\', '/'));
        }
      }
    }
    return fullest;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
