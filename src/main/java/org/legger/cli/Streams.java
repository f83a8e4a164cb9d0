package org.legger.cli;

import java.io.PrintWriter;

/**
 * Where a command prints.
 *
 * @param out for results
 * @param err for problems and progress
 * @param table whether a person watches the results
 * @param terminal whether a person watches problems and progress
 * @param coloured whether that person wants colours
 */
record Streams(
    PrintWriter out, PrintWriter err, boolean table, boolean terminal, boolean coloured) {

  /** The colours of results. */
  Colours outColours() {
    return new Colours(table && coloured);
  }

  /** The colours of problems. */
  Colours errColours() {
    return new Colours(terminal && coloured);
  }
}
