package org.casus.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.model.GeoPoint;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.gazetteer.PopulatedPlace;
import org.casus.resolve.gazetteer.Region;

/**
 * Decides which place a name means. One name means one place throughout an article; what counts is how well known the place
 * is, whether the article speaks of its country, what is said beside it ("Paris, Texas", "the Iraqi town of Balad"), and how
 * near it lies to the other places.
 */
final class PlaceResolver {

  private static final double COUNTRY_PRIOR = 9;
  private static final double GREAT_REGION_PRIOR = 8;
  private static final double DIVISION_PRIOR = 5.7;
  private static final double SHARE_WEIGHT = 3.5;
  private static final double MENTIONED_WEIGHT = 1;
  private static final double CONTAINER_WEIGHT = 6;
  private static final double NEAR_WEIGHT = 2;
  private static final double NEAR_KM = 200;
  private static final double CONTAINER_KM = 600;
  private static final double CLEAR_MARGIN = 0.7;

  private record Scored(Known place, double score) {}

  /** All mentions of one name. */
  private static final class Group {
    final List<NameSpan> spans = new ArrayList<>();
    final Map<String, Known> candidates = new LinkedHashMap<>();
    final List<NameSpan> containers = new ArrayList<>();
    List<Scored> ranked = List.of();
  }

  private final Setting setting;
  private final Map<String, Group> groups = new TreeMap<>();

  /**
   * @param spans   all names that could be places
   * @param setting which countries the unambiguous names of the article speak for
   */
  PlaceResolver(Collection<NameSpan> spans, Setting setting, SpanIndex index) {
    this.setting = setting;
    for (NameSpan span : spans) {
      Group group = groups.computeIfAbsent(NameKey.of(span.surface()), key -> new Group());
      group.spans.add(span);
      span.placesNamed().forEach(place -> group.candidates.putIfAbsent(place.id().value(), place));
      group.containers.addAll(index.containersOf(span));
    }
    groups.values().forEach(group -> group.ranked = rank(group, List.of()));
    List<Group> all = new ArrayList<>(groups.values());
    for (Group group : all) { // a second look, now that the others have a likely place
      List<GeoPoint> others = all.stream().filter(g -> g != group).flatMap(g -> likely(g).stream()).toList();
      group.ranked = rank(group, others);
    }
  }

  /** The place that a name means; the likeliest first when others are nearly as likely. */
  Resolution<Known> resolve(NameSpan span) {
    Group group = groups.get(NameKey.of(span.surface()));
    if (group == null || group.ranked.isEmpty()) {
      return new Resolution.Unresolved<>("no place of that name");
    }
    double best = group.ranked.get(0).score();
    return Resolution.among(group.ranked.stream().filter(s -> s.score() > best - CLEAR_MARGIN).map(Scored::place).toList(), "");
  }

  private static Optional<GeoPoint> likely(Group group) {
    return group.ranked.isEmpty() || group.ranked.get(0).place() instanceof Country ? Optional.empty() : group.ranked.get(0).place().point();
  }

  private List<Scored> rank(Group group, List<GeoPoint> others) {
    return group.candidates.values().stream().map(place -> new Scored(place, score(place, group, others)))
        .sorted(Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(s -> s.place().id())).toList();
  }

  private double score(Known place, Group group, List<GeoPoint> others) {
    double score = prior(place);
    List<String> countries = place instanceof Region region ? region.countries() : place.country().stream().toList();
    score += SHARE_WEIGHT * countries.stream().mapToDouble(setting::share).max().orElse(0);
    score += countries.stream().anyMatch(setting::isMentioned) ? MENTIONED_WEIGHT : 0;
    score += group.containers.stream().anyMatch(container -> lies(place, container)) ? CONTAINER_WEIGHT : 0;
    if (place.point().isPresent() && !(place instanceof Country)) {
      double near = others.stream().mapToDouble(p -> p.kilometresTo(place.point().get())).min().orElse(Double.MAX_VALUE);
      score += NEAR_WEIGHT * Math.exp(-near / NEAR_KM);
    }
    return score;
  }

  private static double prior(Known place) {
    if (place instanceof PopulatedPlace city) {
      double rank = city.feature().equals("PPLC") ? 0.7 : city.feature().equals("PPLA") ? 0.3 : 0;
      return Math.log10(city.population() + 10.0) + rank;
    }
    if (place instanceof Region region) {
      return region.kind().equals("admin1") ? DIVISION_PRIOR : GREAT_REGION_PRIOR;
    }
    return COUNTRY_PRIOR;
  }

  /** Whether the place lies in what the other name could mean: the same country, or a division of it not too far away. */
  private static boolean lies(Known place, NameSpan container) {
    Optional<String> demonym = container.country(NameEntry.Use.DEMONYM).map(Country::iso3);
    return demonym.isPresent() && place.country().equals(demonym)
        || container.placesNamed().stream().anyMatch(outer -> !outer.id().equals(place.id())
            && (outer instanceof Country && outer.country().equals(place.country()) || outer instanceof Region && isWithin(place, outer)));
  }

  private static boolean isWithin(Known place, Known region) {
    boolean sameCountry = place.country().isPresent() && place.country().equals(region.country());
    return sameCountry && place.point().isPresent() && region.point().isPresent()
        && place.point().get().kilometresTo(region.point().get()) < CONTAINER_KM;
  }
}
