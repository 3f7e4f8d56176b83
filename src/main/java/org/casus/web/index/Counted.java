package org.casus.web.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.site.Site;

/** Things with the number of events that happened with them: counted in memory, described by the store. */
public final class Counted {

  private final Map<String, Long> counts;

  private Counted(Map<String, Long> counts) {
    this.counts = counts;
  }

  /** @param counts by what things are called among parameters, such as {@code actor/iraq} */
  static Counted of(Site site, Map<String, Long> counts) {
    return new Counted(counts.entrySet().stream()
        .collect(Collectors.toMap(entry -> site.links().base() + "id/" + entry.getKey(), Map.Entry::getValue)));
  }

  /** The part of a query that tells of things what they are; the other part would count them. */
  PageQuery.Asking describe(PageQuery query, String variable) {
    return query.with("counted", NodeConst.nodeTrue)
        .forEach(variable, counts.keySet().stream().sorted().map(NodeFactory::createURI).toList());
  }

  long count(String iri) {
    return counts.get(iri);
  }

  /** Those with most events first, as the query has them. */
  static <T> List<T> sorted(Collection<T> entries, ToLongFunction<T> count, Function<T, Ref> ref) {
    return entries.stream().sorted(Comparator.comparingLong(count).reversed()
        .thenComparing(entry -> ref.apply(entry).name()).thenComparing(entry -> ref.apply(entry).iri())).toList();
  }
}
