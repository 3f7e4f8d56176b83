/**
 * The service: pages, linked data, exports and SPARQL over an {@link org.casus.store.EventStore}, on one port.
 *
 * <p>{@link org.casus.web.CasusServer} starts it. A request passes {@link org.casus.web.http.SecurityHeaders}, then, when it is
 * for
 * {@code /sparql}, {@link org.casus.web.sparql.SparqlGate} and Fuseki; all else is routed by Javalin to a class of
 * {@link org.casus.web.page} or {@link org.casus.web.data}. Pages are records filled by queries of {@link org.casus.web.graph}
 * and rendered by templates ({@code src/main/jte}) that are compiled with the program.
 *
 * <p>Traps: everything is served below the path of the store's base IRI, whatever host name the base has; links are made by
 * {@link org.casus.web.graph.Links} and never written by hand. Offsets in the graph count code points, not Java characters.
 */
package org.casus.web;
