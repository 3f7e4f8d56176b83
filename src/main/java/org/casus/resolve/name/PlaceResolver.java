package org.casus.resolve.name;

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
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.NameSpan;
import org.casus.resolve.mention.Resolution;
import org.casus.resolve.mention.Setting;
import org.casus.resolve.mention.SpanIndex;

/**
 * Decides which place a name means. One name means one place throughout an article; what counts is how well known the place
 * is, whether the article speaks of its country, what is said beside it ("Paris, Texas", "the Iraqi town of Balad"), and how
 * near it lies to the other places.
 */
final class PlaceResolver {

  private static final double CLEAR_MARGIN = 0.7;

  private record Scored(Known place, double score) {}

  private final PlaceScore scores;
  private final Map<String, PlaceGroup> groups = new TreeMap<>();
  private final Map<String, List<Scored>> ranked = new TreeMap<>();

  /** All mentions of one name, what it could be, and the names around it. */
  record PlaceGroup(List<NameSpan> spans, Map<String, Known> candidates, List<NameSpan> containers, List<NameSpan> contents,
                    List<NameSpan> peers) {}

  /**
   * @param spans   all names that could be places
   * @param setting which countries the unambiguous names of the article speak for
   */
  PlaceResolver(Gazetteer gazetteer, ActorLexicon lexicon, Collection<NameSpan> spans, Setting setting, SpanIndex index) {
    this.scores = new PlaceScore(gazetteer, lexicon, setting);
    for (NameSpan span : spans) {
      PlaceGroup group = group(span);
      group.spans.add(span);
      span.placesNamed().forEach(place -> group.candidates.putIfAbsent(place.id().value(), place));
      group.containers.addAll(index.containersOf(span));
      group.peers.addAll(index.peersOf(span));
      index.containersOf(span).forEach(container -> group(container).contents.add(span));
    }
    groups.forEach((key, group) -> ranked.put(key, rank(group, List.of())));
    for (String key : groups.keySet()) { // a second look, now that the others have a likely place
      List<GeoPoint> others = ranked.entrySet().stream().filter(e -> !e.getKey().equals(key))
      .flatMap(e -> likely(e.getValue()).stream()).toList();
      ranked.put(key, rank(groups.get(key), others));
    }
  }

  private PlaceGroup group(NameSpan span) {
    return groups.computeIfAbsent(NameKey.of(span.surface()), key ->
        new PlaceGroup(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }

  /** The place that a name means; the likeliest first when others are nearly as likely. */
  Resolution<Known> resolve(NameSpan span) {
    List<Scored> list = ranked.getOrDefault(NameKey.of(span.surface()), List.of());
    if (list.isEmpty()) {
      return new Resolution.Unresolved<>("no place of that name");
    }
    if (!scores.isCredible(list.get(0).place(), groups.get(NameKey.of(span.surface())))) {
      return new Resolution.Unresolved<>("only a small place far from the story has that name");
    }
    double best = list.get(0).score();
    return Resolution.among(list.stream().filter(s -> s.score() > best - CLEAR_MARGIN).map(Scored::place).toList(), "");
  }

  private static Optional<GeoPoint> likely(List<Scored> ranked) {
    return ranked.isEmpty() || ranked.get(0).place() instanceof Country ? Optional.empty() : ranked.get(0).place().point();
  }

  private List<Scored> rank(PlaceGroup group, List<GeoPoint> others) {
    return group.candidates.values().stream().map(place -> new Scored(place, scores.of(place, group, others)))
        .sorted(Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(s -> s.place().id())).toList();
  }
}
