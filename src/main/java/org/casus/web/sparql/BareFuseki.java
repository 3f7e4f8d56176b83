package org.casus.web.sparql;

import jakarta.servlet.DispatcherType;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.casus.store.EventStore;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Fuseki over a store with nothing of ours before it, to measure against: queries are asked at {@code /data/query}. */
public final class BareFuseki implements AutoCloseable {

  private final Server server;

  /** Starts it on a free port of this machine. */
  public BareFuseki(EventStore store) {
    DataService service = DataService.newBuilder(store.dataset().asDatasetGraph()).addEndpoint(Operation.Query, "query").build();
    OperationRegistry operations = OperationRegistry.createStd();
    service.setEndpointProcessors(operations);
    service.goActive();
    DataAccessPointRegistry registry = new DataAccessPointRegistry();
    registry.register(new DataAccessPoint("/data", service));
    ServletContextHandler handler = new ServletContextHandler("/");
    OperationRegistry.set(handler.getServletContext(), operations);
    DataAccessPointRegistry.set(handler.getServletContext(), registry);
    handler.addFilter(new FilterHolder(new FusekiFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
    server = new Server(new InetSocketAddress("localhost", 0));
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("Fuseki does not start", e);
    }
  }

  /** Where queries are sent, below the root. */
  public String path() {
    return "/data/query";
  }

  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Fuseki does not stop", e);
    }
  }
}
