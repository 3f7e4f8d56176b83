package org.casus.web.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that is not answered as wished, and why: the only way in which handlers say so. Whoever asks for HTML gets a page,
 * everybody else {@link #toJson}, which has the members of RFC 9457.
 */
public final class WebFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final transient List<String> known;
  private final transient Map<String, Long> places;

  /**
   * @param status HTTP status, 400 or more
   * @param title  what kind of failure, the same for all of that kind
   * @param detail what is wrong with this request and what to do
   * @param known  what would have been right, such as the names of parameters; may be empty
   */
  public WebFailure(int status, String title, String detail, List<String> known) {
    this(status, title, detail, known, Map.of());
  }

  private WebFailure(int status, String title, String detail, List<String> known, Map<String, Long> places) {
    super(Objects.requireNonNull(detail));
    if (status < 400) {
      throw new IllegalArgumentException(status + " is no failure");
    }
    this.status = status;
    this.title = Objects.requireNonNull(title);
    this.known = List.copyOf(known);
    this.places = Map.copyOf(places);
  }

  public static WebFailure badRequest(String detail, List<String> known) {
    return new WebFailure(400, "Bad request", detail, known);
  }

  public static WebFailure notFound(String detail) {
    return new WebFailure(404, "Not found", detail, List.of());
  }

  public static WebFailure notAcceptable(String accept, List<String> known) {
    return new WebFailure(406, "Not acceptable", "There is no representation for Accept: " + accept, known);
  }

  /** A text that cannot be parsed. @param line from 1; @param column from 1 */
  public static WebFailure parse(String title, String detail, long line, long column) {
    return new WebFailure(400, title, detail, List.of(), Map.of("line", line, "column", column));
  }

  /** Refused for now. @param seconds when to come back */
  public static WebFailure retry(int status, String title, String detail, long seconds) {
    return new WebFailure(status, title, detail, List.of(), Map.of("retryAfter", seconds));
  }

  /** In how many seconds it makes sense to come back; empty when there is nothing to wait for. */
  public Optional<Long> retryAfter() {
    return Optional.ofNullable(places.get("retryAfter"));
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public List<String> known() {
    return known;
  }

  /** The shape of every failure as JSON. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status);
    json.put("title", title);
    json.put("detail", getMessage());
    List.of("line", "column", "retryAfter").forEach(name -> {
      if (places.containsKey(name)) {
        json.put(name, places.get(name));
      }
    });
    if (!known.isEmpty()) {
      json.put("known", known);
    }
    return json;
  }

  /** The line of a text that cannot be parsed, from 1; empty for other failures. */
  public Optional<Long> line() {
    return Optional.ofNullable(places.get("line"));
  }

  /** The column in that line, from 1. */
  public Optional<Long> column() {
    return Optional.ofNullable(places.get("column"));
  }

  /** The failure for a client: JSON, or plain text for one that reads no JSON, or likes plain text better. */
  public String body(Accept accept) {
    return readsJson(accept) ? Json.of(toJson()) : toText();
  }

  /** The Content-Type of {@link #body}. */
  public String contentType(Accept accept) {
    return readsJson(accept) ? "application/problem+json" : "text/plain; charset=utf-8";
  }

  private static boolean readsJson(Accept accept) {
    return Stream.of("application/problem+json", "application/json", "application/sparql-results+json", "application/ld+json")
        .anyMatch(type -> accept.weight(type) > 0 && accept.weight(type) >= accept.weight("text/plain"));
  }

  private String toText() {
    return title + ": " + getMessage() + "\n" + (known.isEmpty() ? "" : "There is: " + String.join(", ", known) + "\n");
  }
}
