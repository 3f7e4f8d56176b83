package org.casus.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.casus.web.data.ThingRoutes;
import org.casus.web.event.RuleReader;
import org.casus.web.http.Parameters;
import org.casus.web.site.Page;
import org.casus.web.site.Site;

/** The page of a rule: what it reads, with its examples, and what it has read. */
public final class RulePage implements ThingRoutes.Maker {

  private final Site site;

  public RulePage(Site site) {
    this.site = site;
  }

  @Override
  public Optional<Page> make(Context request, Dataset data, String iri) {
    new Parameters(request, List.of());
    return RuleReader.read(site, data, iri).map(view -> Page.of("rule.jte", "Rule " + view.self().name(), "about", view)
        .about(iri)
        .answering(RuleReader.eventsQuery(iri)));
  }
}
