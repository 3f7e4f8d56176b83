package org.casus.web.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** So many times a minute for one client, and for all together. Minutes begin with the first request after the last one ended. */
public final class RateLimit {

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final int each;
  private final int all;
  private final Map<String, Integer> taken = new HashMap<>();
  private long begun = System.nanoTime();
  private int total;

  private RateLimit(int each, int all) {
    this.each = each;
    this.all = all;
  }

  public static RateLimit perMinute(int each, int all) {
    return new RateLimit(each, all);
  }

  /** @throws WebFailure 429 when this client, or all of them, had their share of this minute */
  public synchronized void take(String client) {
    if (System.nanoTime() - begun > MINUTE) {
      begun = System.nanoTime();
      total = 0;
      taken.clear();
    }
    if (total >= all || taken.getOrDefault(client, 0) >= each) {
      throw WebFailure.retry(429, "Too many", "Too many reports at once. Come back in a minute.", 60);
    }
    total++;
    taken.merge(client, 1, Integer::sum);
  }
}
