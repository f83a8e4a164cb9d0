package org.legger.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What other sites said about links, so that they are asked again only after a while: after 30 days
 * where a link worked, after one where it did not. A file of lines {@code day TAB address TAB
 * answer}; it may be deleted at any time.
 */
public final class LinkMemory {
  private static final long GOOD_DAYS = 30;
  private static final long BAD_DAYS = 1;

  private final Path file;
  private final long today;
  private final Map<String, Answer> answers = new TreeMap<>();

  private record Answer(long day, String text) {}

  /**
   * Opens a memory, which need not exist.
   *
   * @param today days since 1970
   */
  public LinkMemory(Path file, long today) {
    this.file = file;
    this.today = today;
    try {
      if (Files.isRegularFile(file)) {
        Files.readAllLines(file, StandardCharsets.UTF_8).forEach(this::read);
      }
    } catch (IOException unreadable) {
      answers.clear();
    }
  }

  private void read(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length == 3 && parts[0].matches("\\d{1,9}")) {
      answers.put(parts[1], new Answer(Long.parseLong(parts[0]), parts[2]));
    }
  }

  /** What was said lately; an empty text where the link worked. */
  Optional<String> answer(String url) {
    return Optional.ofNullable(answers.get(url))
        .filter(a -> today - a.day() < (a.text().isEmpty() ? GOOD_DAYS : BAD_DAYS))
        .map(Answer::text);
  }

  /** Remembers what was said; an earlier answer that still holds keeps its day. */
  void keep(String url, String answer) {
    if (answer(url).isEmpty()) {
      answers.put(url, new Answer(today, answer));
    }
  }

  /**
   * Writes it down.
   *
   * @throws IOException if that cannot be
   */
  public void save() throws IOException {
    StringBuilder lines = new StringBuilder();
    answers.forEach(
        (url, a) ->
            lines
                .append(a.day())
                .append('\t')
                .append(url)
                .append('\t')
                .append(a.text())
                .append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }
}
