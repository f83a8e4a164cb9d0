/**
 * Shows an archive while it is kept: builds again on every change, serves the site to browsers on
 * this machine only, and has them load what changed or shows what is wrong.
 */
package org.legger.serve;
