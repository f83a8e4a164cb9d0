/**
 * People, places and organisations that texts name, themes, and which texts are related. A text is
 * gleaned once, without looking at any other, and what was gleaned is remembered; then all of it is
 * weighed against the whole archive: whether a capital marks a name, which short form stands for
 * which full one. No service and no model is asked.
 */
package org.legger.names;
