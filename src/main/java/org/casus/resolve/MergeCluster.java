package org.casus.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports taken for reports of one event. A newcomer must fit those already there as a whole, so that clusters do not chain. */
final class MergeCluster {

  private static final int DATED_REPRESENTATIVES = 12;
  private static final int UNDATED_REPRESENTATIVES = 24;

  private final MergeWeights weights;
  private final List<MergeReport> members = new ArrayList<>();
  private final List<MergeReport> representatives = new ArrayList<>();
  private final Set<Optional<LocalDate>> daysRepresented = new HashSet<>();
  private int dated;

  MergeCluster(MergeWeights weights, MergeReport first) {
    this.weights = weights;
    add(first);
  }

  /**
   * Newcomers are compared with representatives: the first members with a date in the text, which are the most detailed ones, and
   * one member without for each day of publication, since those are recognized by what was reported in the same days.
   */
  void add(MergeReport report) {
    members.add(report);
    if (report.said().isPresent()) {
      if (dated < DATED_REPRESENTATIVES) {
        dated++;
        representatives.add(report);
      }
    } else if (daysRepresented.size() < UNDATED_REPRESENTATIVES && daysRepresented.add(report.known())) {
      representatives.add(report);
    }
  }

  List<MergeReport> members() {
    return members;
  }

  /**
   * How well a report fits, if it does: no contradiction with any representative, a best link of at least the threshold, and an
   * average link not far below it. Empty when it does not fit.
   */
  Optional<Fit> fit(MergeReport report, MergeComparison comparison) {
    double best = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (MergeReport member : representatives) {
      MergeLink link = comparison.compare(report, member);
      if (link.blocked()) {
        return Optional.empty();
      }
      best = Math.max(best, link.points());
      sum += link.points();
    }
    double threshold = weights.of(MergeWeight.THRESHOLD);
    double average = sum / representatives.size();
    boolean fits = best >= threshold && average >= threshold - weights.of(MergeWeight.AVERAGE_MARGIN);
    return fits ? Optional.of(new Fit(best, average)) : Optional.empty();
  }

  /** How well a report fits a cluster: points of its best link, then of its average link. */
  record Fit(double best, double average) {
    boolean isBetterThan(Fit other) {
      return best > other.best || best == other.best && average > other.average;
    }
  }
}
