package org.casus.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.Range;

/** Matches gold and predicted items one to one, the best pair first. */
final class Alignment {

  /** A matched pair, as indices into the two lists. */
  record Pair(int gold, int predicted) {}

  /**
   * A pair that may be matched.
   *
   * @param rank  how good it is, more is better
   * @param size  decides between equal ranks, more is better; then the earlier gold item, then the earlier predicted one
   */
  record Candidate(double rank, double size, int gold, int predicted) {

    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::rank).reversed()
        .thenComparing(Comparator.comparingDouble(Candidate::size).reversed())
        .thenComparingInt(Candidate::gold).thenComparingInt(Candidate::predicted);
  }

  private Alignment() {}

  /** The matched pairs in the order in which they were chosen. */
  static List<Pair> greedy(List<Candidate> candidates) {
    Set<Integer> gold = new HashSet<>();
    Set<Integer> predicted = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    candidates.stream().sorted(Candidate.BEST_FIRST).forEach(candidate -> {
      if (!gold.contains(candidate.gold()) && !predicted.contains(candidate.predicted())) {
        gold.add(candidate.gold());
        predicted.add(candidate.predicted());
        pairs.add(new Pair(candidate.gold(), candidate.predicted()));
      }
    });
    return pairs;
  }

  /** Matches items that overlap, each given by its stretches: the same single stretch first, then the longer overlap. */
  static List<Pair> align(List<List<Range>> gold, List<List<Range>> predicted) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        int overlap = overlap(gold.get(i), predicted.get(j));
        if (overlap > 0) {
          boolean same = gold.get(i).size() == 1 && gold.get(i).equals(predicted.get(j));
          candidates.add(new Candidate(same ? 1 : 0, overlap, i, j));
        }
      }
    }
    return greedy(candidates);
  }

  /** {@link #align} for items of one stretch each. */
  static List<Pair> alignRanges(List<Range> gold, List<Range> predicted) {
    return align(gold.stream().map(List::of).toList(), predicted.stream().map(List::of).toList());
  }

  /** {@link #align} for events by their triggers. */
  static List<Pair> alignTriggers(List<Happening> gold, List<Happening> predicted) {
    return align(gold.stream().map(Happening::trigger).toList(), predicted.stream().map(Happening::trigger).toList());
  }

  /** Characters in common, summed over all pairs of stretches. */
  static int overlap(List<Range> some, List<Range> others) {
    int sum = 0;
    for (Range one : some) {
      for (Range other : others) {
        sum += one.overlap(other);
      }
    }
    return sum;
  }
}
