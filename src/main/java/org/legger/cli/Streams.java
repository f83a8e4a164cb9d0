package org.legger.cli;

import java.io.PrintWriter;

/**
 * Where a command prints.
 *
 * @param out for results
 * @param err for problems and progress
 * @param terminal whether a person watches
 * @param colours of what a person watches
 */
record Streams(PrintWriter out, PrintWriter err, boolean terminal, Colours colours) {}
