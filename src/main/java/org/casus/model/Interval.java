package org.casus.model;

import java.time.LocalDate;

/**
 * A closed interval of days: both ends belong to it.
 *
 * @param from first day
 * @param to   last day, not before {@code from}
 */
public record Interval(LocalDate from, LocalDate to) {

  public Interval {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("interval ends before it begins: " + from + " to " + to);
    }
  }

  public static Interval day(LocalDate day) {
    return new Interval(day, day);
  }

  /** Number of days, 1 or more. */
  public long days() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }

  public boolean overlaps(Interval other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  public boolean contains(Interval other) {
    return !from.isAfter(other.from) && !to.isBefore(other.to);
  }
}
