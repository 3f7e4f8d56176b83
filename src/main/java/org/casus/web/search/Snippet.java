package org.casus.web.search;

/**
 * Text with the words that were found.
 *
 * @param found whether it is one of them
 */
public record Snippet(String text, boolean found) {}
