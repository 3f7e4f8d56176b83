package org.casus.web.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * So many of something a minute for one client, and for all together. Minutes begin with the first request after the last one
 * ended.
 */
public final class RateLimit {

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final String what;
  private final int each;
  private final int all;
  private final Map<String, Integer> taken = new HashMap<>();
  private long begun = System.nanoTime();
  private int total;

  private RateLimit(String what, int each, int all) {
    this.what = what;
    this.each = each;
    this.all = all;
  }

  /**
   * @param what in the plural, for the message
   * @param each how many of one client
   * @param all  how many of all clients together
   */
  public static RateLimit perMinute(String what, int each, int all) {
    return new RateLimit(what, each, all);
  }

  /** @throws WebFailure 429 when this client, or all of them, had their share of this minute */
  public synchronized void take(String client) {
    if (System.nanoTime() - begun > MINUTE) {
      begun = System.nanoTime();
      total = 0;
      taken.clear();
    }
    if (total >= all || taken.getOrDefault(client, 0) >= each) {
      throw WebFailure.retry(429, "Too many", "Too many " + what + " at once. Come back in a minute.", 60);
    }
    total++;
    taken.merge(client, 1, Integer::sum);
  }
}
