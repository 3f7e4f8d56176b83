package org.casus.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.model.UsageException;
import org.casus.store.EventStore;
import org.casus.web.graph.Links;
import org.casus.web.http.ForwardedClient;
import org.casus.web.http.SecurityHeaders;
import org.casus.web.site.Site;
import org.casus.web.sparql.Admission;
import org.casus.web.sparql.SparqlEndpoint;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** The running service over one store. Threads may call its methods at any time. */
public final class CasusServer {

  private static final int LONGEST_HEADERS = 64 * 1024;

  private final Javalin server;
  private final Links links;
  private final SparqlEndpoint endpoint;
  private final Routes routes;
  private final Thread preparing;

  private CasusServer(Javalin server, Links links, SparqlEndpoint endpoint, Routes routes, Thread preparing) {
    this.server = server;
    this.links = links;
    this.endpoint = endpoint;
    this.routes = routes;
    this.preparing = preparing;
  }

  /**
   * Starts to answer requests; returns when the port is open. The store stays the caller's, who closes it after {@link #stop}.
   *
   * @throws UsageException when the port is taken
   */
  public static CasusServer start(EventStore store, WebSettings settings) {
    Links links = new Links(store.baseIri());
    Admission admission = new Admission(settings.sparql());
    SparqlEndpoint endpoint = new SparqlEndpoint(store, links, settings.sparql(), admission);
    Site site = new Site(store, links, settings.corrections(), settings.releases(), settings.meaning(), settings.textReader());
    Routes routes = new Routes(site, settings.sparql(), admission, endpoint);
    Thread preparing = new Thread(routes::prepare, "prepare");
    preparing.setDaemon(true);
    preparing.start();
    Javalin server = Javalin.create(config -> configure(config, settings, links, endpoint, routes));
    try {
      server.start();
    } catch (JavalinBindException e) {
      endpoint.close();
      await(preparing);
      throw new UsageException("port " + settings.port() + " is taken; stop what runs there, or choose another port", e);
    }
    return new CasusServer(server, links, endpoint, routes, preparing);
  }

  private static void configure(JavalinConfig config, WebSettings settings, Links links, SparqlEndpoint endpoint, Routes routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyHttpConfiguration(http -> {
      http.setRequestHeaderSize(LONGEST_HEADERS);
      http.setSendServerVersion(false);
    });
    config.jetty.modifyServletContextHandler(handler -> {
      handler.addFilter(new FilterHolder(new ForwardedClient(settings.proxies())), "/*", EnumSet.of(DispatcherType.REQUEST));
      handler.addFilter(new FilterHolder(new SecurityHeaders(links.to("editor"))), "/*", EnumSet.of(DispatcherType.REQUEST));
      endpoint.install(handler);
    });
    config.router.contextPath = links.root();
    routes.register(config);
  }

  /** The port it listens on, also when the settings left the choice open. */
  public int port() {
    return server.port();
  }

  /** The paths that are answered, below the root. */
  SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>(routes.paths());
    paths.add("/sparql");
    return paths;
  }

  /** Path of the home page, beginning and ending in a slash. */
  public String root() {
    return links.root();
  }

  /** Lets running requests end and closes the port. */
  public void stop() {
    server.stop();
    endpoint.close();
    await(preparing);
  }

  /** The store must not be closed while it is read. */
  private static void await(Thread preparing) {
    try {
      preparing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
