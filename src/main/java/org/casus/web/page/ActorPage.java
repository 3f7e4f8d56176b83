package org.casus.web.page;

import io.javalin.http.Context;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.casus.web.data.ThingRoutes;
import org.casus.web.entity.ActorReader;
import org.casus.web.http.Parameters;
import org.casus.web.site.Page;
import org.casus.web.site.Site;

/** The page of an actor, or of another thing that has a part in events. */
public final class ActorPage implements ThingRoutes.Maker {

  private final Site site;

  public ActorPage(Site site) {
    this.site = site;
  }

  @Override
  public Optional<Page> make(Context request, Dataset data, String iri) {
    Parameters parameters = new Parameters(request, ActorReader.PARAMETERS);
    return ActorReader.read(site, data, iri, parameters)
        .map(view -> Page.of("actor.jte", view.entity().self().name(), "actors", view)
        .about(iri).answering(ActorReader.eventsQuery(iri)));
  }
}
