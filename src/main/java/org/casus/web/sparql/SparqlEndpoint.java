package org.casus.web.sparql;

import jakarta.servlet.DispatcherType;
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
import org.casus.store.limit.Watchdog;
import org.casus.web.graph.Links;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** Fuseki for queries, put before the pages of a server. */
public final class SparqlEndpoint implements AutoCloseable {

  static final String PATH = "sparql";

  private final EventStore store;
  private final Links links;
  private final SparqlSettings settings;
  private final Admission admission;
  private final Watchdog watchdog = new Watchdog();
  private final Departures departures = new Departures();

  /** @param admission who may run a query, here and on pages */
  public SparqlEndpoint(EventStore store, Links links, SparqlSettings settings, Admission admission) {
    this.store = store;
    this.links = links;
    this.settings = settings;
    this.admission = admission;
  }

  /** Answers {@code /sparql} on {@code server}; from then on no query of this process reaches other services. */
  public void install(ServletContextHandler server) {
    ARQ.globalServiceAllowed = false;
    Context context = new Context();
    context.set(ARQ.httpServiceAllowed, false);
    DataService service = DataService.newBuilder(store.dataset().asDatasetGraph())
        .addEndpoint(Endpoint.create().operation(Operation.Query).context(context).build()).build();
    OperationRegistry operations = OperationRegistry.createEmpty();
    operations.register(Operation.Query, new ReadOnlyQueries(links.base(), settings, admission, watchdog, departures));
    service.setEndpointProcessors(operations);
    service.goActive();
    DataAccessPointRegistry registry = new DataAccessPointRegistry();
    registry.register(new DataAccessPoint("/" + PATH, service));
    OperationRegistry.set(server.getServletContext(), operations);
    DataAccessPointRegistry.set(server.getServletContext(), registry);
    server.setMaxFormContentSize(ReadOnlyQueries.LONGEST_QUERY);
    SparqlGate gate = new SparqlGate(store, links, settings, new UpdateDoor(store, settings, watchdog));
    server.addFilter(new FilterHolder(gate), "/*", EnumSet.of(DispatcherType.REQUEST));
    server.addFilter(new FilterHolder(new FusekiFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  @Override
  public void close() {
    departures.close();
    watchdog.close();
  }
}
