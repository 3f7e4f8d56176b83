package org.casus.web.sparql;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.casus.model.UsageException;

/**
 * What a client of the SPARQL endpoint may ask for.
 *
 * @param timeout        how long a query may take; a client can ask for less
 * @param maxRows        rows of an answer; one with more is cut and says so. A graph may have a fifth as many triples, and is
 *     refused beyond
 * @param maxBytes       size of an answer, cut likewise
 * @param slots          queries that run at the same time
 * @param slotsPerClient how many of them may be of one client
 * @param maxWaiting     queries of one client that wait for a slot; a further one is refused
 * @param patience       how long a query waits for a slot before it is refused
 * @param share          running time that a client gains each minute; it can save up twice as much
 * @param updateToken    secret that allows to change the store by SPARQL Update; without one nobody can
 */
public record SparqlSettings(Duration timeout, long maxRows, long maxBytes, int slots, int slotsPerClient, int maxWaiting,
                             Duration patience, Duration share, Optional<String> updateToken) {

  private static final int SHORTEST_TOKEN = 16;
  private static final long LARGEST_ON_PAGE = 8L << 20;

  public SparqlSettings {
    Objects.requireNonNull(patience);
    if (timeout.isNegative() || timeout.isZero()) {
      throw new UsageException("not a time limit: " + timeout);
    }
    if (maxRows < 1 || maxBytes < 1) {
      throw new UsageException("not a limit of rows or bytes: " + Math.min(maxRows, maxBytes));
    }
    if (slots < 1 || slotsPerClient < 1 || slotsPerClient > slots || maxWaiting < 0 || share.isNegative() || share.isZero()) {
      throw new IllegalArgumentException("nobody could ask: " + slots + " " + slotsPerClient + " " + maxWaiting + " " + share);
    }
    if (updateToken.filter(token -> token.length() < SHORTEST_TOKEN).isPresent()) {
      throw new UsageException("the token for updates is shorter than " + SHORTEST_TOKEN
          + " characters; choose one that cannot be guessed");
    }
  }

  /**
   * 30 seconds, a million rows, 256 MB; as many queries at once as there are processors, at least two; a minute of every
   * minute.
   */
  public static SparqlSettings standard() {
    int slots = Math.max(2, Runtime.getRuntime().availableProcessors());
    return new SparqlSettings(Duration.ofSeconds(30), 1_000_000, 256L << 20, slots, Math.max(1, slots / 2), 32,
        Duration.ofMinutes(2), Duration.ofMinutes(1), Optional.empty());
  }

  /** The same with another time limit and another limit of rows. */
  public SparqlSettings within(Duration time, long rows) {
    return new SparqlSettings(time, rows, maxBytes, slots, slotsPerClient, maxWaiting, patience, share, updateToken);
  }

  /** The same, open to updates by those who know the token. */
  public SparqlSettings updatedWith(String token) {
    return new SparqlSettings(timeout, maxRows, maxBytes, slots, slotsPerClient, maxWaiting, patience, share, Optional.of(token));
  }

  /** The same for an answer that is shown on a page: few rows or triples, and of no great size. */
  SparqlSettings onPage(int few) {
    return new SparqlSettings(timeout, 5L * few, LARGEST_ON_PAGE, slots, slotsPerClient, maxWaiting, patience, share,
        updateToken);
  }

  /** Triples of a graph that a query makes. */
  long maxTriples() {
    return Math.max(1, maxRows / 5);
  }
}
