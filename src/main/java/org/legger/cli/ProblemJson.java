package org.legger.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.legger.problem.Problem;

/** What commands print for programs. */
final class ProblemJson {
  private ProblemJson() {}

  /** Writes the inside of an object. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** Prints one object and ends the line. */
  static void object(PrintWriter out, Body body) {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(new DefaultPrettyPrinter())) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  /** Writes an array of problems under the name of {@code problems}. */
  static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("code", problem.code().id());
      json.writeStringField("path", problem.place().path());
      json.writeNumberField("line", Math.max(1, problem.place().line()));
      json.writeNumberField("column", Math.max(1, problem.place().column()));
      json.writeStringField("found", problem.found());
      json.writeStringField("done", problem.done());
      json.writeStringField("what", problem.code().what());
      json.writeStringField("remedy", problem.code().remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
