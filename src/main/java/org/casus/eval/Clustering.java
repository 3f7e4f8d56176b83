package org.casus.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares two ways to group the same mentions, by the three customary measures: MUC counts links, B³ looks at each mention,
 * CEAFe (φ4) pairs whole clusters. Clusters of one mention count.
 */
final class Clustering {

  static final List<String> MEASURES = List.of("MUC", "B3", "CEAFe");

  private Clustering() {}

  /**
   * Adds the counts of one topic.
   *
   * @param prefix   of the measures' names
   * @param key      the gold cluster of each mention
   * @param predicted the predicted cluster of these mentions; it may know others, which do not count
   */
  static void count(Counts counts, String prefix, Map<String, String> key, Map<String, String> predicted) {
    Map<String, String> response = new TreeMap<>();
    key.keySet().forEach(mention -> response.put(mention, predicted.get(mention)));
    Map<String, List<String>> keyClusters = clusters(key);
    Map<String, List<String>> responseClusters = clusters(response);
    counts.prf(prefix + "MUC", links(responseClusters, key), key.size() - responseClusters.size(), links(keyClusters, response),
        key.size() - keyClusters.size());
    Map<String, Map<String, Integer>> common = common(key, response);
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, Map<String, Integer>> row : common.entrySet()) {
      for (Map.Entry<String, Integer> cell : row.getValue().entrySet()) {
        double square = (double) cell.getValue() * cell.getValue();
        recall += square / keyClusters.get(row.getKey()).size();
        precision += square / responseClusters.get(cell.getKey()).size();
      }
    }
    counts.prf(prefix + "B3", precision, key.size(), recall, key.size());
    counts.prf(prefix + "CEAFe", similarity(common, keyClusters, responseClusters), responseClusters.size(), keyClusters.size());
  }

  private static Map<String, List<String>> clusters(Map<String, String> clusterOf) {
    Map<String, List<String>> clusters = new TreeMap<>();
    clusterOf.forEach((mention, cluster) -> clusters.computeIfAbsent(cluster, k -> new ArrayList<>()).add(mention));
    return clusters;
  }

  /** Links that stay whole: for each cluster its size less the number of the other side's clusters it falls into. */
  private static int links(Map<String, List<String>> clusters, Map<String, String> other) {
    int links = 0;
    for (List<String> cluster : clusters.values()) {
      Set<String> pieces = new HashSet<>();
      cluster.forEach(mention -> pieces.add(other.get(mention)));
      links += cluster.size() - pieces.size();
    }
    return links;
  }

  private static Map<String, Map<String, Integer>> common(Map<String, String> key, Map<String, String> response) {
    Map<String, Map<String, Integer>> common = new TreeMap<>();
    key.forEach((mention, cluster) -> common.computeIfAbsent(cluster, k -> new TreeMap<>())
        .merge(response.get(mention), 1, Integer::sum));
    return common;
  }

  /** The best one-to-one pairing of clusters, each pair worth twice its common mentions over the sum of its sizes. */
  private static double similarity(Map<String, Map<String, Integer>> common, Map<String, List<String>> keyClusters,
                                   Map<String, List<String>> responseClusters) {
    Map<String, Set<String>> keysOf = new HashMap<>();
    common.forEach((k, row) -> row.keySet().forEach(r -> keysOf.computeIfAbsent(r, x -> new HashSet<>()).add(k)));
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (String first : common.keySet()) {
      if (seen.contains(first)) {
        continue;
      }
      // Clusters that nothing links cannot be paired, so each connected group is a small problem of its own.
      List<String> keys = connected(first, common, keysOf, seen);
      Map<String, Integer> responses = new LinkedHashMap<>();
      keys.forEach(k -> common.get(k).keySet().forEach(r -> responses.putIfAbsent(r, responses.size())));
      double[][] weights = new double[keys.size()][responses.size()];
      for (int i = 0; i < weights.length; i++) {
        int size = keyClusters.get(keys.get(i)).size();
        double[] row = weights[i];
        common.get(keys.get(i))
            .forEach((r, both) -> row[responses.get(r)] = 2.0 * both / (size + responseClusters.get(r).size()));
      }
      sum += Assignment.largestSum(weights);
    }
    return sum;
  }

  private static List<String> connected(String first, Map<String, Map<String, Integer>> common, Map<String, Set<String>> keysOf,
      Set<String> seen) {
    List<String> keys = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(first));
    seen.add(first);
    while (!open.isEmpty()) {
      String key = open.pop();
      keys.add(key);
      common.get(key).keySet().stream().map(keysOf::get).flatMap(Collection::stream).filter(seen::add).forEach(open::push);
    }
    keys.sort(null);
    return keys;
  }
}
