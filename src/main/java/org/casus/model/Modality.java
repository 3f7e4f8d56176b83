package org.casus.model;

import java.util.Locale;

/** In what way the text speaks of an event. Only {@link #ASSERTED} events enter default counts. */
public enum Modality {
  /** It is said to have happened or to be happening. */
  ASSERTED,
  /** Somebody has agreed, promised or intends to do it; includes the plain future. */
  PLANNED,
  /** Somebody has ordered it; whether it was carried out is not said. */
  ORDERED,
  /** Somebody threatens it. */
  THREATENED,
  /** Somebody asks for it. */
  DEMANDED,
  /** It may be so: alleged, suspected, reported as uncertain. */
  POSSIBLE,
  /** It stands under a condition, a question or a purpose. */
  HYPOTHETICAL,
  /** Somebody denies or refuses it. */
  DENIED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
