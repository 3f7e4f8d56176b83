package org.casus.web.sparql;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.util.Context;
import org.casus.query.ResultTable;
import org.casus.store.EventStore;
import org.casus.store.limit.Watchdog;
import org.casus.web.graph.Links;
import org.casus.web.http.WebFailure;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** Fuseki for queries, put before the pages of a server. */
public final class SparqlEndpoint implements AutoCloseable {

  static final String PATH = "sparql";

  private final EventStore store;
  private final Links links;
  private final SparqlSettings settings;
  private final Watchdog watchdog = new Watchdog();
  private final Departures departures = new Departures();
  private final QueryDesk desk;

  /** @param admission who may run a query, here and on pages */
  public SparqlEndpoint(EventStore store, Links links, SparqlSettings settings, Admission admission) {
    this.store = store;
    this.links = links;
    this.settings = settings;
    this.desk = new QueryDesk(store, settings, admission, watchdog, departures, new AnswerCache());
  }

  /** Answers {@code /sparql} on {@code server}; from then on no query of this process reaches other services. */
  public void install(ServletContextHandler server) {
    ARQ.globalServiceAllowed = false;
    Context context = new Context();
    context.set(ARQ.httpServiceAllowed, false);
    DataService service = DataService.newBuilder(store.dataset().asDatasetGraph())
        .addEndpoint(Endpoint.create().operation(Operation.Query).context(context).build()).build();
    OperationRegistry operations = OperationRegistry.createEmpty();
    operations.register(Operation.Query, new ReadOnlyQueries(desk));
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

  /**
   * The first rows of the answer to a query that a reader asks on a page, within the bounds of the endpoint; a graph as rows of
   * subject, property and object.
   *
   * @throws WebFailure when the endpoint would refuse it, or it ends without an answer
   */
  public ResultTable table(HttpServletRequest request, String query, int rows) {
    SparqlExchange exchange = new SparqlExchange(request.getRemoteAddr(), SpooledRows.READABLE, Optional.empty(),
        settings.timeout(), false);
    try (Spool spool = exchange.answer()) {
      desk.within(settings.onPage(rows)).answer(query, Query::getDatasetDescription, exchange, request,
          reading -> store.read(data -> {
        reading.accept(data.asDatasetGraph());
        return null;
      }));
      return SpooledRows.read(spool, exchange.format().orElseThrow(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    departures.close();
    watchdog.close();
  }
}
