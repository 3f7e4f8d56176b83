package org.casus.web.explore;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.EventLine;
import org.casus.web.event.MapPoint;
import org.casus.web.http.Paging;
import org.casus.web.index.Suggestions;
import org.casus.web.site.Listing;

/**
 * A selection of events in one of its views.
 *
 * @param view        the view that is shown, one of {@link #VIEWS}
 * @param filters     what was asked for, each with the way to do without it
 * @param facets      other choices with the number of events they would leave
 * @param times       the selection over time
 * @param events      a page of it, in the list only
 * @param placed      how many of its events have a place that can be drawn, on the map only
 * @param points      its places, on the map only
 * @param suggestions things to filter by
 * @param written     what stands in the form for the things that are filtered by
 */
public record Exploration(EventFilter filter, String view, long total, List<Chip> filters, List<Tab> views, List<Facet> facets,
    Times times,
                          List<EventLine> events, long placed, List<MapPoint> points, Optional<Network> network,
                          Optional<Matrix> matrix, Optional<Story> story,
                          Paging paging, @JsonIgnore Suggestions suggestions, @JsonIgnore Map<Dimension, String> written)
    implements Listing {

  /** Ways to look at a selection; the first is meant when none is asked for. */
  public static final List<String> VIEWS = List.of("list", "map", "timeline", "network", "matrix", "story");

  /** The parameters that a form must keep which asks for words, an actor, a place and what is near, a time and an order. */
  @JsonIgnore
  public Map<String, String> kept() {
    Map<String, String> kept = new LinkedHashMap<>(paging.parameters());
    kept.keySet().removeAll(List.of("q", "actor", "place", "near", "from", "to", "sort"));
    return kept;
  }

  @Override
  public List<EventLine> rows() {
    return events;
  }

  @Override
  public List<String> things() {
    return events.stream().map(EventLine::iri).toList();
  }

  @Override
  public Optional<Paging> standing() {
    return Optional.of(paging);
  }

  /** A filter in words, and the list without it. */
  public record Chip(String name, String value, String without) {}

  /** A view and the way there. */
  public record Tab(String name, String href, boolean current) {}
}
