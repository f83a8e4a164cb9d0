/** The flow from texts to a site, on one page. The only room with threads. */
package org.legger.build;
