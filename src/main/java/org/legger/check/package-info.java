/** Looks at a finished site. */
package org.legger.check;
