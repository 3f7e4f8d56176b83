package org.casus.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.casus.store.MeaningIndex;
import org.casus.web.data.Lists;
import org.casus.web.http.Format;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.search.SearchView;
import org.casus.web.search.Searcher;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** Search, by words or, where the server has it, by meaning. */
public final class SearchPage {

  private static final String WORDS = "words";
  private static final String MEANING = "meaning";

  private final Site site;
  private final Responder responder;

  public SearchPage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /search}. */
  public void answer(Context request) {
    Parameters parameters = new Parameters(request, List.of("q", "mode"));
    String typed = parameters.text("q").orElse("");
    boolean meaning = parameters.choice("mode", List.of(WORDS, MEANING)).orElse(WORDS).equals(MEANING);
    Map<String, String> all = new LinkedHashMap<>();
    if (!typed.isEmpty()) {
      all.put("q", typed);
    }
    if (meaning) {
      all.put("mode", MEANING);
    }
    Format format = responder.negotiate(request, Responder.suffix(request), Lists.FORMATS);
    new Lists(site, responder).answer(request, "search" + Paging.query(all), format, Lists.FORMATS,
        data -> meaning ? meaning(data, typed) : words(data, typed), "lib/htmx.js");
  }

  private Page words(Dataset data, String typed) {
    Page page = page(typed, new Searcher(site, data).search(typed).offering(site.meaning().isPresent()));
    return typed.isEmpty() ? page : page.answering(Searcher.sentencesQuery(typed));
  }

  private Page meaning(Dataset data, String typed) {
    MeaningIndex index = site.meaning().orElseThrow(() -> WebFailure.badRequest(
        "This server searches words only. Leave mode out, or start it with: casus serve --semantic", List.of(WORDS)));
    Searcher searcher = new Searcher(site, data);
    return page(typed, (typed.isEmpty() ? searcher.search(typed) : searcher.searchMeaning(typed, index)).offering(true)
        .byMeaning());
  }

  private static Page page(String typed, SearchView view) {
    return Page.of("search.jte", typed.isEmpty() ? "Search" : "Search: " + typed, "search", view);
  }
}
