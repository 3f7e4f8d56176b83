package org.casus.web;

import java.time.Duration;
import java.util.Objects;
import org.casus.model.UsageException;
import org.casus.web.sparql.SparqlSettings;

/**
 * How the service runs.
 *
 * @param host   name or address to listen on; "0.0.0.0" for all
 * @param port   1 to 65535, or 0 for any free one
 * @param sparql what clients may ask for
 */
public record WebSettings(String host, int port, SparqlSettings sparql) {

  public WebSettings {
    Objects.requireNonNull(host);
    Objects.requireNonNull(sparql);
    if (port < 0 || port > 65535) {
      throw new UsageException("not a port: " + port + "; ports are 1 to 65535");
    }
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
