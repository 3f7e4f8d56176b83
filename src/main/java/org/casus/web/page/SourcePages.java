package org.casus.web.page;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.explore.Explorer;
import org.casus.web.explore.Overview;
import org.casus.web.http.Format;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.index.ArticleIndex;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;
import org.casus.web.text.Days;

/** The page of a publisher: what its articles report, and how much of that others report, too. */
public final class SourcePages {

  private static final List<Format> FORMATS = List.of(Format.HTML, Format.JSON);
  private static final Set<Dimension> BY = EnumSet.of(Dimension.TYPE, Dimension.ACTOR, Dimension.COUNTRY);
  private static final int LATEST = 8;

  /**
   * What the page shows.
   *
   * @param articles how many there are
   * @param latest   the latest of them
   * @param shared   how many of its events others report, too
   */
  public record View(String name, long articles, List<ArticleIndex.Entry> latest, Optional<LocalDate> first,
      Optional<LocalDate> last,
                     Overview overview, long shared) {

    /** From when to when its articles were published; empty when that is not known. */
    public String when() {
      return Days.of(first, last);
    }
  }

  private final Site site;
  private final Responder responder;

  public SourcePages(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /source}. */
  public void answer(Context request) {
    String name = new Parameters(request, List.of("name")).text("name")
        .orElseThrow(() -> WebFailure.badRequest("Which source? Give its name", List.of("name")));
    Format format = responder.negotiate(request, Responder.suffix(request), FORMATS);
    responder.page(request, "source" + Paging.query(Map.of("name", name)), format, FORMATS,
        () -> site.readInTurn(data -> page(data, name)),
        "explore.css", "explore.js");
  }

  private Page page(Dataset data, String name) {
    List<ArticleIndex.Entry> articles = ArticleIndex.read(site, data).stream().filter(entry -> entry.publisher().equals(name))
        .toList();
    if (articles.isEmpty()) {
      throw WebFailure.notFound("No article was published by " + name + ".");
    }
    EventFilter filter = EventFilter.happened("date").with(Dimension.SOURCE, name);
    long shared = Facts.read(site, data).list(filter).stream().map(Fact::sources).filter(sources -> sources.size() > 1).count();
    List<LocalDate> days = articles.stream().flatMap(entry -> entry.date().stream()).sorted().toList();
    View view = new View(name, articles.size(), articles.subList(0, Math.min(LATEST, articles.size())), days.stream().findFirst(),
        days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1)), new Explorer(site, data)
        .overview(filter, BY), shared);
    return Page.of("source.jte", name, "articles", view).answering(filter.events(site.links()).text());
  }
}
