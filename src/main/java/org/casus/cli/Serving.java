package org.casus.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.casus.model.UsageException;
import org.casus.store.EventStore;
import org.casus.web.CasusServer;
import org.casus.web.WebSettings;

/** A server with its store, from start until somebody stops it. Ctrl-C stops it cleanly: requests end, then the store closes. */
final class Serving {

  static final int DEFAULT_PORT = 7070;
  static final String DEFAULT_HOST = "localhost";
  private static final int LAST_PORT = 65_535;

  private final EventStore store;
  private final CasusServer server;
  private final String host;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Serving(EventStore store, CasusServer server, String host) {
    this.store = store;
    this.server = server;
    this.host = host;
  }

  static Serving start(EventStore store, String host, int port) {
    return start(store, new WebSettings(host, port));
  }

  static Serving start(EventStore store, WebSettings settings) {
    try {
      Serving serving = new Serving(store, CasusServer.start(store, settings), settings.host());
      Runtime.getRuntime().addShutdownHook(new Thread(serving::stop, "stop"));
      return serving;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** @throws UsageException saying what to do, if the port is taken or is none, or the host is not one of this machine */
  static void requireFree(String host, int port) {
    if (port < 0 || port > LAST_PORT) {
      throw new UsageException("a port is a number from 0 to " + LAST_PORT + ", not " + port);
    }
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      probe.setReuseAddress(true);
    } catch (UnknownHostException e) {
      throw new UsageException("there is no host \"" + host + "\"; use localhost, or 0.0.0.0 for every address of this machine", e);
    } catch (IOException e) {
      throw new UsageException("cannot listen on port " + port + " of " + host + " (" + e.getMessage() + "): something else may run there."
          + " Stop it, or choose another port: --port " + (port < LAST_PORT ? port + 1 : DEFAULT_PORT), e);
    }
  }

  String address() {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + server.port() + server.root();
  }

  /** Something that a server on this machine answers. @param path with its slash before it */
  static URI local(int port, String path) {
    return URI.create("http://" + DEFAULT_HOST + ":" + port + path);
  }

  void untilStopped() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void stop() {
    if (stopped.getCount() > 0) {
      server.stop();
      store.close();
      stopped.countDown();
    }
  }
}
