package org.legger.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.build.Drafts.Draft;

/** What the server answers, byte for byte as it goes over the wire. */
final class DevServerTest {
  @TempDir private Path temp;
  private DevServer server;

  @BeforeEach
  void start() throws IOException {
    Path site = temp.resolve("site");
    Files.createDirectories(site.resolve("2021/été"));
    Files.writeString(temp.resolve("secret.txt"), "secret");
    Files.writeString(site.resolve("index.html"), "<body><p>Home</p></body>");
    Files.writeString(site.resolve("404.html"), "<body><p>Lost</p></body>");
    Files.writeString(site.resolve("2021/index.html"), "<body>Year</body>");
    Files.writeString(site.resolve("2021/été/a b.html"), "no end of body");
    Files.writeString(site.resolve("style.css"), "p { color: red }");
    Files.writeString(site.resolve("data.bin"), "0123456789");
    Files.writeString(site.resolve(".legger-manifest"), "own");
    Files.createSymbolicLink(site.resolve("out"), temp.resolve("secret.txt"));
    server = new DevServer(site, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String ask(String start, String... headers) throws IOException {
    int port = server.address().getPort();
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      String host = String.join("", headers).contains("Host:") ? "" : "Host: localhost\r\n";
      String request = start + " HTTP/1.1\r\n" + host + String.join("\r\n", headers);
      request += (headers.length > 0 ? "\r\n" : "") + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aPageComesWithTheScriptThatReloadsIt() throws IOException {
    assertThat(ask("GET /"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("Content-Type: text/html; charset=utf-8")
        .containsIgnoringCase("Cache-Control: no-store")
        .endsWith(
            "<p>Home</p><script src=\"/.legger/reload.js\" data-build=\"0\" async></script></body>");
    assertThat(ask("GET /2021/%C3%A9t%C3%A9/a%20b.html")).contains("no end of body<script src=");
    assertThat(ask("GET /.legger/reload.js")).contains("text/javascript", "EventSource");
  }

  @ParameterizedTest
  @CsvSource({
    "/style.css, text/css; charset=utf-8",
    "/data.bin, application/octet-stream",
    "/index.html?q=1, text/html; charset=utf-8",
    "/2021/, text/html; charset=utf-8"
  })
  void filesHaveTheirTypes(String path, String type) throws IOException {
    assertThat(ask("GET " + path))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("content-type: " + type);
  }

  @Test
  void aFolderIsShownUnderItsSlash() throws IOException {
    assertThat(ask("GET /2021")).startsWith("HTTP/1.1 301").contains("Location: /2021/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/none.html",
        "/../secret.txt",
        "/2021/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/2021/%2e%2e/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%5c..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "/out",
        "/.legger-manifest",
        "/%2elegger-manifest",
        "/a%00.html",
        "/%c3",
        "/%zz",
        "//etc/passwd"
      })
  void nothingElseIsFound(String path) throws IOException {
    assertThat(ask("GET " + path))
        .matches("(?s)HTTP/1.1 40[04].*")
        .doesNotContain("secret")
        .doesNotContain("root:");
  }

  @Test
  void whatIsMissingGetsThePageOfTheSite() throws IOException {
    assertThat(ask("GET /none.html")).startsWith("HTTP/1.1 404").contains("Lost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil", "10.0.0.1:80"})
  void aForeignHostIsRefused(String host) throws IOException {
    assertThat(ask("GET /", "Host: " + host)).startsWith("HTTP/1.1 403").doesNotContain("Home");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"})
  void thisMachineIsServed(String host) throws IOException {
    assertThat(ask("GET /", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @Test
  void nothingIsTaken() throws IOException {
    assertThat(ask("POST /", "Content-Length: 0")).startsWith("HTTP/1.1 405");
    assertThat(ask("HEAD /data.bin"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("Content-Length: 10")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-4, 206, bytes 2-4/10, 234",
    "bytes=8-, 206, bytes 8-9/10, 89",
    "bytes=-3, 206, bytes 7-9/10, 789",
    "bytes=0-99, 206, bytes 0-9/10, 0123456789"
  })
  void aPartIsServed(String range, int status, String content, String body) throws IOException {
    assertThat(ask("GET /data.bin", "Range: " + range))
        .startsWith("HTTP/1.1 " + status)
        .containsIgnoringCase("Content-Range: " + content)
        .endsWith("\r\n\r\n" + body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=4-2", "bytes=-", "bytes=0-1,3-4", "lines=1-2", "bytes=x"})
  void aRangeThatIsNotUnderstoodIsTheWhole(String range) throws IOException {
    assertThat(ask("GET /data.bin", "Range: " + range))
        .startsWith("HTTP/1.1 200")
        .endsWith("0123456789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
  void aPartThatIsNotThereIsRefused(String range) throws IOException {
    assertThat(ask("GET /data.bin", "Range: " + range))
        .startsWith("HTTP/1.1 416")
        .containsIgnoringCase("Content-Range: bytes */10");
  }

  /** What the next event of a name tells. */
  private static String event(BufferedReader lines, String name) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals("event: " + name)) {
        return lines.readLine();
      }
    }
    throw new AssertionError("no " + name);
  }

  @Test
  void aDraftIsShownUntilTheSiteIsBuilt() throws IOException {
    int port = server.address().getPort();
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      String request = "GET /.legger/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader events =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(event(events, "hello")).isEqualTo("data: 0");
      server.drafted(new Draft("2021/index.html", "<body>Draft</body>"));
      assertThat(event(events, "draft")).isEqualTo("data: 1 2021/index.html");
      assertThat(ask("GET /2021/")).contains("<body>Draft<script src=");
      assertThat(ask("GET /")).contains("Home");
      server.changed();
      assertThat(event(events, "reload")).isEqualTo("data: 2 ");
      assertThat(ask("GET /2021/")).contains("<body>Year<script src=");
      server.drafted(new Draft("2021/index.html", "<body>Year</body>"));
      server.changed();
      assertThat(event(events, "reload")).isEqualTo("data: 4 2021/index.html");
    }
  }
}
