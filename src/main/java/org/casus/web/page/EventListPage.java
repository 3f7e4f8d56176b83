package org.casus.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.casus.web.data.Lists;
import org.casus.web.entity.EntityReader;
import org.casus.web.event.Area;
import org.casus.web.event.EventCsv;
import org.casus.web.event.EventFilter;
import org.casus.web.explore.Exploration;
import org.casus.web.explore.Explorer;
import org.casus.web.http.Format;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.index.KnownThings;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** Events to explore: a selection by filters, as list, map, timeline, network or matrix. */
public final class EventListPage {

  /** The formats of the list; those who follow a search take the feed. */
  public static final List<Format> FORMATS = Stream.concat(Lists.FORMATS.stream(), Stream.of(Format.ATOM)).toList();

  private static final List<String> PARAMETERS =
      Stream.concat(EventFilter.names().stream(), Stream.of(List.of("view"), Paging.NAMES).flatMap(List::stream)).toList();
  private static final String LIST = Exploration.VIEWS.get(0);
  private static final Map<String, List<String>> FILES = Map.of("map", List.of("lib/leaflet.css", "lib/leaflet.js", "map.js"));

  private final Site site;
  private final Responder responder;

  public EventListPage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /events} and, with a suffix, for its other formats; as CSV it is all that fits, not a page of it. */
  public void answer(Context request) {
    Parameters parameters = new Parameters(request, PARAMETERS);
    EventFilter filter = site.read(data -> EventFilter.of(parameters, thing -> centre(data, KnownThings.find(site, data, thing)))
        .named(thing -> KnownThings.find(site, data, thing)));
    String view = parameters.choice("view", Exploration.VIEWS).orElse(LIST);
    Map<String, String> all = new LinkedHashMap<>(filter.parameters());
    if (!view.equals(LIST)) {
      all.put("view", view);
    }
    Paging slice = Paging.of(parameters, site.links().to("events"), all, 0);
    Format format = responder.negotiate(request, Responder.suffix(request), FORMATS);
    String path = "events" + Paging.query(all);
    if (format == Format.CSV) {
      responder.link(request, path, format, FORMATS);
      responder.csv(request, "events.csv", out -> site.read(data -> {
        new EventCsv(site).write(data, new Explorer(site, data).nodes(filter), out);
        return null;
      }));
    } else {
      new Lists(site, responder).answer(request, path, format, FORMATS, data -> page(data, filter, view, slice), files(view));
    }
  }

  private Optional<Area.Centre> centre(Dataset data, String thing) {
    return EntityReader.read(site, data, site.links().base() + "id/" + thing)
        .flatMap(entity -> entity.position().map(point -> new Area.Centre(thing, entity.self().name(), point)));
  }

  private static String[] files(String view) {
    List<String> files = new ArrayList<>(List.of("explore.css", "explore.js"));
    files.addAll(FILES.getOrDefault(view, List.of()));
    return files.toArray(String[]::new);
  }

  private Page page(Dataset data, EventFilter filter, String view, Paging slice) {
    Exploration exploration = new Explorer(site, data).explore(filter, view, slice);
    return Page.of("events.jte", "Events", "events", exploration).answering(filter.events(site.links()).text());
  }
}
