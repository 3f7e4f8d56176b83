package org.casus.model;

/**
 * A number as reported: "at least 12" is 12 and hedged, for nobody said how many more, "between 20 and 30" is
 * low 20, best 25, high 30.
 *
 * @param low         smallest number that the report allows, 0 or more
 * @param best        the number to use when one is needed, between low and high
 * @param high        largest number that is reported
 * @param approximate whether the text hedges it ("about", "dozens", "at least")
 */
public record Figure(long low, long best, long high, boolean approximate) {

  public Figure {
    if (low < 0 || best < low || high < best) {
      throw new IllegalArgumentException("not low <= best <= high: " + low + ", " + best + ", " + high);
    }
  }

  public static Figure exactly(long count) {
    return new Figure(count, count, count, false);
  }

  /** The figure that covers both: the lowest low, the highest high, and the larger best. */
  public Figure span(Figure other) {
    return new Figure(Math.min(low, other.low), Math.max(best, other.best), Math.max(high, other.high), approximate
        || other.approximate);
  }

  /** The sum of two counts of different people. */
  public Figure plus(Figure other) {
    return new Figure(low + other.low, best + other.best, high + other.high, approximate || other.approximate);
  }
}
