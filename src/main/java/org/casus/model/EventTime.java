package org.casus.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * When an event took place or is to take place, and how we know.
 *
 * @param interval  the days within which it lies; empty only with {@link Precision#UNKNOWN}
 * @param precision how fine the statement is: an interval of a month with precision DAY cannot be
 * @param basis     where the date comes from; a date that fell back to the publication day says so
 * @param span      the time expression it was read from, in this article; empty for {@link Basis#PUBLICATION}
 */
public record EventTime(Optional<Interval> interval, Precision precision, Basis basis, Optional<Span> span) {

  /** How fine a date is. */
  public enum Precision {
    DAY, WEEK, MONTH, YEAR, UNKNOWN;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The precision of an interval: up to a day, up to a week, up to a month, longer. */
    public static Precision of(Interval interval) {
      long days = interval.days();
      return days <= 1 ? DAY : days <= 8 ? WEEK : days <= 31 ? MONTH : YEAR;
    }
  }

  /** Where a date comes from. */
  public enum Basis {
    /** A time expression in the clause of the event. */
    STATED,
    /** The date of the sentence or story around it. */
    CONTEXT,
    /** The day of publication, for want of anything better. */
    PUBLICATION;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public EventTime {
    Objects.requireNonNull(basis);
    Objects.requireNonNull(span);
    if (interval.isPresent() == (precision == Precision.UNKNOWN)) {
      throw new IllegalArgumentException("precision " + precision + " with interval " + interval);
    }
  }
}
