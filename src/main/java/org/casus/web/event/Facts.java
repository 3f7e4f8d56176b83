package org.casus.web.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.casus.model.GeoPoint;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;

/**
 * All events of the store in memory, read anew when the store has changed. Choosing and counting pass over them once, whatever
 * the filters; with the store's indexes each count would be a query of its own.
 */
public final class Facts {

  private static final Comparator<Fact> BY_DATE = Comparator.comparing((Fact fact) -> fact.begin().orElse(LocalDate.MIN))
      .reversed()
      .thenComparing(fact -> fact.node().getURI());
  private static final Map<String, Comparator<Fact>> ORDERS = Map.of("date", BY_DATE,
      "reports", Comparator.comparingLong((Fact fact) -> -fact.articles()).thenComparingLong(fact -> -fact.mentions())
      .thenComparing(BY_DATE),
      "casualties", Comparator.comparingLong((Fact fact) -> -fact.harm().getOrDefault("killed", -1L))
          .thenComparingLong(fact -> -fact.harm().getOrDefault("wounded", -1L)).thenComparing(BY_DATE));

  private final List<Fact> all;
  /** All of them in each order. */
  private final Map<String, List<Fact>> ordered = new HashMap<>();
  private final Map<String, Ref> names;
  private final Map<String, Spot> places;
  private final Map<String, Fact> events = new HashMap<>();
  /** Those in which a thing has a part or that are there, the latest first. */
  private final Map<String, List<Fact>> parts = new HashMap<>();

  Facts(List<Fact> all, Map<String, Ref> names, Map<String, Spot> places) {
    this.all = all;
    this.names = names;
    this.places = places;
    ORDERS.forEach((name, order) -> ordered.put(name, all.stream().sorted(order).toList()));
    for (Fact fact : ordered.get("date")) {
      events.put(fact.node().getURI(), fact);
      Stream.concat(fact.all().stream(), fact.place().stream()).distinct()
          .forEach(thing -> parts.computeIfAbsent(thing, t -> new ArrayList<>()).add(fact));
    }
  }

  /** Those of the store as it is read. */
  public static Facts read(Site site, Dataset data) {
    return site.remember("facts", () -> new FactReader(site, data).read());
  }

  /**
   * Events that fit a filter, with those that would fit without one of its parts.
   *
   * @param chosen those that fit, in the order of the filter
   * @param nearly by part, those that only this part keeps out
   */
  public record Selection(List<Fact> chosen, Map<Dimension, List<Fact>> nearly) {}

  /** @param worded the events that have the words of the filter; empty when it has no words */
  public Selection select(EventFilter filter, Optional<Set<Node>> worded) {
    List<Fact> chosen = new ArrayList<>();
    Map<Dimension, List<Fact>> nearly = new EnumMap<>(Dimension.class);
    for (Fact fact : ordered.get(filter.sort())) {
      if (isWithin(filter, fact) && worded.map(nodes -> nodes.contains(fact.node())).orElse(true)) {
        List<Dimension> against = filter.against(fact);
        if (against.isEmpty()) {
          chosen.add(fact);
        } else if (against.size() == 1) {
          nearly.computeIfAbsent(against.get(0), d -> new ArrayList<>()).add(fact);
        }
      }
    }
    return new Selection(chosen, nearly);
  }

  /** The events that fit a filter without words, in its order; quick for those of one thing. */
  public List<Fact> list(EventFilter filter) {
    Optional<List<Fact>> some = filter.value(Dimension.ACTOR).map(thing -> parts.getOrDefault(thing, List.of()));
    Stream<Fact> fitting = some.orElseGet(() -> ordered.get(filter.sort())).stream()
        .filter(fact -> isWithin(filter, fact) && filter.against(fact).isEmpty());
    return (some.isPresent() ? fitting.sorted(ORDERS.get(filter.sort())) : fitting).toList();
  }

  private boolean isWithin(EventFilter filter, Fact fact) {
    return filter.isWithin(fact) && isWithin(filter.areas(), fact);
  }

  private boolean isWithin(List<Area> areas, Fact fact) {
    if (areas.isEmpty()) {
      return true;
    }
    Optional<GeoPoint> position = fact.place().flatMap(this::place).flatMap(Spot::position);
    return position.isPresent() && areas.stream().allMatch(area -> area.holds(position.get()));
  }

  /** A thing that has a role or is a place, by its name among parameters. */
  public Optional<Ref> find(String thing) {
    return Optional.ofNullable(names.get(thing));
  }

  /** An event by its IRI. */
  public Optional<Fact> event(String iri) {
    return Optional.ofNullable(events.get(iri));
  }

  /** What a thing is called; the last step of its IRI when no event has it. */
  public String name(String thing) {
    return find(thing).map(Ref::name).orElseGet(() -> Terms.local(thing));
  }

  /** In how many events a thing has a part, of whatever modality. */
  public long count(String thing) {
    return parts.getOrDefault(thing, List.of()).size();
  }

  /**
   * In how many events that happened each thing has a part.
   *
   * @param part what has that part in an event
   */
  public Map<String, Long> happened(Function<Fact, Stream<String>> part) {
    return all.stream().filter(Fact::happened).flatMap(part)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  public Optional<Spot> place(String thing) {
    return Optional.ofNullable(places.get(thing));
  }
}
