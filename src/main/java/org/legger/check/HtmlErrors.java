package org.legger.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.ParseError;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/** What HTML's own parsing rules call an error, in words for people. */
final class HtmlErrors {
  private static final Pattern POSITION = Pattern.compile("(\\d+):(\\d+)");
  private static final Pattern END = Pattern.compile(".*End ?Tag.*?\\[?</([^>\\s]+)\\s*>.*");
  private static final Pattern START = Pattern.compile(".*Start ?Tag.*?\\[?<([^>\\s]+).*");
  private static final Pattern NULL = Pattern.compile(".*null character.*");

  private HtmlErrors() {}

  /** A problem for each error, in order. */
  static Stream<Problem> of(List<ParseError> errors, String path) {
    return errors.stream()
        .map(error -> new Problem(Code.HTML, place(path, error), found(error), ""));
  }

  private static Place place(String path, ParseError error) {
    Matcher at = POSITION.matcher(error.getCursorPos());
    return at.matches()
        ? new Place(path, Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)))
        : Place.of(path);
  }

  private static String found(ParseError error) {
    String message = error.getErrorMessage();
    Matcher end = END.matcher(message);
    Matcher start = START.matcher(message);
    if (end.matches()) {
      return "</" + end.group(1) + "> closes nothing that is open here";
    } else if (start.matches()) {
      return "<" + start.group(1) + "> may not stand here";
    } else if (NULL.matcher(message).matches()) {
      return "a null character";
    }
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
