package org.legger.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * Tags that other generators fill in: Hugo's {@code {{< name … >}}}, Jekyll's and Zola's {@code {%
 * name … %}}. Where the meaning is plain they become Markdown; what is left stays as visible text
 * and is reported once for each name.
 *
 * @param text with the tags replaced
 * @param problems one for each name that was kept
 */
record Shortcodes(String text, List<Problem> problems) {
  private static final Pattern TAG =
      Pattern.compile(
          "(?<fence>^ {0,3}(?:```+|~~~+)[^\\n]*$)"
              + "|\\{%-?\\s*comment\\s*-?%\\}.*?\\{%-?\\s*endcomment\\s*-?%\\}"
              + "|\\{\\{[<%]\\s*(?<hugo>/?[\\w-]+)(?<hugoRest>.*?)/?[>%]\\}\\}"
              + "|\\{%-?\\s*(?<liquid>/?\\w+)(?<liquidRest>.*?)-?%\\}",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`|([^\\s\"'=,]+))");

  /**
   * Replaces the tags of a Markdown text; those in fenced code are text.
   *
   * @param text the body
   * @param file the whole file, which ends with the body
   * @param path of the file, for problems
   */
  static Shortcodes in(String text, String file, String path) {
    if (text.indexOf("{{") < 0 && text.indexOf("{%") < 0) {
      return new Shortcodes(text, List.of());
    }
    List<Problem> problems = new ArrayList<>();
    Set<String> kept = new HashSet<>();
    StringBuilder out = new StringBuilder(text.length());
    int before = file.length() - text.length();
    boolean fenced = false;
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group("hugo") == null ? tag.group("liquid") : tag.group("hugo");
      if (tag.group("fence") != null || fenced) {
        fenced = tag.group("fence") == null ? fenced : !fenced;
        tag.appendReplacement(out, Matcher.quoteReplacement(tag.group()));
      } else if (name == null) {
        tag.appendReplacement(out, "");
      } else {
        String rest = tag.group("hugo") == null ? tag.group("liquidRest") : tag.group("hugoRest");
        Optional<String> markdown = markdown(name, Arguments.of(rest));
        if (markdown.isEmpty() && kept.add(name.replace("/", "").replaceFirst("^end", ""))) {
          problems.add(kept(name, Place.at(path, file, before + tag.start())));
        }
        String visible = tag.group().replace("<", "&lt;").replace(">", "&gt;");
        tag.appendReplacement(out, Matcher.quoteReplacement(markdown.orElse(visible)));
      }
    }
    return new Shortcodes(tag.appendTail(out).toString(), problems);
  }

  private static Problem kept(String name, Place place) {
    return new Problem(
        Code.SHORTCODE, place, "the tag \"" + name + "\" means nothing here", "kept as text");
  }

  /** What a tag means; empty where that is not plain. */
  private static Optional<String> markdown(String name, Arguments arguments) {
    return switch (name.toLowerCase(java.util.Locale.ROOT)) {
      case "ref", "relref", "link", "post_url" -> Optional.of(arguments.get("path", "0"));
      case "figure", "img", "image", "legacy-img", "legacy-img-right", "img-right" ->
          image(arguments);
      case "youtube" -> video("https://www.youtube.com/watch?v=", arguments);
      case "vimeo" -> video("https://vimeo.com/", arguments);
      case "highlight" -> Optional.of("\n```" + arguments.get("0", "lang") + "\n");
      case "/highlight", "endhighlight" -> Optional.of("\n```\n");
      case "raw", "endraw" -> Optional.of("");
      default -> Optional.empty();
    };
  }

  /** A link, because a page of the archive asks no other host for anything. */
  private static Optional<String> video(String base, Arguments arguments) {
    String address = "<" + base + arguments.get("id", "0") + ">";
    String title = arguments.get("title");
    return Optional.of(
        title.isEmpty() ? address : "[" + title.replace("]", "\\]") + "](" + address + ")");
  }

  private static Optional<String> image(Arguments arguments) {
    String source = arguments.get("src", "path", "0");
    if (source.isEmpty() || source.startsWith("{")) {
      return Optional.empty();
    }
    String alt = arguments.get("alt", "title", "caption");
    StringBuilder below = new StringBuilder();
    for (String said : List.of(arguments.get("title"), arguments.get("caption"))) {
      below.append(said.isEmpty() || said.equals(alt) ? "" : "\n\n" + said + "\n");
    }
    return Optional.of("![" + alt.replace("]", "\\]") + "](<" + source + ">)" + below);
  }

  /** The arguments of a tag by name; those without one by their position from 0. */
  private record Arguments(Map<String, String> values) {
    static Arguments of(String text) {
      Map<String, String> values = new HashMap<>();
      Matcher argument = ARGUMENT.matcher(text);
      for (int position = 0; argument.find(); ) {
        String value = "";
        for (int group = 2; group <= argument.groupCount(); group++) {
          value = argument.group(group) == null ? value : argument.group(group);
        }
        String name = argument.group(1);
        values.put(name == null ? Integer.toString(position++) : name, value);
      }
      return new Arguments(values);
    }

    /** The first of these that is given; empty where none is. */
    String get(String... names) {
      for (String name : names) {
        if (values.containsKey(name)) {
          return values.get(name);
        }
      }
      return "";
    }
  }
}
