/**
 * Queries of strangers, held within bounds.
 *
 * <p>A {@link org.casus.store.limit.Ticket} is one query's leave to run. The {@link org.casus.store.limit.Watchdog} takes it
 * back when
 * the time is over or memory runs short; {@link org.casus.store.limit.BoundedQueries} makes a query look at its ticket wherever
 * it
 * could go on without end.
 *
 * <p>ARQ looks at its own cancel signal between rows. It does not within a property path, while it describes resources, or
 * within the
 * evaluation of one expression: a regular expression that backtracks, a number that is squared forty times. Each of these is
 * replaced
 * here by one that looks at the ticket, or that refuses values out of all proportion.
 *
 * <p>Traps: a thread that reads is never interrupted, because that closes TDB2's files under all others. {@code QueryExec.abort}
 * waits
 * for a query that is still being set up; the signal itself, which the ticket owns, does not.
 */
package org.casus.store.limit;
