/**
 * The store: quads in TDB2, words in Lucene, one directory for both.
 *
 * <p>An {@link org.casus.store.EventStore} holds named graphs ({@link org.casus.store.StoreGraphs}): one for each article,
 * and those of events, entities, reference data and of the store itself. A query's default graph is the union of all. Graphs
 * get their content by {@link org.casus.store.GraphReplacement}, which changes only what differs.
 *
 * <p>Crash safety: a transaction is two commits, TDB2's and then Lucene's. The version of the content is a digest of all quads,
 * kept in the meta graph by the first commit and in the index by the second. When the two differ at opening, the process was
 * killed between them, and the text index is built anew from the quads.
 *
 * <p>Traps: TDB2 stores numbers and dates by value, so {@code 0.80} comes back as {@code 0.8}. Interrupting a thread that reads
 * or writes closes TDB2's files under all others: cancel a query by its execution, never by interrupting. TDB2 copies what a
 * transaction touches and never gives the old back: a transaction for each article takes ten times the disk of one for fifty,
 * until {@link org.casus.store.Tdb2EventStore#compact} is called. {@code begin()} without argument is refused by the text
 * dataset: say {@code READ}. {@code Dataset.getDefaultModel()} is the real default graph, which is empty.
 */
package org.casus.store;
