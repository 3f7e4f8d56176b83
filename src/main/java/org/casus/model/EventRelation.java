package org.casus.model;

import java.util.Objects;

/**
 * How one event stands to another that it is not one with.
 *
 * @param from   the later or smaller of the two
 * @param to     what it carries out, is a part of, or follows up
 * @param reason why, for people to read
 */
public record EventRelation(EventId from, Kind kind, EventId to, String reason) {

  /** Ways in which different events belong together. */
  public enum Kind {
    /** What happened is what had been planned, ordered or threatened. */
    CARRIES_OUT,
    /** One of the events that a total sums up. */
    PART_OF,
    /** A meeting or deal after an earlier one of the same parties. */
    FOLLOWS_UP
  }

  public EventRelation {
    Objects.requireNonNull(kind);
    if (from.equals(to) || reason.isBlank()) {
      throw new IllegalArgumentException(from + " " + kind + " " + to + ": an event is related to another one, for a reason");
    }
  }
}
