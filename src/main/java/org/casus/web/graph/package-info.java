/**
 * The store as pages see it: queries kept as {@code .rq} resources with parts that apply only when a value is given, their
 * rows, the words for terms, and the way between IRIs in the data and paths on this server.
 */
package org.casus.web.graph;
