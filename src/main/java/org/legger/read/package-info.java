/**
 * Bytes to readings. Nothing here throws for a bad text: what is wrong becomes a problem and the
 * text is kept.
 *
 * <p>The only room that knows flexmark, YAML and the recognising of languages.
 */
package org.legger.read;
