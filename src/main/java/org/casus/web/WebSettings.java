package org.casus.web;

import java.time.Duration;
import java.util.Objects;
import org.casus.model.UsageException;

/**
 * How the service runs.
 *
 * @param host         name or address to listen on; "0.0.0.0" for all
 * @param port         1 to 65535, or 0 for any free one
 * @param queryTimeout how long a SPARQL query of a client may take, result included
 * @param maxRows      how many rows a SPARQL query of a client may return; one with more is broken off, never silently cut
 */
public record WebSettings(String host, int port, Duration queryTimeout, long maxRows) {

  public WebSettings {
    Objects.requireNonNull(host);
    if (port < 0 || port > 65535) {
      throw new UsageException("not a port: " + port + "; ports are 1 to 65535");
    }
    if (queryTimeout.isNegative() || queryTimeout.isZero()) {
      throw new UsageException("not a time limit: " + queryTimeout);
    }
    if (maxRows < 1) {
      throw new UsageException("not a limit of rows: " + maxRows);
    }
  }

  /** With 30 seconds and a million rows for a query. */
  public WebSettings(String host, int port) {
    this(host, port, Duration.ofSeconds(30), 1_000_000);
  }
}
