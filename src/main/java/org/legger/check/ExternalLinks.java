package org.legger.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;

/**
 * Asks other sites whether the links to them still work: one question at a time, and a second
 * between two questions to one host. What a host says is believed, but for "not now" and "not for
 * programs", which tell nothing about the page.
 */
public final class ExternalLinks {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK_UNTIL = 400;
  private static final int NOT_ALLOWED = 405;
  private static final int NOT_IMPLEMENTED = 501;

  /** They say something about the asker, not about the page. */
  private static final List<Integer> TELL_NOTHING =
      List.of(401, 403, 407, 408, 425, 429, 451, 503, 999);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final LinkMemory memory;
  private final String agent;
  private final Pace pace;

  /**
   * A check.
   *
   * @param memory what hosts said before
   * @param version of Legger, by which hosts know who asks
   * @param pace of the questions to one host
   */
  public ExternalLinks(LinkMemory memory, String version, Pace pace) {
    this.memory = memory;
    this.agent = "Legger/" + version + " (link check of an archive)";
    this.pace = pace;
  }

  /** The links of a site by their addresses, in order. */
  public static Map<String, List<Findings.External>> byUrl(List<Findings> all) {
    Map<String, List<Findings.External>> links = new TreeMap<>();
    all.stream()
        .flatMap(findings -> findings.external().stream())
        .forEach(e -> links.computeIfAbsent(e.url(), u -> new ArrayList<>()).add(e));
    return links;
  }

  /** A problem for each place that links to an address that does not work. */
  public List<Problem> check(String url, List<Findings.External> places)
      throws InterruptedException {
    Optional<String> known = memory.answer(url);
    String answer = known.isPresent() ? known.get() : ask(url);
    memory.keep(url, answer);
    return answer.isEmpty()
        ? List.of()
        : places.stream()
            .map(p -> new Problem(Code.EXTERNAL_LINK, p.place(), url + ": " + answer, ""))
            .toList();
  }

  /** Empty where the link works. */
  private String ask(String url) throws InterruptedException {
    URI uri;
    try {
      uri = URI.create(url.replace(" ", "%20"));
      if (uri.getHost() == null) {
        return "no address of a host";
      }
    } catch (IllegalArgumentException e) {
      return "no address that can be asked for";
    }
    pace.before(uri.getHost().toLowerCase(Locale.ROOT));
    try {
      int status = status(uri, "HEAD");
      if (status >= OK_UNTIL && !TELL_NOTHING.contains(status)
          || status == NOT_ALLOWED
          || status == NOT_IMPLEMENTED) {
        pace.before(uri.getHost().toLowerCase(Locale.ROOT));
        status = status(uri, "GET");
      }
      return status < OK_UNTIL || TELL_NOTHING.contains(status) ? "" : "the host answers " + status;
    } catch (HttpTimeoutException e) {
      return "no answer in time";
    } catch (SSLException e) {
      return "no connection that is safe, perhaps for an old certificate";
    } catch (ConnectException e) {
      boolean unknown =
          Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
              .anyMatch(UnresolvedAddressException.class::isInstance);
      return unknown ? "there is no such host" : "nobody answers there";
    } catch (IOException | IllegalArgumentException e) {
      return "no answer that can be understood";
    }
  }

  private int status(URI uri, String method) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(PATIENCE)
            .header("User-Agent", agent)
            .build();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    response.body().close();
    return response.statusCode();
  }
}
