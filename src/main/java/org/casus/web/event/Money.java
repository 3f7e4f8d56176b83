package org.casus.web.event;

import java.util.Locale;
import java.util.Optional;
import org.casus.web.graph.Row;

/**
 * A sum of money that an event is about: aid given, a fine, assets frozen.
 *
 * @param low         smallest sum that the reports allow, in whole units of the currency
 * @param best        the sum to use when one is needed
 * @param high        largest sum that they allow
 * @param currency    ISO 4217 code
 * @param approximate whether the text hedges it
 */
public record Money(long low, long best, long high, String currency, boolean approximate) {

  private static final long MILLION = 1_000_000;
  private static final long BILLION = 1_000 * MILLION;

  /** What a row says by variables such as {@code amountBest}; empty when it names no sum. */
  public static Optional<Money> of(Row row) {
    return row.findNumber("amountBest").map(best -> new Money(row.findNumber("amountLow").orElse(best), best,
        row.findNumber("amountHigh").orElse(best), row.text("currency"), row.isTrue("amountApproximate")));
  }

  /** "about 6.3 billion USD", "1 billion to 2 billion USD", "100,000 EUR". */
  public String words() {
    return (approximate && low == high ? "about " : "") + (low == high ? number(low) : number(low) + " to " + number(high)) + " "
        + currency;
  }

  private static String number(long sum) {
    return sum >= BILLION ? scaled(sum, BILLION) + " billion" : sum >= MILLION ? scaled(sum, MILLION) + " million"
        : String.format(Locale.ENGLISH, "%,d", sum);
  }

  /** With at most three places behind the point, and none that are zero. */
  private static String scaled(long sum, long unit) {
    return String.format(Locale.ENGLISH, "%,.3f", (double) sum / unit).replaceFirst("\\.?0+$", "");
  }
}
