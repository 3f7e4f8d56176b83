package org.casus.web.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.model.GeoPoint;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.EventLine;
import org.casus.web.event.EventLines;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.event.MapPoint;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.index.Entity;
import org.casus.web.index.PlaceIndex;
import org.casus.web.site.Site;

/** Reads all that a page says of a place. */
public final class PlaceReader {

  /** The parameters of the page. */
  public static final List<String> PARAMETERS = List.of("modality", "page", "size");

  private static final PageQuery ACTORS = PageQuery.load("place-actors");
  private static final int NEAREST = 6;
  private static final long NEAR_KILOMETRES = 500;

  private PlaceReader() {}

  /** @return empty when the store does not know the place */
  public static Optional<PlaceView> read(Site site, Dataset data, String iri, Parameters parameters) {
    return EntityReader.read(site, data, iri).map(entity -> view(site, data, entity, parameters));
  }

  /** The query that finds what happened at a place. */
  public static String eventsQuery(Site site, Entity place) {
    return EventFilter.happened("date").with(Dimension.PLACE, place.id()).events(site.links()).text();
  }

  private static PlaceView view(Site site, Dataset data, Entity entity, Parameters parameters) {
    Optional<String> modality = parameters.choice("modality", List.of("asserted", EventFilter.ANY));
    List<Fact> every = Facts.read(site, data).list(EventFilter.everything("date").with(Dimension.PLACE, entity.id()));
    List<Fact> factual = every.stream().filter(Fact::happened).toList();
    long happenedCount = factual.size();
    long all = every.size();
    boolean happened = modality.map(m -> m.equals("asserted")).orElse(happenedCount > 0);
    Map<String, String> chosen = new LinkedHashMap<>();
    modality.ifPresent(value -> chosen.put("modality", value));
    Paging paging = Paging.of(parameters, entity.self().href(), chosen, happened ? happenedCount : all);
    List<Node> slice = (happened ? factual : every).stream().skip(paging.offset()).limit(paging.size()).map(Fact::node).toList();
    List<EventLine> events = new EventLines(site.names(), site.vocabulary()).read(data, slice);
    List<PlaceView.Near> near = near(site, data, entity);
    return new PlaceView(entity, happened, all - happenedCount, actors(site, data, entity), site.links()
        .to("events" + Paging.query(Map.of("near", entity.id() + "," + PlaceView.AROUND))), near,
        Forces.read(site, data, "place", entity.self().iri()), events, paging, points(site, data, entity, happenedCount, near));
  }

  private static List<ActorView.Counted> actors(Site site, Dataset data, Entity entity) {
    List<Row> rows = ACTORS.with("place", NodeFactory.createURI(entity.self().iri())).rows(data);
    Map<String, Ref> refs = site.names().refs(data, rows.stream().map(row -> row.iri("actor")).toList());
    return rows.stream().map(row -> new ActorView.Counted(refs.get(row.iri("actor")), row.number("count"),
        site.links().to("events" + Paging.query(Map.of("place", entity.id()))) + "&actor=" + thing(site, row.iri("actor"))))
        .toList();
  }

  private static String thing(Site site, String iri) {
    return site.links().thing(iri).orElseThrow();
  }

  private static List<PlaceView.Near> near(Site site, Dataset data, Entity entity) {
    if (entity.position().isEmpty()) {
      return List.of();
    }
    GeoPoint here = entity.position().get();
    return PlaceIndex.read(site, data).stream()
        .filter(place -> !place.state() && place.lat().isPresent() && place.lon().isPresent()
        && !place.ref().equals(entity.self()))
        .map(place -> new PlaceView.Near(place.ref(),
        Math.round(here.kilometresTo(new GeoPoint(place.lat().get(), place.lon().get()))), place.count()))
        .filter(near -> near.kilometres() <= NEAR_KILOMETRES).sorted(Comparator.comparingLong(PlaceView.Near::kilometres)
        .thenComparing(near -> near.ref().iri())).limit(NEAREST).toList();
  }

  private static List<MapPoint> points(Site site, Dataset data, Entity entity, long count, List<PlaceView.Near> near) {
    List<MapPoint> points = new ArrayList<>(entity.points(Math.max(1, count)));
    List<Ref> shown = near.stream().map(PlaceView.Near::ref).toList();
    PlaceIndex.read(site, data).stream().filter(place -> shown.contains(place.ref()))
        .forEach(place -> place.points().forEach(point -> points.add(point.ofKind("other"))));
    return points;
  }
}
