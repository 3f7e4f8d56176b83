/**
 * The SPARQL 1.1 protocol at {@code /sparql}, by Fuseki: queries over this store only, and updates where a token allows them.
 *
 * <p>A request passes {@link org.casus.web.sparql.SparqlGate} (methods, parameters, updates, answers that are known) and comes to
 * {@link org.casus.web.sparql.ReadOnlyQueries} inside Fuseki, which refuses what reaches outside of the store, waits for a slot
 * ({@link org.casus.web.sparql.Admission}) and runs the query within its bounds ({@link org.casus.web.sparql.BoundedRun}). The
 * answer goes
 * to a {@link org.casus.web.sparql.Spool} and is sent when it is complete: so its status and headers tell the truth, and a slow
 * reader
 * keeps nothing busy.
 *
 * <p>Traps: Fuseki's own status texts, headers and formats do not reach the client. A query is ended by its ticket, never by
 * interrupting its thread: that would close TDB2's files for everybody. Once ended, it may stumble over anything, and whatever
 * it then
 * throws means only that it has ended.
 */
package org.casus.web.sparql;
