package org.casus.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.casus.web.data.Lists;
import org.casus.web.http.Format;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.search.Searcher;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** Search. */
public final class SearchPage {

  private final Site site;
  private final Responder responder;

  public SearchPage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /search}. */
  public void answer(Context request) {
    String typed = new Parameters(request, List.of("q")).text("q").orElse("");
    Format format = responder.negotiate(request, Responder.suffix(request), Lists.FORMATS);
    String path = "search" + (typed.isEmpty() ? "" : Paging.query(Map.of("q", typed)));
    new Lists(site, responder).answer(request, path, format, Lists.FORMATS, data -> {
      Page page = Page.of("search.jte", typed.isEmpty() ? "Search" : "Search: " + typed, "search", new Searcher(site, data).search(typed));
      return typed.isEmpty() ? page : page.answering(Searcher.sentencesQuery(typed));
    }, "lib/htmx.js");
  }
}
