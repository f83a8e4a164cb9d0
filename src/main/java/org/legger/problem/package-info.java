/** What is wrong, where, and what was done instead. */
package org.legger.problem;
