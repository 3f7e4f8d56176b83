package org.casus.web;

import java.util.SortedSet;
import org.casus.store.SampleData;
import org.casus.store.Tdb2EventStore;
import org.casus.web.sparql.SparqlSettings;

/** A server over the sample graph, on a free port; closed with the tests that use it. */
final class SampleServer implements AutoCloseable {

  private final Tdb2EventStore store;
  private final CasusServer server;

  SampleServer() {
    this(SampleData.BASE, true);
  }

  /** A server over an empty store. */
  SampleServer(String base) {
    this(base, false);
  }

  /** A server over the sample graph with limits of its own. */
  SampleServer(SparqlSettings settings) {
    this(SampleData.BASE, true, settings);
  }

  SampleServer(String base, boolean filled) {
    this(base, filled, SparqlSettings.standard());
  }

  private SampleServer(String base, boolean filled, SparqlSettings settings) {
    this(base, filled, new WebSettings("localhost", 0, settings));
  }

  /** A server over the sample graph with settings of its own. */
  SampleServer(WebSettings settings) {
    this(SampleData.BASE, true, settings);
  }

  /** A server with settings of its own, over the sample graph or an empty store. */
  SampleServer(WebSettings settings, boolean filled) {
    this(SampleData.BASE, filled, settings);
  }

  private SampleServer(String base, boolean filled, WebSettings settings) {
    store = Tdb2EventStore.inMemory(base);
    if (filled) {
      SampleData.fill(store);
    }
    server = CasusServer.start(store, settings);
  }

  int port() {
    return server.port();
  }

  Tdb2EventStore store() {
    return store;
  }

  SortedSet<String> paths() {
    return server.paths();
  }

  Visit visit() {
    return new Visit(port());
  }

  @Override
  public void close() {
    server.stop();
    store.close();
  }
}
