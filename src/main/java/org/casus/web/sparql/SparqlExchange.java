package org.casus.web.sparql;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.casus.web.http.Accept;
import org.casus.web.http.WebFailure;

/** One question and what becomes of it; it travels with the request, from the gate through Fuseki and back. */
final class SparqlExchange {

  private static final String ATTRIBUTE = SparqlExchange.class.getName();

  private final String client;
  private final Accept accept;
  private final Optional<String> formatName;
  private final Duration limit;
  private final boolean anew;
  private final Spool answer = new Spool();
  private Optional<SparqlFormat> format = Optional.empty();
  private Optional<WebFailure> failure = Optional.empty();
  private String truncated = "";
  private long rows = -1;
  private boolean kept;

  /**
   * @param client     who asks
   * @param formatName what {@code ?format=} says
   * @param limit      how long the query may take
   * @param anew       whether the answer is to be made, though one is kept
   */
  SparqlExchange(String client, Accept accept, Optional<String> formatName, Duration limit, boolean anew) {
    this.client = client;
    this.accept = accept;
    this.formatName = formatName;
    this.limit = limit;
    this.anew = anew;
  }

  static SparqlExchange of(ServletRequest request) {
    return (SparqlExchange) request.getAttribute(ATTRIBUTE);
  }

  void travelWith(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  String client() {
    return client;
  }

  Duration limit() {
    return limit;
  }

  boolean anew() {
    return anew;
  }

  Spool answer() {
    return answer;
  }

  /** @throws WebFailure 406 */
  SparqlFormat chooseFormat(boolean graph) {
    SparqlFormat chosen = SparqlFormat.choose(formatName, accept, graph);
    format = Optional.of(chosen);
    return chosen;
  }

  Optional<SparqlFormat> format() {
    return format;
  }

  void fail(WebFailure why) {
    failure = Optional.of(why);
  }

  Optional<WebFailure> failure() {
    return failure;
  }

  /** @param limit which limit was reached, such as {@code rows=1000} */
  void truncate(String limit) {
    truncated = limit;
  }

  /** The limit that cut the answer; empty when it is whole. */
  String truncated() {
    return truncated;
  }

  void count(long number) {
    rows = number;
  }

  /** Rows or triples of the answer; -1 when it has none. */
  long rows() {
    return rows;
  }

  /** The answer was made before, for somebody else perhaps. */
  void markKept() {
    kept = true;
  }

  boolean isKept() {
    return kept;
  }
}
