package org.legger.cli;

/**
 * Colours of a terminal, by the escape sequences of ECMA-48; none where nobody wants them.
 *
 * @param on whether to use them
 */
record Colours(boolean on) {
  private static final String ESCAPE = "\u001b[";
  private static final String PLAIN = ESCAPE + "0m";

  String strong(String text) {
    return in("1", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  String alarm(String text) {
    return in("1;31", text);
  }

  String bar(String text) {
    return in("36", text);
  }

  private String in(String colour, String text) {
    return on && !text.isEmpty() ? ESCAPE + colour + "m" + text + PLAIN : text;
  }
}
