/**
 * The SPARQL 1.1 protocol at {@code /sparql}, by Fuseki: queries only, over this store only.
 *
 * <p>A request passes {@link org.casus.web.sparql.SparqlGate} (methods, requests without a query, updates) and comes to
 * {@link org.casus.web.sparql.ReadOnlyQueries} inside Fuseki, which refuses what reaches outside of the store and limits time and rows.
 *
 * <p>Traps: Fuseki's error texts are written as Latin-1 under a UTF-8 label, so only ASCII goes into them. A query is cancelled by
 * its execution, never by interrupting its thread: that would close TDB2's files for everybody.
 */
package org.casus.web.sparql;
