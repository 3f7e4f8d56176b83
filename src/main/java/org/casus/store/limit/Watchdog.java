package org.casus.store.limit;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over running queries from a thread of its own: one that is over its time is ended, and when memory runs short, the
 * one that has asked for most of it. A query that does not stop after that is a fault of ours, and its stack is logged.
 */
public final class Watchdog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final long LOOK_EVERY_MILLIS = 50;
  private static final long STUCK_NANOS = Duration.ofSeconds(10).toNanos();
  /** So much of the heap may be in use right after garbage was collected. */
  private static final double FULL = 0.85;

  private final Set<Ticket> running = new HashSet<>();
  private final Set<Ticket> reported = new HashSet<>();
  private final NotificationListener collections = this::collected;
  private final Set<String> heapPools = new HashSet<>();
  private final com.sun.management.ThreadMXBean threads =
      ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean ? bean : null;
  private boolean closed;

  public Watchdog() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        heapPools.add(pool.getName());
      }
    }
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(collections, null, null);
      }
    }
    Thread thread = new Thread(this::watch, "query-watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  /** Leave for the current thread to run a query; to be given back with {@link #done}. */
  public Ticket admit(Duration limit) {
    Ticket ticket = new Ticket(limit, allocated(Thread.currentThread()));
    synchronized (running) {
      running.add(ticket);
      running.notifyAll();
    }
    return ticket;
  }

  /** The query has ended, whatever way. */
  public void done(Ticket ticket) {
    synchronized (running) {
      running.remove(ticket);
      reported.remove(ticket);
    }
  }

  /** How many queries run now. */
  public int running() {
    synchronized (running) {
      return running.size();
    }
  }

  private void watch() {
    try {
      while (true) {
        synchronized (running) {
          while (running.isEmpty() && !closed) {
            running.wait();
          }
          if (closed) {
            return;
          }
          running.stream().filter(Ticket::isOver).forEach(this::end);
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Ticket ticket) {
    if (ticket.ended().isEmpty()) {
      ticket.end(Ticket.End.TIME);
    } else if (System.nanoTime() - ticket.deadline() > STUCK_NANOS && reported.add(ticket)) {
      IllegalStateException place = new IllegalStateException("a query that does not look at its ticket");
      place.setStackTrace(ticket.thread().getStackTrace());
      LOG.error("A query goes on {} s after its end", Duration.ofNanos(STUCK_NANOS).toSeconds(), place);
    }
  }

  private void collected(Notification notification, Object handback) {
    if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      return;
    }
    var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
    long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream().filter(pool -> heapPools.contains(pool.getKey()))
        .mapToLong(pool -> pool.getValue().getUsed()).sum();
    if (used > FULL * Runtime.getRuntime().maxMemory()) {
      synchronized (running) {
        running.stream().filter(ticket -> ticket.ended().isEmpty())
            .max(Comparator.comparingLong(ticket -> allocated(ticket.thread()) - ticket.allocatedBefore()))
            .ifPresent(ticket -> ticket.end(Ticket.End.MEMORY));
      }
    }
  }

  private long allocated(Thread thread) {
    return threads == null || !threads.isThreadAllocatedMemorySupported() ? 0 : threads.getThreadAllocatedBytes(thread.getId());
  }

  @Override
  public void close() {
    synchronized (running) {
      closed = true;
      running.notifyAll();
    }
    for (GarbageCollectorMXBean collector : List.copyOf(ManagementFactory.getGarbageCollectorMXBeans())) {
      if (collector instanceof NotificationEmitter emitter) {
        try {
          emitter.removeNotificationListener(collections);
        } catch (ListenerNotFoundException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
