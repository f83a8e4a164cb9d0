/** All that stays on disk from one build to the next: the site with its manifest. */
package org.legger.store;
