/**
 * Full-text search without a server: texts to words, words to shards that a browser loads as
 * scripts. The only room that knows Lucene, of which it uses the analysis alone; the format of the
 * shards is described in decision 0009.
 */
package org.legger.search;
