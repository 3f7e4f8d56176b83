package org.casus.web;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.casus.model.UsageException;
import org.casus.store.CorrectionLog;
import org.casus.web.sparql.SparqlSettings;

/**
 * How the service runs.
 *
 * @param host   name or address to listen on; "0.0.0.0" for all
 * @param port   1 to 65535, or 0 for any free one
 * @param sparql what clients may ask for
 * @param corrections where readers may report mistakes; empty when they may not
 */
public record WebSettings(String host, int port, SparqlSettings sparql, Optional<CorrectionLog> corrections) {

  public WebSettings {
    Objects.requireNonNull(host);
    Objects.requireNonNull(sparql);
    Objects.requireNonNull(corrections);
    if (port < 0 || port > 65535) {
      throw new UsageException("not a port: " + port + "; ports are 1 to 65535");
    }
  }

  /** Without reports of mistakes. */
  public WebSettings(String host, int port, SparqlSettings sparql) {
    this(host, port, sparql, Optional.empty());
  }

  /** With 30 seconds and a million rows for a query. */
  public WebSettings(String host, int port) {
    this(host, port, SparqlSettings.standard());
  }

  /** With other limits of time and rows for a query. */
  public WebSettings(String host, int port, Duration queryTimeout, long maxRows) {
    this(host, port, SparqlSettings.standard().within(queryTimeout, maxRows));
  }
}
