package org.casus.rdf;

import java.util.Objects;
import java.util.Optional;

/**
 * What read an article: a version of the program with a set of rules. It has no clock time, because the same version
 * reads the same article the same way at any time.
 *
 * @param version version of Casus, such as 0.1.0
 * @param rules   hash over rules, lexicons and gazetteers, 16 hexadecimal digits; empty when it is not known
 */
public record Run(String version, Optional<String> rules) {

  public Run {
    Objects.requireNonNull(rules);
    if (!version.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("not a version: " + version);
    }
    rules.ifPresent(hash -> {
      if (!hash.matches("[0-9a-f]{16}")) {
        throw new IllegalArgumentException("not a hash of rules: " + hash);
      }
    });
  }

  /** The run of this program with its own data files. */
  public static Run current() {
    return new Run(DataFiles.version(), Optional.of(DataFiles.hash()));
  }

  String name() {
    return "casus-" + version + rules.map(hash -> "-" + hash).orElse("");
  }
}
