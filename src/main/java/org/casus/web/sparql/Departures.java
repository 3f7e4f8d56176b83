package org.casus.web.sparql;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Notices that a client hangs up while it waits for an answer, so that nobody goes on working for it. The server itself reads
 * from a connection only after it has answered. A client that closes its sending half early is taken to have gone.
 */
final class Departures implements AutoCloseable {

  /** Ends the watching of one request. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  private final Selector selector;

  Departures() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::look, "departures");
    thread.setDaemon(true);
    thread.start();
  }

  /** @param gone what to do, in a thread that must not be held up, when the client hangs up before the watch is closed */
  Watch watch(ServletRequest request, Runnable gone) {
    Object transport = ServletContextRequest.getServletContextRequest(request).getConnectionMetaData().getConnection()
        .getEndPoint().getTransport();
    if (!(transport instanceof SocketChannel channel) || !set(channel, gone)) {
      return () -> { };
    }
    return () -> rest(channel.keyFor(selector));
  }

  /** A connection keeps its key for further requests: one that was given up cannot be had again at once. */
  private boolean set(SocketChannel channel, Runnable gone) {
    try {
      SelectionKey key = channel.keyFor(selector);
      if (key == null) {
        channel.register(selector, SelectionKey.OP_READ, gone);
      } else {
        key.attach(gone);
        key.interestOps(SelectionKey.OP_READ);
      }
      selector.wakeup();
      return true;
    } catch (IOException | CancelledKeyException | ClosedSelectorException e) {
      return false;
    }
  }

  private static void rest(SelectionKey key) {
    if (key != null) {
      key.attach(null);
      try {
        key.interestOps(0);
      } catch (CancelledKeyException e) {
        // The connection is closed already.
      }
    }
  }

  private void look() {
    while (selector.isOpen()) {
      try {
        selector.select(key -> {
          Runnable gone = (Runnable) key.attachment();
          rest(key);
          if (gone != null && hasHungUp((SocketChannel) key.channel())) {
            gone.run();
          }
        });
      } catch (IOException | ClosedSelectorException e) {
        return;
      }
    }
  }

  /** Something can be read: the end, or the next request of a client that does not wait. */
  private static boolean hasHungUp(SocketChannel channel) {
    try {
      return channel.socket().getInputStream().available() == 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
