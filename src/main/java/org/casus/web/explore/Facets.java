package org.casus.web.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.graph.Terms;

/**
 * Counts what a selection can be narrowed to. A dimension that is narrowed already counts as if it were not, so that one can
 * change over.
 */
final class Facets {

  private static final int MOST = 30;

  private final EventFilter filter;
  private final ValueNames names;
  private final Way way;

  Facets(EventFilter filter, ValueNames names, Way way) {
    this.filter = filter;
    this.names = names;
    this.way = way;
  }

  List<Facet> count(Facts.Selection selection, Set<Dimension> by) {
    List<Facet> facets = new ArrayList<>();
    for (Dimension dimension : by) {
      Map<String, int[]> counts = new HashMap<>();
      add(counts, dimension, selection.chosen());
      add(counts, dimension, selection.nearly().getOrDefault(dimension, List.of()));
      Optional<String> chosen = filter.value(dimension);
      if (!counts.isEmpty()) {
        facets.add(facet(dimension, counts, chosen));
      }
    }
    return facets;
  }

  /** Counts in place: a million events have some millions of values. */
  private static void add(Map<String, int[]> counts, Dimension dimension, Collection<Fact> facts) {
    for (Fact fact : facts) {
      for (String value : dimension.of(fact)) {
        counts.computeIfAbsent(value, v -> new int[1])[0]++;
      }
    }
  }

  private Facet facet(Dimension dimension, Map<String, int[]> counts, Optional<String> chosen) {
    Comparator<Map.Entry<String, int[]>> largest = Comparator.comparingInt(entry -> -entry.getValue()[0]);
    List<Facet.Choice> choices = counts.entrySet().stream().sorted(largest.thenComparing(Map.Entry::getKey)).limit(MOST)
        .map(entry -> choice(dimension, entry.getKey(), entry.getValue()[0], chosen)).toList();
    boolean free = chosen.isEmpty() || dimension == Dimension.MODALITY;
    return new Facet(dimension.title(), choices, free ? "" : way.with(dimension, null));
  }

  private Facet.Choice choice(Dimension dimension, String value, long count, Optional<String> chosen) {
    String typeClass = dimension == Dimension.TYPE ? Terms.typeClass(value) : "";
    boolean usual = dimension == Dimension.MODALITY && value.equals(Dimension.HAPPENED);
    return new Facet.Choice(names.of(dimension, value), typeClass, count, way.with(dimension, usual ? null : value),
        chosen.filter(value::equals).isPresent());
  }
}
