package org.casus.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.casus.web.article.ArticleReader;
import org.casus.web.data.ThingRoutes;
import org.casus.web.http.Parameters;
import org.casus.web.site.Page;
import org.casus.web.site.Site;

/** The page of an article: its text and what was read in it. */
public final class ArticlePage implements ThingRoutes.Maker {

  private final Site site;

  public ArticlePage(Site site) {
    this.site = site;
  }

  @Override
  public Optional<Page> make(Context request, Dataset data, String iri) {
    new Parameters(request, List.of());
    return ArticleReader.read(site, data, iri).map(view -> Page.of("article.jte", view.self().name(), "articles", view).about(iri)
        .answering(ArticleReader.spansQuery(iri)));
  }
}
