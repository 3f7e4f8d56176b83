package org.casus.corpus;

import java.util.Optional;

/**
 * What a format found in a file, before anything is checked.
 *
 * @param text    the article's text, possibly blank
 * @param date    as written in the input
 * @param givenId the id the input gives it
 */
record Draft(String text, Optional<String> title, Optional<String> url, Optional<String> publisher, Optional<String> date,
             Optional<String> givenId) {

  static Draft ofText(String text) {
    return new Draft(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The value on one line and trimmed, or empty when there is nothing in it. */
  static Optional<String> field(String value) {
    return Optional.ofNullable(value).map(v -> v.strip().replaceAll("\\s+", " ")).filter(v -> !v.isEmpty());
  }
}
