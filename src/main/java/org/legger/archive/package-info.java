/**
 * The nouns of a news archive: pure values, with nothing but the JDK and no input or output.
 *
 * <p>A {@link org.legger.archive.Source} is read into a {@link org.legger.archive.Reading}; all
 * readings together are the {@link org.legger.archive.Archive}.
 */
package org.legger.archive;
