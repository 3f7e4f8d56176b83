package org.casus.model;

import java.util.Locale;

/** Whether the text says that the event is so or that it is not so. */
public enum Polarity {
  POSITIVE, NEGATIVE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
