package org.casus.web.data;

import io.javalin.http.Context;
import java.util.List;
import org.casus.store.JsonLdContext;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The context of the store's JSON-LD, at an address of its own. */
public final class ContextRoute {

  private final Site site;
  private final Responder responder;

  public ContextRoute(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /context.jsonld}. */
  public void answer(Context request) {
    new Parameters(request, List.of());
    if (!responder.isKnown(request, Format.JSON_LD)) {
      request.contentType(Format.JSON_LD.contentType()).result("{\"@context\":" + JsonLdContext.inline(site.links().base())
          + "}\n");
    }
  }
}
