package org.casus.web.page;

import io.javalin.http.Context;
import java.util.List;
import org.casus.web.http.Format;
import org.casus.web.http.Json;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.search.Suggester;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** Suggestions while somebody types; JSON only. */
public final class SuggestPage {

  private static final int LONGEST = 200;

  private final Site site;
  private final Responder responder;

  public SuggestPage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /suggest.json}. */
  public void answer(Context request) {
    String typed = new Parameters(request, List.of("q")).text("q").orElse("");
    if (typed.length() > LONGEST) {
      throw WebFailure.badRequest("Parameter q is longer than " + LONGEST + " signs", List.of("q"));
    }
    if (!responder.isKnown(request, Format.JSON)) {
      request.contentType(Format.JSON.contentType()).result(Json.of(site.read(data -> new Suggester(site, data).suggest(typed))));
    }
  }
}
