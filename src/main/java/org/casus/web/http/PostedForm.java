package org.casus.web.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The fields of a form that a reader sent from a page of this server. */
public final class PostedForm {

  private final Context request;

  private PostedForm(Context request) {
    this.request = request;
  }

  /**
   * @param largest most bytes of all fields together, as they are sent
   * @throws WebFailure 403 when a page of another server sent it in the name of who looks at that page, 413 when it is larger,
   *     or does not say how large it is
   */
  public static PostedForm of(Context request, int largest) {
    String origin = request.header("Origin");
    if (origin != null && !String.valueOf(URI.create(origin).getRawAuthority()).equals(request.header("Host"))) {
      throw new WebFailure(403, "Not allowed", "This is taken only from the form of this server.", List.of());
    }
    long length = request.req().getContentLengthLong();
    if (length < 0 || length > largest) {
      if (!UnreadBody.isReadToTheEnd(request.req(), 8L * largest)) {
        request.header("Connection", "close");
      }
      throw new WebFailure(413, "Too large", "What is sent has at most " + largest + " bytes.", List.of());
    }
    return new PostedForm(request);
  }

  /** The value of a field without blanks around it; empty when there is none. */
  public String text(String name) {
    return Optional.ofNullable(request.formParam(name)).map(String::strip).orElse("");
  }
}
