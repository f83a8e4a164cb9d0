/**
 * Texts are read into values, values are gathered into an archive, the archive is laid out as a
 * plan of pages, and only pages that differ from last time are printed.
 *
 * <pre>
 *   content/  ─read─▶  Reading  ─archive─▶  Archive  ─site─▶  SitePlan  ─site─▶  Changes  ─render, store─▶  site/
 *
 *                              cli ─────────────────────────────────────┐
 *                             serve                                   check
 *                               │                                       │
 *                             build                                     │
 *                ┌────────┬─────┼─────┬────────┬───────┬───────┐        │
 *              read    render   │   feed    search   names   store ◀────┘
 *                │        └─────┼─────┴────────┴───────┴───────┘
 *                │            site
 *                └────▶ archive ──▶ problem          (arrows point down only)
 * </pre>
 *
 * <table>
 * <caption>The rooms and what each may use; {@code ArchitectureTest} holds them to it.</caption>
 * <tr><th>room</th><th>what it is for</th><th>may use</th></tr>
 * <tr><td>problem</td><td>what is wrong, where, and what was done instead</td><td>nothing</td></tr>
 * <tr><td>archive</td><td>the nouns; pure values</td><td>problem</td></tr>
 * <tr><td>read</td><td>bytes to readings</td><td>archive, problem</td></tr>
 * <tr><td>site</td><td>which pages there are, where, and which changed</td><td>archive, problem</td></tr>
 * <tr><td>feed</td><td>pages for machines</td><td>site, archive</td></tr>
 * <tr><td>search</td><td>an index that browsers read without a server</td><td>site, archive</td></tr>
 * <tr><td>names</td><td>who and what texts name, themes, related texts</td><td>site, archive, problem</td></tr>
 * <tr><td>render</td><td>a page to bytes</td><td>site, archive, problem</td></tr>
 * <tr><td>store</td><td>what stays on disk</td><td>site, archive, problem</td></tr>
 * <tr><td>check</td><td>looks at a finished site</td><td>store, archive, problem</td></tr>
 * <tr><td>build</td><td>the flow, on one page</td><td>read, site, feed, search, names, render, store, archive, problem</td></tr>
 * <tr><td>serve</td><td>builds again at every change, and shows it</td><td>build, problem</td></tr>
 * <tr><td>cli</td><td>arguments in, text and exit status out</td><td>all</td></tr>
 * </table>
 */
package org.legger;
