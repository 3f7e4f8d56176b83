package org.casus.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.casus.web.data.ThingRoutes;
import org.casus.web.event.EventReader;
import org.casus.web.http.Parameters;
import org.casus.web.site.Page;
import org.casus.web.site.Site;

/** The page of an event, with its evidence. */
public final class EventPage implements ThingRoutes.Maker {

  private final Site site;

  public EventPage(Site site) {
    this.site = site;
  }

  @Override
  public Optional<Page> make(Context request, Dataset data, String iri) {
    new Parameters(request, List.of());
    return EventReader.read(site, data, iri).map(view -> Page.of("event.jte", view.line().name(), "events", view).about(iri)
        .answering(EventReader.evidenceQuery(iri)));
  }
}
