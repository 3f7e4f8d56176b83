package org.casus.resolve.gazetteer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.casus.model.EntityId;

/**
 * That a person held a post for a time.
 *
 * @param from      first day; where only month or year is known, the first day of it; empty when it is not known
 * @param to        last day, likewise the last day of month or year; empty while it lasts or when it is not known
 * @param precision of the coarser end
 */
public record Holding(EntityId post, EntityId person, Optional<LocalDate> from, Optional<LocalDate> to, Precision precision) {

  /** How finely the ends are known. */
  public enum Precision {
    DAY, MONTH, YEAR;

    static Precision of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  public Holding {
    Objects.requireNonNull(post);
    Objects.requireNonNull(person);
    Objects.requireNonNull(precision);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(post + " held by " + person + " ends before it begins: " + from.get() + " to "
          + to.get());
    }
  }

  /** Whether the person held the post on that day, as far as the precision lets us tell; an unknown beginning tells nothing. */
  public boolean covers(LocalDate day) {
    return from.isPresent() && !day.isBefore(from.get()) && (to.isEmpty() || !day.isAfter(to.get()));
  }

  /** Whether it was over before that day. */
  public boolean endedBefore(LocalDate day) {
    return to.isPresent() && to.get().isBefore(day);
  }
}
