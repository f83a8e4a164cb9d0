package org.legger.names;

/**
 * A run of words in a text that may be, or hold, a name.
 *
 * @param surface its words, separated by single blanks
 * @param opening whether it opens a sentence, so that its first capital means little
 * @param hinted whether a title or a preposition stands before it
 * @param start offset of its first character
 * @param end offset behind its last one
 */
record Mention(String surface, boolean opening, boolean hinted, int start, int end) {}
