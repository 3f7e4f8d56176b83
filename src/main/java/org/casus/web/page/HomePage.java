package org.casus.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.store.StoreStatistics;
import org.casus.web.entity.PlaceIndex;
import org.casus.web.event.EventFilter;
import org.casus.web.event.EventLine;
import org.casus.web.event.EventLines;
import org.casus.web.event.EventList;
import org.casus.web.event.MapPoint;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The front page. */
public final class HomePage {

  private static final List<Format> FORMATS = List.of(Format.HTML);
  private static final Node FLAG = NodeFactory.createLiteralString("");
  private static final int EVENTS = 6;

  /**
   * What the front page shows.
   *
   * @param latest  what happened last
   * @param largest what cost most lives, or, where nothing did, what is reported most
   * @param types   how many events there are of each type
   * @param years   the same by year
   */
  public record View(StoreStatistics statistics, List<EventLine> latest, List<EventLine> largest, List<EventList.Choice> types,
                     List<EventList.Choice> years, List<MapPoint> points) {

    /** The length of the bar of a type: 100 for the one with most events. */
    public long share(EventList.Choice type) {
      long most = types.stream().mapToLong(EventList.Choice::count).max().orElse(1);
      return Math.max(1, Math.round(100.0 * type.count() / most));
    }
  }

  private final Site site;
  private final Responder responder;

  public HomePage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /}. */
  public void answer(Context request) {
    new Parameters(request, List.of());
    Format format = responder.negotiate(request, Optional.empty(), FORMATS);
    responder.page(request, "", format, FORMATS,
        () -> Page.of("home.jte", "Casus", "home", site.read(data -> site.remember("home", () -> view(data)))),
        "lib/leaflet.css", "lib/leaflet.js", "map.js");
  }

  private View view(Dataset data) {
    EventLines lines = new EventLines(site.names(), site.vocabulary());
    List<EventLine> latest = lines.of(data, EventFilter.happened("date").events(site.links()).slice(0, EVENTS).rows(data));
    List<EventLine> largest = lines.of(data, EventFilter.happened("casualties").events(site.links()).slice(0, EVENTS).rows(data))
        .stream().filter(event -> event.harm().stream().anyMatch(harm -> harm.best() > 0)).toList();
    if (largest.isEmpty()) {
      largest = lines.of(data, EventFilter.happened("reports").events(site.links()).slice(0, EVENTS).rows(data));
    }
    return new View(site.store().statistics(), latest, largest, types(data), years(data), PlaceIndex.points(PlaceIndex.read(site, data)));
  }

  private List<EventList.Choice> types(Dataset data) {
    return facet(data, "byType").stream().map(row -> {
      String code = Terms.local(row.iri("facet"));
      return new EventList.Choice(site.vocabulary().label(row.iri("facet")), "t-" + code.toLowerCase(Locale.ROOT), row.number("count"),
          site.links().to("events?type=" + code));
    }).toList();
  }

  private List<EventList.Choice> years(Dataset data) {
    return facet(data, "byYear").stream().filter(row -> row.has("facet")).sorted((a, b) -> b.text("facet").compareTo(a.text("facet")))
        .map(row -> new EventList.Choice(row.text("facet"), "", row.number("count"),
            site.links().to("events?from=" + row.text("facet") + "&to=" + row.text("facet")))).toList();
  }

  private List<Row> facet(Dataset data, String by) {
    return EventFilter.happened("date").count(site.links()).with("faceted", FLAG).with(by, FLAG).rows(data);
  }
}
