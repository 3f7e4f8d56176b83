package org.casus.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many of what, whose, where and when, as the text says it.
 *
 * @param span        the whole phrase, such as "about 2,500 soldiers"
 * @param count       how many; empty for a kind without number ("combat troops")
 * @param unit        what is counted, such as "soldiers" or "rockets"
 * @param ownerSpan   the words that say whose they are
 * @param owner       whose they are, once resolved
 * @param placeSpan   the words that say where they are
 * @param place       where they are, once resolved
 * @param time        for when it is said
 * @param attribution index into the article's attributions of who counted
 */
public record ForceMention(Span span, Optional<Figure> count, String unit, Optional<Span> ownerSpan, Optional<EntityId> owner,
                           Optional<Span> placeSpan, Optional<EntityId> place, Optional<EventTime> time,
                           OptionalInt attribution) {

  public ForceMention {
    Objects.requireNonNull(span);
    Objects.requireNonNull(count);
    Objects.requireNonNull(ownerSpan);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(placeSpan);
    Objects.requireNonNull(place);
    Objects.requireNonNull(time);
    Objects.requireNonNull(attribution);
    if (unit.isBlank()) {
      throw new IllegalArgumentException("force without unit at " + span);
    }
  }

  public ForceMention withEntities(Optional<EntityId> newOwner, Optional<EntityId> newPlace) {
    return new ForceMention(span, count, unit, ownerSpan, newOwner, placeSpan, newPlace, time, attribution);
  }
}
