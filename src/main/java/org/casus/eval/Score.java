package org.casus.eval;

import java.util.Objects;
import java.util.Optional;

/**
 * One figure.
 *
 * @param name       such as {@code type_F1}; a name that ends in {@code _P}, {@code _R} or {@code _F1} is precision, recall or F1
 * @param value      0 to 1; 0 where undefined ({@code auc}: 1)
 * @param defined    whether there was anything to divide by
 * @param bounds     95 % bounds by bootstrap over documents (coreference: over topics); empty when none were asked for
 * @param definition what was counted
 */
public record Score(String name, double value, boolean defined, Optional<Bounds> bounds, String definition) {

  /** The 2.5th and the 97.5th percentile. */
  public record Bounds(double low, double high) {}

  public Score {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bounds);
    Objects.requireNonNull(definition);
  }
}
