package org.legger.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.legger.build.Build;
import org.legger.build.Folders;

/** The published {@code search.js} of a site, run in a JavaScript engine that loads its shards. */
final class Engine implements AutoCloseable {
  private static final String DRIVER =
      """
      (load => {
        const run = attempt => {
          for (let i = 0; i < 30; i++) {
            try {
              return attempt();
            } catch (e) {
              if (e instanceof legger.Refused) { return {total: -1, why: e.why}; }
              if (!(e instanceof legger.Missing)) { throw e; }
              e.names.forEach(n => { load(n); if (!legger.has(n)) { throw new Error('shard ' + n); } });
            }
          }
          throw new Error('no end');
        };
        return {
          find: (o, most) => {
            const found = run(() => legger.find(o));
            if (found.total < 0) { return found; }
            const top = found.hits.slice(0, most);
            const near = found.unknown.length ? run(() => legger.near(found.unknown[0])) : [];
            return {
              total: found.total,
              brief: !!found.brief,
              paths: run(() => legger.addresses(top)),
              texts: run(() => legger.texts(top)).map(t => t.headline),
              maybe: top.filter(a => found.maybe && found.maybe[a] === 2).length,
              years: Object.entries(found.years).map(e => e.join(':')),
              facets: (found.facets || []).map(f => f.map(v => v.name + ':' + v.count)),
              near: near
            };
          },
          forms: text => legger.forms(text)
        };
      })
      """;

  private final Context context;
  private final Value api;
  private final List<String> loaded = new ArrayList<>();

  /**
   * What a query finds.
   *
   * @param total how many; negative where the query was refused
   * @param brief whether there are more, which were not looked for
   * @param paths of the first hits
   * @param headlines of the first hits
   * @param maybe how many of these may lie in the range of dates
   * @param years how many in each
   * @param facets languages, topics and authors with counts
   * @param near spellings of the first unknown word
   */
  record Found(
      int total,
      boolean brief,
      List<String> paths,
      List<String> headlines,
      int maybe,
      List<String> years,
      List<List<String>> facets,
      List<String> near) {}

  /** Builds a site in a folder and opens it. */
  static Engine over(Path content, Path folder) throws Exception {
    Path out = folder.resolve("site");
    new Build(
            new Folders(content, Path.of("templates"), out, folder.resolve("cache")),
            Optional.empty(),
            2,
            "test",
            () -> 0)
        .run((stage, done, of) -> {});
    return new Engine(out);
  }

  Engine(Path site) throws IOException {
    context =
        Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.ecmascript-version", "staging")
            .build();
    context.eval("js", Files.readString(site.resolve("search.js")));
    ProxyExecutable load =
        arguments -> {
          String name = arguments[0].asString();
          loaded.add(name);
          try {
            Path file = site.resolve("search").resolve(name + ".js");
            context.eval("js", Files.readString(file, StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return null;
        };
    api = context.eval("js", DRIVER).execute(load);
  }

  Found find(String query) {
    return find(Map.of("q", query), 10);
  }

  /** Finds with the options of {@code search.js}. */
  Found find(Map<String, Object> options, int most) {
    Value found = api.getMember("find").execute(ProxyObject.fromMap(options), most);
    int total = found.getMember("total").asInt();
    if (total < 0) {
      return new Found(total, false, List.of(), List.of(), 0, List.of(), List.of(), List.of());
    }
    List<List<String>> facets = new ArrayList<>();
    for (long i = 0; i < found.getMember("facets").getArraySize(); i++) {
      facets.add(strings(found.getMember("facets").getArrayElement(i)));
    }
    return new Found(
        total,
        found.getMember("brief").asBoolean(),
        strings(found.getMember("paths")),
        strings(found.getMember("texts")),
        found.getMember("maybe").asInt(),
        strings(found.getMember("years")),
        facets,
        strings(found.getMember("near")));
  }

  /** The word forms of a query. */
  List<String> forms(String text) {
    return strings(api.getMember("forms").execute(text));
  }

  /** The names of the shards loaded so far. */
  List<String> loaded() {
    return loaded;
  }

  private static List<String> strings(Value array) {
    List<String> strings = new ArrayList<>();
    for (long i = 0; i < array.getArraySize(); i++) {
      strings.add(array.getArrayElement(i).asString());
    }
    return strings;
  }

  @Override
  public void close() {
    context.close();
  }
}
