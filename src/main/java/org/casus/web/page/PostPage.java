package org.casus.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.casus.web.data.ThingRoutes;
import org.casus.web.entity.EntityReader;
import org.casus.web.entity.PostView;
import org.casus.web.entity.Tenures;
import org.casus.web.http.Parameters;
import org.casus.web.site.Page;
import org.casus.web.site.Site;

/** The page of a post: who held it when. */
public final class PostPage implements ThingRoutes.Maker {

  private final Site site;

  public PostPage(Site site) {
    this.site = site;
  }

  @Override
  public Optional<Page> make(Context request, Dataset data, String iri) {
    new Parameters(request, List.of());
    return EntityReader.read(site, data, iri).map(entity -> Page.of("post.jte", entity.self().name(), "actors",
        new PostView(entity, Tenures.read(site, data, "post", iri))).about(iri).answering(Tenures.query(iri)));
  }
}
