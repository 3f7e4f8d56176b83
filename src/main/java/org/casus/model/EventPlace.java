package org.casus.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an event took place, and how we know.
 *
 * @param span      the words that name the place
 * @param entity    the place, once resolved
 * @param precision how exactly the named place locates the event
 * @param basis     how the place was found
 */
public record EventPlace(Span span, Optional<EntityId> entity, Precision precision, Basis basis) {

  /** How exactly a place locates an event: at it, near it, somewhere in the region, somewhere in the country. */
  public enum Precision {
    EXACT, NEAR, REGION, COUNTRY;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a place was found: in the clause of the event, in the text around it, or from who took part. */
  public enum Basis {
    STATED, CONTEXT, ACTOR;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public EventPlace {
    Objects.requireNonNull(span);
    Objects.requireNonNull(entity);
    Objects.requireNonNull(precision);
    Objects.requireNonNull(basis);
  }
}
