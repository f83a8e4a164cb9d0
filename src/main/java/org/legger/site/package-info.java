/** Which pages there are, where, and which changed: pure functions from an archive to a plan. */
package org.legger.site;
