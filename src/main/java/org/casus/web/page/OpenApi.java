package org.casus.web.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The description of all routes, as OpenAPI 3.1 has it; kept as a file, to which the path of this server is added. */
public final class OpenApi {

  private static final String FILE = "/org/casus/web/openapi.json";

  private final Site site;
  private final Responder responder;

  public OpenApi(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /openapi.json}. */
  public void answer(Context request) {
    new Parameters(request, List.of());
    if (responder.isKnown(request, Format.JSON)) {
      return;
    }
    request.contentType(Format.JSON.contentType()).result(text());
  }

  private String text() {
    ObjectNode description = description();
    String root = site.links().root();
    description.putArray("servers").addObject().put("url", root.equals("/") ? root : root.substring(0, root.length() - 1));
    return description.toPrettyString() + "\n";
  }

  /** The description as it is kept. */
  static ObjectNode description() {
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
      return (ObjectNode) new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
