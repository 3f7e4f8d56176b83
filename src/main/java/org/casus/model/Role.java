package org.casus.model;

import java.util.Locale;

/** The part that a participant has in an event. */
public enum Role {
  /** Who does it. */
  INITIATOR,
  /** To whom it is done. */
  TARGET,
  /** One of several who take part without direction, as in talks or an agreement. */
  PARTICIPANT,
  /** Who is killed, wounded, detained or driven out. */
  VICTIM,
  /** The weapon or means. */
  INSTRUMENT,
  /** The troops or weapons that act, move or are withdrawn. */
  FORCE,
  /** From where. */
  ORIGIN,
  /** To where. */
  DESTINATION,
  /** What it is about. */
  TOPIC;

  /** The name in the exchange format and, as {@code casus:initiator} and so on, in the graph. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
