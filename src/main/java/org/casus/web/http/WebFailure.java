package org.casus.web.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request that is not answered as wished, and why: the only way in which handlers say so. Whoever asks for HTML gets a page,
 * everybody else {@link #toJson}, which has the members of RFC 9457.
 */
public final class WebFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final transient List<String> known;

  /**
   * @param status HTTP status, 400 or more
   * @param title  what kind of failure, the same for all of that kind
   * @param detail what is wrong with this request and what to do
   * @param known  what would have been right, such as the names of parameters; may be empty
   */
  public WebFailure(int status, String title, String detail, List<String> known) {
    super(Objects.requireNonNull(detail));
    if (status < 400) {
      throw new IllegalArgumentException(status + " is no failure");
    }
    this.status = status;
    this.title = Objects.requireNonNull(title);
    this.known = List.copyOf(known);
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
    if (!known.isEmpty()) {
      json.put("known", known);
    }
    return json;
  }
}
