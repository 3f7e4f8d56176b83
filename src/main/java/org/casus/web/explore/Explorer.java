package org.casus.web.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.EventLine;
import org.casus.web.event.EventLines;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.event.FilterQuery;
import org.casus.web.event.MapPoint;
import org.casus.web.graph.Terms;
import org.casus.web.http.Paging;
import org.casus.web.index.KnownThings;
import org.casus.web.index.Suggestions;
import org.casus.web.site.Site;
import org.casus.web.text.Days;
import org.casus.web.text.Words;

/** Makes the views of a selection of events. */
public final class Explorer {

  private static final int PLACES = 250;
  private static final int REPORTED = 8;

  private final Site site;
  private final Dataset data;
  private final Facts facts;
  private final ValueNames names;

  public Explorer(Site site, Dataset data) {
    this.site = site;
    this.data = data;
    this.facts = Facts.read(site, data);
    this.names = new ValueNames(site, data, facts);
  }

  /** All events that fit, in the order of the filter. */
  public List<Node> nodes(EventFilter filter) {
    return select(filter).chosen().stream().map(Fact::node).toList();
  }

  private Facts.Selection select(EventFilter filter) {
    Optional<Set<Node>> worded = filter.words().map(words -> new HashSet<>(FilterQuery.worded(data, words)));
    return facts.select(filter, worded);
  }

  /**
   * The selection in one view.
   *
   * @param slice which part of the list is wanted, with all parameters of the page
   */
  public Exploration explore(EventFilter filter, String view, Paging slice) {
    Facts.Selection selection = select(filter);
    List<Fact> chosen = selection.chosen();
    Paging.Part<Fact> part = slice.part(chosen, fact -> Terms.local(fact.node().getURI()));
    Paging paging = part.paging();
    Way way = new Way(paging.path(), paging.parameters());
    Times times = Times.of(chosen, names, way);
    List<MapPoint> points = view.equals("map") ? points(chosen, times, way) : List.of();
    return new Exploration(filter, view, chosen.size(), chips(filter, way), tabs(view, way),
        new Facets(filter, names, way).count(selection, EnumSet.allOf(Dimension.class)), times, view.equals("list")
        ? lines(part.entries()) : List.of(),
        points.stream().mapToLong(MapPoint::count).sum(), points,
        view.equals("network") ? Optional.of(Network.of(chosen, facts, way)) : Optional.empty(),
        view.equals("matrix") ? Optional.of(Matrix.of(chosen, facts, way)) : Optional.empty(),
        view.equals("story") ? Optional.of(Story.of(chosen, site, data)) : Optional.empty(), paging,
        Suggestions.read(site, data), written(filter));
  }

  private Map<Dimension, String> written(EventFilter filter) {
    Map<Dimension, String> written = new EnumMap<>(Dimension.class);
    for (Dimension dimension : List.of(Dimension.ACTOR, Dimension.PLACE)) {
      filter.value(dimension).ifPresent(thing -> written.put(dimension, KnownThings.written(site, data, thing,
          dimension.parameter())));
    }
    return written;
  }

  /**
   * What happened of a selection, in short.
   *
   * @param filter without words
   * @param by     the dimensions to count by
   */
  public Overview overview(EventFilter filter, Set<Dimension> by) {
    return overview(filter, by, List.of());
  }

  /** @param beside what it is compared with, on the same scale of time */
  public Overview overview(EventFilter filter, Set<Dimension> by, EventFilter beside) {
    return overview(filter, by, facts.list(beside));
  }

  private Overview overview(EventFilter filter, Set<Dimension> by, List<Fact> beside) {
    Facts.Selection selection = by.isEmpty() ? new Facts.Selection(facts.list(filter), Map.of()) : select(filter);
    List<Fact> chosen = selection.chosen();
    Way way = new Way(site.links().to("events"), filter.parameters());
    long all = facts.list(filter.with(Dimension.MODALITY, Dimension.ANY)).size();
    List<Facet> facets = new Facets(filter, names, way).count(selection, by);
    List<Node> most = facts.list(filter.sorted("reports")).stream().limit(REPORTED).map(Fact::node).toList();
    return new Overview(chosen.size(), all, Times.of(chosen, beside, names, way), facets,
        new EventLines(site.names(), site.vocabulary()).read(data, most), Network.of(chosen, facts, way.in("network")), way);
  }

  private List<EventLine> lines(List<Fact> shown) {
    return new EventLines(site.names(), site.vocabulary()).read(data, shown.stream().map(Fact::node).toList());
  }

  private List<Exploration.Chip> chips(EventFilter filter, Way way) {
    List<Exploration.Chip> chips = new ArrayList<>();
    filter.words().ifPresent(words -> chips.add(new Exploration.Chip("words", words, way.with("q", null))));
    filter.values().forEach((dimension, value) -> {
      if (dimension != Dimension.MODALITY || !value.equals(Dimension.HAPPENED)) {
        chips.add(new Exploration.Chip(dimension.title().toLowerCase(Locale.ROOT), names.of(dimension, value),
            way.with(dimension, null)));
      }
    });
    filter.from().ifPresent(day -> chips.add(new Exploration.Chip("from", Days.of(day), way.with("from", null))));
    filter.to().ifPresent(day -> chips.add(new Exploration.Chip("to", Days.of(day), way.with("to", null))));
    filter.areas().forEach(area -> chips.add(new Exploration.Chip(area.parameter(), area.words(),
        way.with(area.parameter(), null))));
    return chips;
  }

  private static List<Exploration.Tab> tabs(String view, Way way) {
    return Exploration.VIEWS.stream().map(name -> new Exploration.Tab(Words.capital(name),
        way.with("view", name.equals(Exploration.VIEWS.get(0)) ? null : name), name.equals(view))).toList();
  }

  /** A place with one event leads to that event, one with several to their list. */
  private List<MapPoint> points(List<Fact> chosen, Times times, Way way) {
    Map<String, List<Fact>> byPlace = new LinkedHashMap<>();
    chosen.forEach(fact -> fact.place().ifPresent(place -> byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(fact)));
    List<Map.Entry<String, List<Fact>>> largest = byPlace.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size()).limit(PLACES).toList();
    List<MapPoint> points = new ArrayList<>();
    for (Map.Entry<String, List<Fact>> entry : largest) {
      List<Fact> there = entry.getValue();
      String href = there.size() == 1 ? site.links().page(there.get(0).node().getURI())
          : way.listWith(Dimension.PLACE, entry.getKey());
      String kind = there.stream().map(Fact::type).distinct().count() == 1 ? Terms.typeClass(there.get(0).type()) : "";
      facts.place(entry.getKey()).ifPresent(spot ->
          spot.point(there.size(), href, kind, Words.count(there.size(), "event", "events"))
          .forEach(point -> points.add(point.over(times.count(there)))));
    }
    return points;
  }
}
