/**
 * What every reader of a sentence asks: its dependency tree, its phrases and numbers, quotation marks, and the word lists of
 * {@code data/lexicon}. Knows nothing of events.
 */
package org.casus.extract.tree;
