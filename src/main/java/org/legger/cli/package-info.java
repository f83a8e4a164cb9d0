/** Arguments in, text and exit status out. Everything is made here, with {@code new}. */
package org.legger.cli;
