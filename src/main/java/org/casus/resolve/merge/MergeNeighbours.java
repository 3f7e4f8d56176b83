package org.casus.resolve.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the leads most like one, among those that share a word with it that few others have. */
final class MergeNeighbours {

  /** A word that more leads have is not looked up, so that the search stays near linear. */
  private static final int COMMON_WORD = 200;
  /** How many of those that share most of such words are compared word by word. */
  private static final int COMPARED = 40;

  /** One of the leads by its place in the list, and its cosine with the lead it is a neighbour of. */
  record Neighbour(int lead, double cosine) {

    private static final Comparator<Neighbour> NEAREST =
        Comparator.comparingDouble(Neighbour::cosine).reversed().thenComparing(Neighbour::lead);
  }

  private final List<MergeLead> leads;
  private final Map<Integer, List<Integer>> leadsWith = new HashMap<>();

  MergeNeighbours(List<MergeLead> leads) {
    this.leads = leads;
    for (int lead = 0; lead < leads.size(); lead++) {
      for (int word : leads.get(lead).words()) {
        leadsWith.computeIfAbsent(word, w -> new ArrayList<>()).add(lead);
      }
    }
  }

  /** The leads most like one, nearest first. */
  List<Neighbour> of(int lead) {
    MergeLead own = leads.get(lead);
    Map<Integer, Double> shared = new HashMap<>();
    for (int i = 0; i < own.words().length; i++) {
      List<Integer> others = leadsWith.get(own.words()[i]);
      if (others.size() <= COMMON_WORD) {
        for (int other : others) {
          shared.merge(other, own.counts()[i] * own.counts()[i], Double::sum);
        }
      }
    }
    shared.remove(lead);
    return shared.entrySet().stream().map(entry -> new Neighbour(entry.getKey(), entry.getValue())).sorted(Neighbour.NEAREST)
        .limit(COMPARED).map(likely -> new Neighbour(likely.lead(), own.dot(leads.get(likely.lead()))))
        .sorted(Neighbour.NEAREST).toList();
  }
}
