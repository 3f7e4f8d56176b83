package org.casus.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A sum of money as reported: aid given, a loan, a fine, assets frozen.
 *
 * @param value    in whole units of the currency; what is less than one unit is rounded
 * @param currency ISO 4217 code such as "USD"
 * @param span     the words it was read from; empty where it sums up several reports
 */
public record Amount(Figure value, String currency, Optional<Span> span) {

  public Amount {
    Objects.requireNonNull(value);
    Objects.requireNonNull(span);
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
    }
  }
}
