/**
 * Between the domain and the graph. {@link org.casus.rdf.ReadingMapper} makes the graph of an article,
 * {@link org.casus.rdf.EntityMapper} describes who and what articles speak of, {@link org.casus.rdf.EventMapper} makes the
 * graph of merged events, and {@link org.casus.rdf.ReportReader} reads article graphs back for merging.
 * {@link org.casus.rdf.Iris} names everything; {@link org.casus.rdf.Shapes} checks it against {@code ontology/}.
 *
 * <p>Traps: offsets count UTF-16 units in the domain and code points in the graph, and only this package converts.
 * There are no blank nodes in the data, so that graphs can be compared, merged and diffed as sets of triples. IRIs come
 * from content, never from the order or the time of reading.
 */
package org.casus.rdf;
