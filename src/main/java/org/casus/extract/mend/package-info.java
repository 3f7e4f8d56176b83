/**
 * Undoes the kinds of misparse that news provokes, before anything is read from the tree: headlines, lists, sums of money,
 * subjects that a clause of saying has swallowed.
 *
 * <p>Trap: a mend must hold for every sentence of its shape. Each is guarded by the words or tags that make the shape certain.
 */
package org.casus.extract.mend;
