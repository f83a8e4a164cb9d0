package org.legger.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The browsers that look on, each with what it has yet to be told, as server-sent events of the
 * HTML standard.
 */
final class Browsers {
  private static final long PULSE_SECONDS = 15;

  private final Set<LinkedBlockingQueue<String>> waiting = ConcurrentHashMap.newKeySet();

  /** Tells all of them. */
  void tell(String event, String data) {
    String message = message(event, data);
    waiting.forEach(queue -> queue.add(message));
  }

  static String message(String event, String data) {
    return "event: " + event + "\ndata: " + data + "\n\n";
  }

  /**
   * Tells one of them until it goes away.
   *
   * @param first what it is told at once
   * @throws IOException when it has gone
   * @throws InterruptedException when the server ends
   */
  void follow(OutputStream out, java.util.function.Supplier<String> first)
      throws IOException, InterruptedException {
    LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
    waiting.add(queue);
    try {
      send(out, first.get());
      while (true) {
        String message = queue.poll(PULSE_SECONDS, TimeUnit.SECONDS);
        send(out, message == null ? ":\n\n" : message);
      }
    } finally {
      waiting.remove(queue);
    }
  }

  private static void send(OutputStream out, String message) throws IOException {
    out.write(message.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
