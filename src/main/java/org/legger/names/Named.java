package org.legger.names;

import java.util.List;
import org.legger.archive.Archive;
import org.legger.problem.Problem;
import org.legger.site.Stories;

/**
 * An archive whose articles have their names and themes.
 *
 * @param archive with them
 * @param stories what else was gleaned
 * @param problems with what the keeper says of names
 */
public record Named(Archive archive, Stories stories, List<Problem> problems) {}
