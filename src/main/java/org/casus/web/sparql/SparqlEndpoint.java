package org.casus.web.sparql;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;
import org.casus.store.EventStore;
import org.casus.web.graph.Links;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** Fuseki for queries, put before the pages of a server. */
public final class SparqlEndpoint {

  static final String PATH = "sparql";

  private SparqlEndpoint() {}

  /** Answers {@code /sparql} on {@code server}; from then on no query of this process reaches other services. */
  public static void install(ServletContextHandler server, EventStore store, Links links, Duration timeout, long maxRows) {
    ARQ.globalServiceAllowed = false;
    Context context = new Context();
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.queryTimeout, timeout.toMillis() + "," + timeout.toMillis());
    DataService service = DataService.newBuilder(store.dataset().asDatasetGraph())
        .addEndpoint(Endpoint.create().operation(Operation.Query).context(context).build()).build();
    OperationRegistry operations = OperationRegistry.createEmpty();
    operations.register(Operation.Query, new ReadOnlyQueries(links.base(), maxRows));
    service.setEndpointProcessors(operations);
    service.goActive();
    DataAccessPointRegistry registry = new DataAccessPointRegistry();
    registry.register(new DataAccessPoint("/" + PATH, service));
    OperationRegistry.set(server.getServletContext(), operations);
    DataAccessPointRegistry.set(server.getServletContext(), registry);
    server.addFilter(new FilterHolder(new SparqlGate(links)), "/*", EnumSet.of(DispatcherType.REQUEST));
    server.addFilter(new FilterHolder(new FusekiFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
  }
}
