package org.casus.model;

import java.util.Objects;

/**
 * Bad input that was met and left out, while the rest went on. Issues are collected and reported at the end of a run.
 *
 * @param place  where: a path, with a line number after a colon where there is one
 * @param kind   what kind, for counting
 * @param reason what is wrong, good enough to mend the source
 */
public record Issue(String place, Kind kind, String reason) {

  /** The kinds of bad input. */
  public enum Kind { UNREADABLE, EMPTY, BINARY, ENCODING, LANGUAGE, FORMAT, DATE, TOO_LARGE, DUPLICATE, UNKNOWN_TYPE }

  public Issue {
    Objects.requireNonNull(place);
    Objects.requireNonNull(kind);
    if (reason.isBlank()) {
      throw new IllegalArgumentException(place + ": an issue without a reason");
    }
  }
}
