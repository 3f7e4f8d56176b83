/**
 * Chains the stages: articles are read, mapped to graphs, checked against the shapes, written, and their reports merged into
 * events.
 *
 * <p>{@link org.casus.ingest.IngestPipeline} reads articles with several threads and writes them in batches, in the order of the
 * input, one write transaction a batch. A batch brings its own events, merged from its own reports. The last step merges all
 * reports of the store anew, in a transaction of its own. Merging is a pure function of the set of reports, so the graph does not
 * depend on order, batches or threads.
 *
 * <p>Crash safety: what was written before a kill is a valid store, in which reports of different batches are not merged yet.
 * A mark in the graph of events says so, and the next ingest, of anything, completes it.
 *
 * <p>Traps: an article that is in the store already is never read again, not even with other metadata. A batch that breaks the
 * shapes is a fault of Casus: nothing of it is written, and the run stops with the name of what is wrong.
 */
package org.casus.ingest;
