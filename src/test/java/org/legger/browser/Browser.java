package org.legger.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium, led by its debugging protocol. */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final int SECONDS = 30;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
  private final List<String> exceptions = new CopyOnWriteArrayList<>();

  private Browser(Process process, Path profile, String address) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .join();
  }

  /**
   * Starts a browser; where there is none the test is skipped, on a server for continuous
   * integration it fails.
   */
  public static Browser start() throws Exception {
    Path program = program().orElse(null);
    if (program == null && System.getenv("CI") != null) {
      throw new IllegalStateException("no Chromium to test with");
    }
    Assumptions.assumeTrue(program != null, "skipped: no Chromium on the path");
    Path profile = Files.createTempDirectory("legger-browser");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=1280,1400",
                "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Pattern listening = Pattern.compile("DevTools listening on ws://([^/]+)/");
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher found = listening.matcher(line);
      if (found.find()) {
        Thread drain = new Thread(() -> output.lines().forEach(l -> {}), "browser-output");
        drain.setDaemon(true);
        drain.start();
        Browser browser = new Browser(process, profile, page(found.group(1)));
        browser.send("Runtime.enable", "{}");
        browser.send("Page.enable", "{}");
        return browser;
      }
    }
    throw new IllegalStateException("Chromium did not start");
  }

  /** The browser's program, where there is one. */
  static java.util.Optional<Path> program() {
    return java.util.Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String page(String host) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + "/json")).build();
    for (int i = 0; i < 100; i++) {
      String list = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      Matcher address =
          Pattern.compile(
                  "\"type\": \"page\".*?\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL)
              .matcher(list);
      if (address.find()) {
        return address.group(1);
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("Chromium has no page");
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
      text.append(data);
      if (complete) {
        String message = text.toString();
        text.setLength(0);
        Matcher id = Pattern.compile("\\{\"id\":(\\d+)").matcher(message);
        if (id.lookingAt()) {
          answers.get(Integer.valueOf(id.group(1))).complete(message);
        } else if (message.contains("\"Runtime.exceptionThrown\"")) {
          exceptions.add(message);
        }
      }
      from.request(1);
      return null;
    }
  }

  private String send(String method, String parameters) throws Exception {
    int id = last.incrementAndGet();
    CompletableFuture<String> answer = new CompletableFuture<>();
    answers.put(id, answer);
    String message =
        "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}";
    socket.sendText(message, true).join();
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** Opens a page. */
  public void open(String url) throws Exception {
    send("Page.navigate", "{\"url\":" + quoted(url) + "}");
    until("document.readyState === 'complete'");
  }

  /** The value of an expression, as text. */
  public String get(String expression) throws Exception {
    String answer =
        send(
            "Runtime.evaluate",
            "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":"
                + quoted("(async () => String(await (" + expression + ")))()")
                + "}");
    return field(answer, "value");
  }

  private static String field(String json, String name) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && name.equals(parser.currentName())) {
          return parser.getText();
        }
      }
    }
    throw new IllegalStateException(json);
  }

  /** Waits until an expression holds. */
  public void until(String expression) throws Exception {
    for (long end = System.nanoTime() + SECONDS * 1_000_000_000L; System.nanoTime() < end; ) {
      try {
        if (get("!!(" + expression + ")").equals("true")) {
          return;
        }
      } catch (IllegalStateException onTheWay) {
        Thread.sleep(20);
      }
      Thread.sleep(20);
    }
    throw new AssertionError("never held: " + expression);
  }

  /**
   * How pages are looked at.
   *
   * @param name of it
   * @param width of the window in CSS pixels
   * @param dark whether the reader prefers light on dark
   */
  public record View(String name, int width, boolean dark) {}

  /** Looks at this page and all further ones in a way. */
  public void look(View view) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":" + view.width() + ",\"height\":900,\"deviceScaleFactor\":1,\"mobile\":false}");
    send(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\""
            + (view.dark() ? "dark" : "light")
            + "\"}]}");
  }

  /** Looks at this page as a printer does, until it is looked at in another way. */
  public void lookOnPaper() throws Exception {
    send("Emulation.setEmulatedMedia", "{\"media\":\"print\"}");
  }

  /** Types a text where the focus is. */
  public void type(String text) throws Exception {
    send("Input.insertText", "{\"text\":" + quoted(text) + "}");
  }

  /** Presses a key that is no letter, such as Tab or Enter. */
  public void press(String key) throws Exception {
    boolean enter = key.equals("Enter");
    String what =
        "\"key\":\"%s\",\"code\":\"%s\",\"windowsVirtualKeyCode\":%d%s}"
            .formatted(key, key, enter ? 13 : 9, enter ? ",\"text\":\"\\r\"" : "");
    send(
        "Input.dispatchKeyEvent",
        "{\"type\":\"" + (enter ? "keyDown" : "rawKeyDown") + "\"," + what);
    send("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + what.replace(",\"text\":\"\\r\"", ""));
  }

  /**
   * Lets pages believe from now on that it is noon of some day.
   *
   * @param day as 2026-05-06
   * @return what {@link #believeNoMore} needs
   */
  public String believe(String day) throws Exception {
    String script =
        "{ const Clock = Date; Date = class extends Clock { constructor(...of)"
            + " { super(...(of.length ? of : ['"
            + day
            + "T12:00'])); } }; }";
    return field(
        send("Page.addScriptToEvaluateOnNewDocument", "{\"source\":" + quoted(script) + "}"),
        "identifier");
  }

  /** Lets pages believe the clock again. */
  public void believeNoMore(String belief) throws Exception {
    send("Page.removeScriptToEvaluateOnNewDocument", "{\"identifier\":" + quoted(belief) + "}");
  }

  /** Lets the scripts of pages run from now on, or none of them. */
  public void scripts(boolean run) throws Exception {
    send("Emulation.setScriptExecutionDisabled", "{\"value\":" + !run + "}");
  }

  /** Runs a script in the page. */
  public void run(String script) throws Exception {
    send("Runtime.evaluate", "{\"expression\":" + quoted(script) + "}");
  }

  /** Keeps a picture of the whole page, as far as it is no longer than some pixels. */
  public void wholePicture(Path file, int longest) throws Exception {
    int height = Integer.parseInt(get("document.documentElement.scrollHeight"));
    String answer =
        send(
            "Page.captureScreenshot",
            "{\"format\":\"png\",\"captureBeyondViewport\":true,\"clip\":{\"x\":0,\"y\":0,\"width\":"
                + get("document.documentElement.clientWidth")
                + ",\"height\":"
                + Math.min(height, longest)
                + ",\"scale\":1}}");
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(field(answer, "data")));
  }

  /** Keeps a picture of the page. */
  public void picture(Path file) throws Exception {
    String answer = send("Page.captureScreenshot", "{\"format\":\"png\"}");
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(field(answer, "data")));
  }

  /** What scripts have thrown since the last time. */
  public List<String> exceptions() {
    List<String> thrown = List.copyOf(exceptions);
    exceptions.clear();
    return thrown;
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    FileUtils.deleteQuietly(profile.toFile());
  }
}
