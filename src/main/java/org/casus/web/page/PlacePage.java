package org.casus.web.page;

import io.javalin.http.Context;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.casus.web.data.ThingRoutes;
import org.casus.web.entity.PlaceReader;
import org.casus.web.http.Parameters;
import org.casus.web.site.Page;
import org.casus.web.site.Site;

/** The page of a place. */
public final class PlacePage implements ThingRoutes.Maker {

  private final Site site;

  public PlacePage(Site site) {
    this.site = site;
  }

  @Override
  public Optional<Page> make(Context request, Dataset data, String iri) {
    Parameters parameters = new Parameters(request, PlaceReader.PARAMETERS);
    return PlaceReader.read(site, data, iri, parameters)
        .map(view -> Page.of("place.jte", view.entity().self().name(), "places", view)
        .about(iri).answering(PlaceReader.eventsQuery(site, view.entity())));
  }
}
