package org.casus.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.casus.model.UsageException;
import org.casus.store.EventStore;
import org.casus.web.CasusServer;
import org.casus.web.WebSettings;

/** A server with its store, from start until somebody stops it. Ctrl-C stops it cleanly: requests end, then the store closes. */
final class Serving {

  static final int DEFAULT_PORT = 7070;
  static final String DEFAULT_HOST = "localhost";
  private static final int LAST_PORT = 65_535;

  private final CasusServer server;
  private final String host;
  private final List<Runnable> closing;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Serving(CasusServer server, String host, List<Runnable> closing) {
    this.server = server;
    this.host = host;
    this.closing = closing;
  }

  static Serving start(EventStore store, String host, int port) {
    return start(store, opened -> new WebSettings(host, port));
  }

  /** @param settingsOf how to serve a store; what it opens for that is closed with the store, also when there is no start */
  static Serving start(EventStore store, Function<EventStore, WebSettings> settingsOf) {
    List<Runnable> closing = new ArrayList<>(List.of(store::close));
    try {
      WebSettings settings = settingsOf.apply(store);
      settings.meaning().ifPresent(index -> closing.add(0, index::close));
      Serving serving = new Serving(CasusServer.start(store, settings), settings.host(), closing);
      Runtime.getRuntime().addShutdownHook(new Thread(serving::stop, "stop"));
      return serving;
    } catch (RuntimeException e) {
      closing.forEach(Runnable::run);
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
      throw new UsageException("there is no host \"" + host
          + "\"; use localhost, or 0.0.0.0 for every address of this machine", e);
    } catch (IOException e) {
      throw new UsageException("cannot listen on port " + port + " of " + host + " (" + e.getMessage()
          + "): something else may run there."
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
      closing.forEach(Runnable::run);
      stopped.countDown();
    }
  }
}
