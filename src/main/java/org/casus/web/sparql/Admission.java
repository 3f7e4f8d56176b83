package org.casus.web.sparql;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.casus.web.http.WebFailure;

/**
 * Who may run a query now. There are so many slots; a client has only some of them, and those who wait are served in turn, the
 * client with the fewest running queries first, so that one who asks for much delays nobody but itself. Every client also has
 * an account of running time, which fills up as time goes by.
 */
public final class Admission {

  private static final int MOST_ACCOUNTS = 10_000;
  private static final int MOST_WAITING = 256;

  private final SparqlSettings settings;
  private final Map<String, Integer> running = new HashMap<>();
  private final Map<String, Deque<Object>> waiting = new LinkedHashMap<>();
  private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
      return size() > MOST_ACCOUNTS;
    }
  };
  private int taken;

  public Admission(SparqlSettings settings) {
    this.settings = settings;
  }

  /** Running time that a client has left. */
  private final class Account {
    private double seconds = 2.0 * settings.share().toSeconds();
    private long at = System.nanoTime();

    void fill() {
      long now = System.nanoTime();
      seconds = Math.min(2.0 * settings.share().toSeconds(), seconds + (now - at) / 1e9 * settings.share().toSeconds() / 60.0);
      at = now;
    }
  }

  /**
   * Waits for a slot and works in it.
   *
   * @param client who asks
   * @throws WebFailure 429 when the client has asked for too much, 503 when no slot becomes free in time; both say when to come
   *     back
   */
  public <T> T run(String client, Supplier<T> work) {
    enter(client);
    long since = System.nanoTime();
    try {
      return work.get();
    } finally {
      leave(client, (System.nanoTime() - since) / 1e9);
    }
  }

  private synchronized void enter(String client) {
    Account account = accounts.computeIfAbsent(client, c -> new Account());
    account.fill();
    if (account.seconds <= 0) {
      long wait = (long) Math.ceil(-account.seconds * 60.0 / settings.share().toSeconds()) + 1;
      throw WebFailure.retry(429, "Too many requests", "Your queries have run for longer than " + settings.share().toSeconds()
          + " s a minute. Come back in " + wait + " s, or take the export and ask it yourself.", wait);
    }
    Deque<Object> queue = waiting.computeIfAbsent(client, c -> new ArrayDeque<>());
    if (queue.size() >= settings.maxWaiting()) {
      throw WebFailure.retry(429, "Too many requests", "You have " + queue.size()
          + " queries waiting. Ask one after the other.", 1);
    }
    if (waiting.values().stream().mapToInt(Deque::size).sum() >= MOST_WAITING) {
      throw WebFailure.retry(503, "Busy", "Too many queries are waiting. Come back in a minute.", 60);
    }
    Object turn = new Object();
    queue.add(turn);
    try {
      await(client, turn);
    } finally {
      queue.remove(turn);
      if (queue.isEmpty()) {
        waiting.remove(client, queue);
      }
      notifyAll();
    }
    taken++;
    running.merge(client, 1, Integer::sum);
  }

  private void await(String client, Object turn) {
    long until = System.nanoTime() + settings.patience().toNanos();
    while (!isNext(client, turn)) {
      long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw WebFailure.retry(503, "Busy", "Other queries are running, and none has ended for " + settings.patience().toSeconds()
            + " s. Come back soon.", 10);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw WebFailure.retry(503, "Busy", "The server is stopping.", 60);
      }
    }
  }

  private boolean isNext(String client, Object turn) {
    if (taken >= settings.slots() || busy(client) >= settings.slotsPerClient() || waiting.get(client).peek() != turn) {
      return false;
    }
    List<String> ready = waiting.keySet().stream().filter(other -> busy(other) < settings.slotsPerClient()).toList();
    return ready.stream().min(Comparator.comparingInt(this::busy)).filter(client::equals).isPresent();
  }

  private int busy(String client) {
    return running.getOrDefault(client, 0);
  }

  private synchronized void leave(String client, double seconds) {
    taken--;
    running.computeIfPresent(client, (c, n) -> n == 1 ? null : n - 1);
    // Who has just been served goes to the end of the line.
    Deque<Object> queue = waiting.remove(client);
    if (queue != null) {
      waiting.put(client, queue);
    }
    Account account = accounts.computeIfAbsent(client, c -> new Account());
    account.fill();
    account.seconds -= seconds;
    notifyAll();
  }

  /** How many queries run and wait now. */
  public synchronized Map<String, Integer> load() {
    return Map.of("running", taken, "waiting", waiting.values().stream().mapToInt(Deque::size).sum());
  }
}
