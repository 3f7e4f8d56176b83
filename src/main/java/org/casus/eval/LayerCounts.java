package org.casus.eval;

import java.util.List;
import java.util.Map;

/**
 * What a scorer counted.
 *
 * @param measures what to compute of the counts, in the order of the report; those that no unit counted are not reported
 * @param units    what is drawn for the bounds: one for each document, or for each topic
 * @param extra    figures of the whole that are no ratios, such as kilometres
 * @param types    per event type, empty for other layers
 */
record LayerCounts(List<Measure> measures, List<Counts> units, Map<String, Double> extra, TypeTable types) {

  LayerCounts(List<Measure> measures, List<Counts> units) {
    this(measures, units, Map.of(), TypeTable.NONE);
  }
}
