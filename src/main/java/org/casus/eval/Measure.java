package org.casus.eval;

import java.util.List;

/**
 * A figure to compute from counts.
 *
 * @param name       under which its counts are kept, and the beginning of its name in the report
 * @param definition what is counted, for people to read
 * @param undefined  what a share of nothing is
 * @param parts      for a mean: the measures whose F1 it averages
 */
record Measure(String name, String definition, Kind kind, double undefined, List<String> parts) {

  enum Kind {
    /** Precision, recall and F1. */
    PRF,
    /** One part of a whole. */
    SHARE,
    /** Mean of the F1 of other measures. */
    MEAN_F1
  }

  static Measure prf(String name, String definition) {
    return new Measure(name, definition, Kind.PRF, 0, List.of());
  }

  static Measure share(String name, String definition) {
    return new Measure(name, definition, Kind.SHARE, 0, List.of());
  }

  /** A distance: when there is nothing to measure, it is as bad as can be. */
  static Measure loss(String name, String definition) {
    return new Measure(name, definition, Kind.SHARE, 1, List.of());
  }

  static Measure meanF1(String name, String definition, List<String> parts) {
    return new Measure(name, definition, Kind.MEAN_F1, 0, parts);
  }

  /** The names of its figures, as {@link #values} gives them. */
  List<String> figures() {
    return switch (kind) {
      case PRF -> List.of(name + "_P", name + "_R", name + "_F1");
      case SHARE -> List.of(name);
      case MEAN_F1 -> List.of(name + "_F1");
    };
  }

  /** Its figures from a total; 0 where undefined. */
  double[] values(Counts total) {
    return switch (kind) {
      case PRF -> {
        Tally tally = total.tally(name);
        yield new double[] {tally.precision(), tally.recall(), tally.f1()};
      }
      case SHARE -> {
        Tally tally = total.tally(name);
        yield new double[] {tally.isPrecisionDefined() ? tally.precision() : undefined};
      }
      case MEAN_F1 -> new double[] {parts.stream().mapToDouble(part -> total.tally(part).f1()).average().orElseThrow()};
    };
  }

  /** For each of its figures, whether its denominator is above zero. */
  boolean[] defined(Counts total) {
    Tally tally = total.tally(name);
    return switch (kind) {
      case PRF -> new boolean[] {tally.isPrecisionDefined(), tally.isRecallDefined(), tally.isPrecisionDefined()
          || tally.isRecallDefined()};
      case SHARE -> new boolean[] {tally.isPrecisionDefined()};
      case MEAN_F1 -> new boolean[] {parts.stream().anyMatch(part -> total.tally(part).isRecallDefined())};
    };
  }

  boolean isCounted(Counts total) {
    return kind == Kind.MEAN_F1 ? parts.stream().allMatch(total::hasTally) : total.hasTally(name);
  }
}
