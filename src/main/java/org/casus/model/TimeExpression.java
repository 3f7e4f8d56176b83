package org.casus.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A temporal expression in the text, as TIMEX3 describes it.
 *
 * @param span     where it stands
 * @param type     kind of expression
 * @param value    TIMEX3 value such as 2021-04-07, 2021-W14, 2021-04, P3D, PRESENT_REF; never empty
 * @param interval the days it covers, empty when it has none (a duration, a set, an unanchored expression)
 */
public record TimeExpression(Span span, Type type, String value, Optional<Interval> interval) {

  /** The four classes of TIMEX3. */
  public enum Type { DATE, TIME, DURATION, SET }

  /** TIMEX3 value of a day of which nothing is known: an X stands for every digit. */
  public static final String UNKNOWN_DAY = "0000-00-00".replace('0', 'X');

  public TimeExpression {
    Objects.requireNonNull(span);
    Objects.requireNonNull(type);
    Objects.requireNonNull(interval);
    if (value.isBlank()) {
      throw new IllegalArgumentException("time expression without value at " + span);
    }
  }
}
