package org.legger.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;

/** Problems in the form that hosts of code show beside files: SARIF 2.1.0 of OASIS. */
final class Sarif {
  private static final Set<Code> NOTES = Set.of(Code.ORPHAN, Code.EXTERNAL_LINK);

  private Sarif() {}

  /** Prints a log of one run. */
  static void print(PrintWriter out, List<Problem> problems) {
    ProblemJson.object(
        out,
        json -> {
          json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          tool(json, problems.stream().map(Problem::code).distinct().sorted().toList());
          json.writeStringField("columnKind", "utf16CodeUnits");
          json.writeArrayFieldStart("results");
          for (Problem problem : problems) {
            result(json, problem);
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private static void tool(JsonGenerator json, List<Code> codes) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Legger");
    json.writeStringField("semanticVersion", Version.number());
    json.writeArrayFieldStart("rules");
    for (Code code : codes) {
      json.writeStartObject();
      json.writeStringField("id", code.id());
      text(json, "shortDescription", code.what());
      text(json, "help", code.remedy());
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(code));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.code().id());
    json.writeStringField("level", level(problem.code()));
    String done = problem.done().isEmpty() ? "" : ", " + problem.done();
    text(json, "message", problem.found() + done + ". " + problem.code().remedy());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(problem.place().path()));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", Math.max(1, problem.place().line()));
    json.writeNumberField("startColumn", Math.max(1, problem.place().column()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String level(Code code) {
    return NOTES.contains(code) ? "note" : "warning";
  }

  /** A path as a reference of RFC 3986; a colon in its first part would make that a scheme. */
  private static String uri(String path) {
    try {
      String uri = new URI(null, null, path, null).toASCIIString();
      int colon = uri.indexOf(':');
      int slash = uri.indexOf('/');
      return colon >= 0 && (slash < 0 || colon < slash) ? "./" + uri : uri;
    } catch (URISyntaxException e) {
      return path.replace(" ", "%20");
    }
  }
}
