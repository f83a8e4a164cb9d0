/** Pages for machines: the feed, the sitemap and what hosts and robots look for. */
package org.legger.feed;
