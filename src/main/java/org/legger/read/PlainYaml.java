package org.legger.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * YAML as nearly all front matter has it, {@code key: value} lines and lists of words: taken apart
 * here at a tenth of what the YAML engine needs, and with the same result. Whatever might mean
 * anything more is left to it.
 */
final class PlainYaml {
  private static final int MOST_DIGITS = 9;
  private static final String DATE = "0000-00-00";

  private final String text;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private int at;

  private PlainYaml(String text) {
    this.text = text;
  }

  /** The mapping that a text holds; empty where it may hold more than plain lines. */
  static Optional<Map<String, Object>> of(String text) {
    PlainYaml yaml = new PlainYaml(text);
    while (yaml.at < text.length()) {
      if (!yaml.line()) {
        return Optional.empty();
      }
    }
    return Optional.of(yaml.values);
  }

  private boolean line() {
    int end = end();
    int colon = text.indexOf(':', at);
    if (colon < 0 || colon >= end || !isKey(at, colon)) {
      return false;
    }
    String key = text.substring(at, colon);
    Object value;
    if (colon + 1 == end) {
      at = Math.min(end + 1, text.length());
      value = items();
    } else {
      value = text.charAt(colon + 1) == ' ' ? value(colon + 2, end) : null;
      at = Math.min(end + 1, text.length());
    }
    return value != null && values.putIfAbsent(key, value) == null;
  }

  private int end() {
    int feed = text.indexOf('\n', at);
    return feed < 0 ? text.length() : feed;
  }

  private boolean isKey(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || c == '_' || c == '-';
      if (!letter && (i == from || !other)) {
        return false;
      }
    }
    return to > from && !isWord(from, to);
  }

  /** Lines of a list, each with a hyphen before it and all as far in; null where these are none. */
  private List<Object> items() {
    int in = at;
    while (in < text.length() && text.charAt(in) == ' ') {
      in++;
    }
    String start = text.substring(at, in) + "- ";
    List<Object> items = new ArrayList<>();
    while (text.startsWith(start, at)) {
      int end = end();
      Object item = value(at + start.length(), end);
      if (item == null) {
        return null;
      }
      items.add(item);
      at = Math.min(end + 1, text.length());
    }
    return items.isEmpty() || at < text.length() && text.charAt(at) == ' ' ? null : items;
  }

  /** A value that stands alone; null where it may mean more than its characters. */
  private Object value(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (start < end && text.charAt(start) == '[') {
      return text.charAt(end - 1) == ']' ? list(start + 1, end - 1) : null;
    }
    return scalar(start, end);
  }

  private List<Object> list(int from, int to) {
    List<Object> items = new ArrayList<>();
    for (int start = from; start <= to; ) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 || comma > to ? to : comma;
      Object item = value(start, end);
      if (item == null || item instanceof List) {
        return null;
      }
      items.add(item);
      start = end + 1;
    }
    return items;
  }

  private Object scalar(int start, int end) {
    if (start >= end) {
      return null;
    }
    char first = text.charAt(start);
    if (first == '"' || first == '\'') {
      boolean closed = end - start > 1 && text.charAt(end - 1) == first;
      return closed && isQuoted(first, start + 1, end - 1)
          ? text.substring(start + 1, end - 1)
          : null;
    } else if (first >= '0' && first <= '9') {
      return number(start, end);
    } else if (isWord(start, end)) {
      return end - start == 4 && text.startsWith("true", start)
          ? Boolean.TRUE
          : end - start == 5 && text.startsWith("false", start) ? Boolean.FALSE : null;
    }
    return Character.isLetter(first) && isPlain(start, end) ? text.substring(start, end) : null;
  }

  /** Whether it is a word that some forms of YAML take for more than a word. */
  private boolean isWord(int start, int end) {
    int length = end - start;
    return length <= 5
        && (is("true", start, length) || is("false", start, length) || is("null", start, length));
  }

  private boolean is(String word, int start, int length) {
    return length == word.length() && text.regionMatches(true, start, word, 0, length);
  }

  /** A whole number or a date, which is text to YAML 1.2. */
  private Object number(int start, int end) {
    boolean digits = text.charAt(start) != '0' && end - start <= MOST_DIGITS;
    boolean date = end - start == DATE.length();
    for (int i = start; i < end; i++) {
      boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      digits &= digit;
      date &= DATE.length() > i - start && digit == (DATE.charAt(i - start) == '0');
      date &= digit || text.charAt(i) == '-';
    }
    String written = text.substring(start, end);
    return digits ? Integer.valueOf(written) : date ? written : null;
  }

  private boolean isQuoted(char quote, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isPrintable(c) || c == quote || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private boolean isPlain(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean separates = c == ':' && (i + 1 == end || text.charAt(i + 1) == ' ');
      if (!isPrintable(c) || separates || "#[]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrintable(char c) {
    return c >= ' ' && c < 0x7f || c >= 0xa1 && c < 0x2028;
  }
}
