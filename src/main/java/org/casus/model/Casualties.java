package org.casus.model;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts of people harmed, as one report gives them. An empty figure is "not said"; a figure of 0 is "said to be none". */
public record Casualties(Optional<Figure> killed, Optional<Figure> wounded, Optional<Figure> missing, Optional<Figure> detained) {

  public static final Casualties NOT_SAID = new Casualties(Optional.empty(), Optional.empty(), Optional.empty(),
      Optional.empty());

  public Casualties {
    Objects.requireNonNull(killed);
    Objects.requireNonNull(wounded);
    Objects.requireNonNull(missing);
    Objects.requireNonNull(detained);
  }

  public boolean isSaid() {
    return Stream.of(killed, wounded, missing, detained).anyMatch(Optional::isPresent);
  }
}
