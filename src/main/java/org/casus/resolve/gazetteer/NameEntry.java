package org.casus.resolve.gazetteer;

import java.util.Objects;

/**
 * One way to name a thing.
 *
 * @param spelling the name as the gazetteer writes it
 */
public record NameEntry(Known thing, Use use, String spelling) {

  /** In what way a name stands for a thing. */
  public enum Use {
    /** It is its name: "Iraq". */
    NAME,
    /** It names its people, or is the adjective to it: "Iraqi". */
    DEMONYM,
    /** It is the place or house that speaks for it: "Baghdad", "the Kremlin". */
    METONYM
  }

  public NameEntry {
    Objects.requireNonNull(thing);
    Objects.requireNonNull(use);
    Objects.requireNonNull(spelling);
  }
}
