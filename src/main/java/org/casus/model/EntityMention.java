package org.casus.model;

import java.util.Locale;
import java.util.Objects;

/** The words that refer to an entity at one place of the text. */
public record EntityMention(Span span, Kind kind) {

  /** By name ("Iraq"), by description ("the country"), by pronoun ("it"). */
  public enum Kind {
    NAMED, NOMINAL, PRONOMINAL;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public EntityMention {
    Objects.requireNonNull(span);
    Objects.requireNonNull(kind);
  }
}
