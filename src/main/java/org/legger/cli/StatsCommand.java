package org.legger.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.legger.cli.Main.Telling;
import org.legger.cli.Statistics.Text;
import org.legger.problem.BuildStopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code legger stats}. */
@Command(
    name = "stats",
    description =
        "Counts the articles by year, language and kind of date, and what is odd about them.",
    mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer>, Main.Told {
  private static final int MANY_YEARS = 40;
  private static final int BAR = 40;
  private static final int HEADLINE = 48;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private final Streams streams;

  @Mixin private Texts texts;

  @Option(names = "--years", description = "each year, also where there are more than forty")
  private boolean years;

  @Option(names = "--json", description = "print one object on standard output")
  private boolean json;

  StatsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws BuildStopped {
    Console console = new Console(streams, json);
    Statistics statistics = Statistics.of(texts.build().readings(console, Statistics.Counted::of));
    console.wipe();
    if (json) {
      ProblemJson.object(streams.out(), object -> write(object, statistics));
    } else {
      print(statistics);
    }
    return Main.DONE;
  }

  @Override
  public Telling telling() {
    return new Telling(json, false);
  }

  private void print(Statistics all) {
    PrintWriter out = streams.out();
    int problems = sum(all.problems().values());
    int derived = (int) all.texts().stream().filter(Text::derived).count();
    out.println(
        String.format(
            Locale.ROOT,
            "%s in %s, %,d without a headline of their own; %s",
            Console.count(all.texts().size(), "article"),
            Console.count(all.sources(), "source"),
            derived,
            Console.count(problems, "problem")));
    SortedMap<Integer, Integer> byYear = all.by(Text::year);
    int undated = byYear.containsKey(0) ? byYear.remove(0) : 0;
    boolean decades = byYear.size() > MANY_YEARS && !years;
    SortedMap<String, Integer> time = new TreeMap<>();
    byYear.forEach(
        (year, n) ->
            time.merge(
                decades ? String.format(Locale.ROOT, "%ds", year / 10 * 10) : year.toString(),
                n,
                Integer::sum));
    List<Map.Entry<String, Integer>> rows = new ArrayList<>(time.entrySet());
    if (undated > 0) {
      rows.add(Map.entry("no year", undated));
    }
    table(decades ? "By decade (--years shows each year)" : "By year", rows);
    table("By language", Statistics.commonestFirst(all.by(t -> known(t.language()))));
    table("Dates known to the", Statistics.commonestFirst(all.by(t -> words(t.precision()))));
    table("Dates taken from", Statistics.commonestFirst(all.by(t -> words(t.from()))));
    table("Problems", Statistics.commonestFirst(all.problems()));
    extremes("Longest texts", all.longest());
    extremes("Emptiest texts", all.emptiest());
  }

  private static String words(String camel) {
    return camel.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String known(String language) {
    return language.isEmpty() ? "unknown" : language;
  }

  private static int sum(Collection<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  private void table(String heading, List<Map.Entry<String, Integer>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    heading(heading);
    int widest = rows.stream().mapToInt(row -> row.getKey().length()).max().orElse(0);
    int most = rows.stream().mapToInt(Map.Entry::getValue).max().orElse(1);
    for (Map.Entry<String, Integer> row : rows) {
      String line =
          String.format(Locale.ROOT, "  %-" + widest + "s %,9d", row.getKey(), row.getValue());
      streams.out().println(streams.table() ? line + "  " + bar(row.getValue(), most) : line);
    }
  }

  /** A bar in steps of an eighth of a character; what is there at all is always seen. */
  private String bar(int count, int most) {
    int eighths = Math.max(1, (int) Math.round(8.0 * BAR * count / most));
    String end = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
    return streams.outColours().bar("█".repeat(eighths / 8) + end);
  }

  private void extremes(String heading, List<Text> found) {
    if (found.isEmpty()) {
      return;
    }
    heading(heading + ", in letters");
    for (Text text : found) {
      String title =
          text.headline().length() <= HEADLINE
              ? text.headline()
              : text.headline().substring(0, HEADLINE) + "…";
      streams
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "  %,9d  %s  %s",
                  text.letters(),
                  Excerpt.harmless(text.path()),
                  streams.outColours().faint(Excerpt.harmless(title))));
    }
  }

  private void heading(String heading) {
    streams.out().println();
    streams.out().println(streams.outColours().strong(heading));
  }

  private static void write(JsonGenerator json, Statistics all) throws IOException {
    json.writeNumberField("sources", all.sources());
    json.writeNumberField("articles", all.texts().size());
    json.writeNumberField("derivedHeadlines", all.texts().stream().filter(Text::derived).count());
    SortedMap<Integer, Integer> years = all.by(Text::year);
    json.writeNumberField("withoutYear", years.getOrDefault(0, 0));
    years.remove(0);
    counts(json, "years", years);
    counts(json, "languages", all.by(Text::language));
    counts(json, "datePrecisions", all.by(Text::precision));
    counts(json, "datesFrom", all.by(Text::from));
    counts(json, "problems", all.problems());
    extremes(json, "longest", all.longest());
    extremes(json, "emptiest", all.emptiest());
  }

  private static void counts(JsonGenerator json, String name, Map<?, Integer> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<?, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey().toString(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void extremes(JsonGenerator json, String name, List<Text> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Text text : texts) {
      json.writeStartObject();
      json.writeStringField("source", text.path());
      json.writeStringField("headline", text.headline());
      json.writeNumberField("letters", text.letters());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
