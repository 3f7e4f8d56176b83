package org.casus.web;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.model.UsageException;
import org.casus.store.CorrectionLog;
import org.casus.store.MeaningIndex;
import org.casus.store.release.Releases;
import org.casus.web.site.TextReader;
import org.casus.web.sparql.SparqlSettings;

/**
 * How the service runs.
 *
 * @param host        name or address to listen on; "0.0.0.0" for all
 * @param port        1 to 65535, or 0 for any free one
 * @param sparql      what clients may ask for
 * @param corrections where readers may report mistakes; empty when they may not
 * @param proxies     addresses of proxies that say on whose behalf they ask
 * @param releases    earlier states of the store
 * @param meaning     finds sentences by what they mean; empty when only their words are searched
 * @param textReader  reads what readers paste, on a page to try it; empty when there is none
 */
public record WebSettings(String host, int port, SparqlSettings sparql, Optional<CorrectionLog> corrections, Set<String> proxies,
                          Releases releases, Optional<MeaningIndex> meaning, Optional<TextReader> textReader) {

  public WebSettings {
    Objects.requireNonNull(host);
    Objects.requireNonNull(sparql);
    Objects.requireNonNull(corrections);
    Objects.requireNonNull(releases);
    Objects.requireNonNull(meaning);
    Objects.requireNonNull(textReader);
    proxies = Set.copyOf(proxies);
    if (port < 0 || port > 65535) {
      throw new UsageException("not a port: " + port + "; ports are 1 to 65535");
    }
  }

  /** Without reports of mistakes, for clients that ask directly, and without releases. */
  public WebSettings(String host, int port, SparqlSettings sparql) {
    this(host, port, sparql, Optional.empty());
  }

  /** For clients that ask directly, and without releases. */
  public WebSettings(String host, int port, SparqlSettings sparql, Optional<CorrectionLog> corrections) {
    this(host, port, sparql, corrections, Set.of(), Releases.none());
  }

  /** Without a page on which texts can be tried, and without search by meaning. */
  public WebSettings(String host, int port, SparqlSettings sparql, Optional<CorrectionLog> corrections, Set<String> proxies,
      Releases releases) {
    this(host, port, sparql, corrections, proxies, releases, Optional.empty(), Optional.empty());
  }

  /** The same, with a page on which texts can be tried. */
  public WebSettings reading(TextReader reader) {
    return new WebSettings(host, port, sparql, corrections, proxies, releases, meaning, Optional.of(reader));
  }

  /** The same, with search by meaning. */
  public WebSettings meaning(MeaningIndex index) {
    return new WebSettings(host, port, sparql, corrections, proxies, releases, Optional.of(index), textReader);
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
