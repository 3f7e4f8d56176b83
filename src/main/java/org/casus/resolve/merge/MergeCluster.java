package org.casus.resolve.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports taken for reports of one event. Two clusters must fit as a whole to become one, so that clusters do not chain. */
final class MergeCluster {

  private static final int DATED_REPRESENTATIVES = 12;
  private static final int UNDATED_REPRESENTATIVES = 24;
  private static final int OF_ONE_DAY = 1;
  private static final int OF_NO_DAY = 8;
  /** How many representatives of each of two clusters are compared. */
  private static final int COMPARED = 8;

  private final MergeWeights weights;
  private final List<MergeReport> members = new ArrayList<>();
  private final List<MergeReport> representatives = new ArrayList<>();
  private final Map<Optional<LocalDate>, Integer> representedOfDay = new HashMap<>();
  private int dated;

  MergeCluster(MergeWeights weights, MergeReport first) {
    this.weights = weights;
    add(first);
  }

  void addAll(MergeCluster other) {
    other.members.forEach(this::add);
  }

  /**
   * A cluster is compared by its representatives: the first members with a date in the text, and one member without for each
   * day of publication, since those are recognized by what was reported in the same days.
   */
  private void add(MergeReport report) {
    members.add(report);
    if (report.said().isPresent()) {
      if (dated < DATED_REPRESENTATIVES) {
        dated++;
        representatives.add(report);
      }
    } else if (representatives.size() - dated < UNDATED_REPRESENTATIVES
        && representedOfDay.merge(report.known(), 1, Integer::sum) <= (report.known().isPresent() ? OF_ONE_DAY : OF_NO_DAY)) {
      representatives.add(report);
    }
  }

  List<MergeReport> members() {
    return members;
  }

  /**
   * Whether two clusters are of one event: the average link is not far below the threshold, and only few of the reports
   * contradict each other, since some of what is read is wrong.
   */
  boolean fits(MergeCluster other, MergeComparison comparison) {
    List<MergeReport> ones = compared();
    List<MergeReport> others = other.compared();
    int pairs = ones.size() * others.size();
    double tolerated = weights.of(MergeWeight.CONTRADICTIONS) * pairs;
    double sum = 0;
    int blocked = 0;
    for (MergeReport one : ones) {
      for (MergeReport two : others) {
        MergeLink link = comparison.compare(one, two);
        if (link.blocked() && ++blocked > tolerated) {
          return false;
        }
        sum += link.blocked() ? 0 : link.points();
      }
    }
    return sum / pairs >= weights.of(MergeWeight.THRESHOLD) - weights.of(MergeWeight.AVERAGE_MARGIN);
  }

  private List<MergeReport> compared() {
    return representatives.subList(0, Math.min(COMPARED, representatives.size()));
  }
}
