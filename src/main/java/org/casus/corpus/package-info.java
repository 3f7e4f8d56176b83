/**
 * Files, folders and standard input become {@link org.casus.model.Article}s.
 *
 * <p>{@link org.casus.corpus.ArticleReader} is the only way in. It gives the articles one after the other
 * ({@link org.casus.corpus.ArticleStream}); of those that went before it keeps no more than an id and a place, to notice
 * that a text comes twice. Each {@code Format} turns the bytes of a file into a draft, and what the formats have in common
 * (empty text, language, date, duplicates) is checked once, in the stream. Whatever is wrong with an input becomes an
 * {@link org.casus.model.Issue} with its place, and the rest goes on.
 *
 * <p>Traps: the text of plain files and JSON lines is kept to the last blank, because offsets are measured against it; only a
 * byte order mark is taken off. The text of Markdown and HTML is made here, so a change in how it is made changes the
 * identity of those articles. A date that cannot be read leaves the day unknown: the default day is for articles that say
 * nothing of it. Folders are read in the order of their file names as UTF-16 strings, which is the same on every machine.
 */
package org.casus.corpus;
