package org.legger.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.Fingerprint;
import org.legger.archive.Permalink;
import org.legger.site.DaysOfYear;
import org.legger.site.Page;
import org.legger.site.Page.Document;
import org.legger.site.PageSource;

/**
 * A few articles of each day of the year for the home page, which learns from the reader's clock
 * what day it is. A file for each month, as a script, because browsers load nothing else from disk.
 */
public final class OnThisDay implements PageSource {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MONTHS = 12;
  private static final int SHOWN = 3;

  @Override
  public Stream<Page> pages(Archive archive) {
    if (!DaysOfYear.existIn(archive)) {
      return Stream.empty();
    }
    SortedMap<Integer, SortedMap<Integer, List<Article>>> months =
        archive.articles().stream()
            .filter(a -> a.date().hasDay())
            .collect(
                Collectors.groupingBy(
                    a -> a.date().period().month(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        a -> a.date().period().day(), TreeMap::new, Collectors.toList())));
    return IntStream.rangeClosed(1, MONTHS)
        .mapToObj(month -> file(month, months.getOrDefault(month, new TreeMap<>())));
  }

  private static Page file(int month, SortedMap<Integer, List<Article>> days) {
    days.replaceAll((day, all) -> some(all));
    List<Object> shown =
        days.entrySet().stream()
            .<Object>map(
                day ->
                    List.of(day.getKey(), day.getValue().stream().map(OnThisDay::values).toList()))
            .toList();
    return new Document(
        new Permalink("on/" + (month < 10 ? "0" : "") + month + ".js"),
        Fingerprint.of(shown),
        () -> script(days).getBytes(StandardCharsets.UTF_8));
  }

  /** The first, the one in the middle, and the last. */
  private static List<Article> some(List<Article> all) {
    int last = all.size() - 1;
    return all.size() <= SHOWN ? all : List.of(all.get(0), all.get(last / 2), all.get(last));
  }

  private static List<String> values(Article article) {
    return List.of(
        Integer.toString(article.date().period().year()),
        article.permalink().path(),
        article.headline().text(),
        article.language());
  }

  private static String script(SortedMap<Integer, List<Article>> days) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (var day : days.entrySet()) {
        json.writeArrayFieldStart(day.getKey().toString());
        for (Article article : day.getValue()) {
          json.writeStartArray();
          for (String value : values(article)) {
            json.writeString(value);
          }
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return "// Written by Legger\nleggerDays=" + out + ";\n";
  }
}
