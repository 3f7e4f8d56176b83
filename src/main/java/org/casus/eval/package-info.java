/**
 * How good is what was read? Scores predicted articles of the exchange format against gold ones, layer by layer.
 *
 * <p>{@link org.casus.eval.Evaluation} pairs the documents by id. One scorer for each {@link org.casus.eval.Layer} goes
 * through the pairs and counts ({@code Counts}: of what was predicted, what was right; of the gold, what was found); the
 * counts of all documents are added and divided once, so that every figure is a micro average. The same counts are drawn
 * again with replacement for the 95 % bounds. Each figure carries its definition to the report.
 *
 * <p>What all layers have in common: two stretches <em>overlap</em> when they share a character; items are <em>aligned</em>
 * one to one, exact stretches first, then by length of overlap, then from left to right; where the gold lists the sentences
 * that were annotated, items in other sentences are left out on both sides; a document without prediction counts as empty.
 *
 * <p>Traps: offsets are code points ({@link org.casus.exchange.Range}), not those of the domain. A figure whose denominator
 * is zero is written as 0 in JSON, as other scorers of this format do, and as a dash in the table. The gold often annotates
 * less than a system reads (one event a sentence, few event types, the first mention only): there precision is a lower bound.
 */
package org.casus.eval;
