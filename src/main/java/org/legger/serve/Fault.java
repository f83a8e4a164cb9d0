package org.legger.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.legger.problem.Problem;

/** Problems as the overlay in a browser shows them: each with the lines of the source around it. */
final class Fault {
  private static final int AROUND = 3;
  private static final int WIDEST = 400;

  private Fault() {}

  /** A JSON array on one line. */
  static String json(List<Problem> problems) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (Problem problem : problems) {
        json.writeStartObject();
        json.writeStringField("place", problem.place().toString());
        json.writeStringField("code", problem.code().id());
        json.writeStringField("found", problem.found());
        json.writeStringField("done", problem.done());
        json.writeStringField("remedy", problem.code().remedy());
        json.writeNumberField("line", problem.place().line());
        json.writeNumberField("column", problem.place().column());
        json.writeArrayFieldStart("source");
        for (Line line : around(problem.place())) {
          json.writeStartObject();
          json.writeNumberField("number", line.number());
          json.writeStringField("text", line.text());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return text.toString();
  }

  private record Line(int number, String text) {}

  private static List<Line> around(Problem.Place place) {
    if (place.line() == 0) {
      return List.of();
    }
    try {
      byte[] bytes = Files.readAllBytes(Path.of(place.path()));
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      int first = Math.max(1, place.line() - AROUND);
      int last = Math.min(lines.size(), place.line() + AROUND);
      return java.util.stream.IntStream.rangeClosed(first, last)
          .mapToObj(number -> new Line(number, cut(lines.get(number - 1))))
          .toList();
    } catch (IOException | InvalidPathException inTheJar) {
      return List.of();
    }
  }

  private static String cut(String line) {
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + "…";
  }
}
