/**
 * Questions: named queries, and how queries are run.
 *
 * <p>A {@link org.casus.query.NamedQuery} is a file {@code queries/NAME.rq} with a header that says what it asks, what its
 * {@link org.casus.query.Parameter}s and {@link org.casus.query.Column}s mean, and an example. The
 * {@link org.casus.query.QueryCatalog} holds all of them; a {@link org.casus.query.QueryRunner} asks a dataset.
 *
 * <p>Traps: values are bound as terms of the parsed query, never pasted into its text. A parameter is a variable by its name,
 * also within subqueries, and must not be a column of the answer: bound, it is no variable any more. Queries hold no IRI of a
 * store, because each store has its own base; what belongs to a store comes in as a parameter. MIN and MAX over a variable that
 * is unbound in one row give nothing at all: aggregate optional values in a subquery of their own. SUBSTR miscounts behind
 * characters outside of the Basic Multilingual Plane: quote words by casus:anchorOf.
 */
package org.casus.query;
