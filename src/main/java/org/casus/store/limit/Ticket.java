package org.casus.store.limit;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/** One query's leave to run, in the thread that took it. Any thread may take it back. */
public final class Ticket {

  /** Why a query was ended before its time. */
  public enum End {
    /** It took longer than it may. */
    TIME,
    /** Who asked does not wait for the answer any more. */
    DEPARTURE,
    /** The process ran short of memory, and this query had asked for most of it. */
    MEMORY
  }

  private final AtomicBoolean signal = new AtomicBoolean();
  private final long deadline;
  private final long started = System.nanoTime();
  private final Thread thread = Thread.currentThread();
  private final long allocatedBefore;
  private volatile End end;
  private Runnable stopping = () -> { };

  Ticket(Duration limit, long allocatedBefore) {
    this.deadline = started + limit.toNanos();
    this.allocatedBefore = allocatedBefore;
  }

  /** To be called wherever a query could go on for long. */
  public void check() {
    if (signal.get()) {
      throw new QueryCancelledException();
    }
  }

  /** What to do when the leave is taken back, in a thread of its own: it may have to wait for the query. */
  public synchronized void whenEnded(Runnable action) {
    stopping = action;
  }

  /** Takes the leave back; the query stops at its next look. Only the first reason counts. */
  public synchronized void end(End why) {
    if (end == null) {
      end = Objects.requireNonNull(why);
      signal.set(true);
      Thread stopper = new Thread(stopping, "query-stopper");
      stopper.setDaemon(true);
      stopper.start();
    }
  }

  /** Why it was ended; empty when it was not. */
  public Optional<End> ended() {
    return Optional.ofNullable(end);
  }

  /** How long it has been running. */
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  boolean isOver() {
    return System.nanoTime() - deadline >= 0;
  }

  /** On the clock of {@link System#nanoTime}. */
  long deadline() {
    return deadline;
  }

  Thread thread() {
    return thread;
  }

  long allocatedBefore() {
    return allocatedBefore;
  }

  /** The flag that ARQ's iterators look at. */
  AtomicBoolean signal() {
    return signal;
  }
}
