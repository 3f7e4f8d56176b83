/**
 * Questions of place in SPARQL: GeoSPARQL's functions over shapes, and Jena's predicates that look places up in an index.
 *
 * <p>What is offered is listed by name in {@link org.casus.store.place.SpatialFunctions}: of the library's functions only those
 * that
 * need no register of coordinate systems, so that a query opens no file and no database. What a shape may be
 * {@link org.casus.vocab.GeoSparql#wktLiteral} decides; with other texts a function fails as SPARQL has it: without a value.
 *
 * <p>Trap: Jena tells datatypes apart by object, and the library has an object of its own for shapes. It must be known to Jena
 * before
 * the first shape is read or made, for which {@link org.casus.vocab.GeoSparql} sees.
 */
package org.casus.store.place;
