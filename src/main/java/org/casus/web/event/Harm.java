package org.casus.web.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.web.graph.Row;
import org.casus.web.text.Words;

/**
 * How many people were harmed in one way.
 *
 * @param kind        "killed", "wounded", "missing" or "detained"
 * @param low         smallest number that the reports allow
 * @param best        the number to use when one is needed
 * @param high        largest number that they allow
 * @param approximate whether the text hedges it
 */
public record Harm(String kind, long low, long best, long high, boolean approximate) {

  public static final List<String> KINDS = List.of("killed", "wounded", "missing", "detained");

  /** What a row says, by variables such as {@code killedLow}; nothing for what is not said. */
  public static List<Harm> of(Row row) {
    List<Harm> all = new ArrayList<>();
    for (String kind : KINDS) {
      Optional<Long> best = row.findNumber(kind + "Best");
      best.ifPresent(number -> all.add(new Harm(kind, row.findNumber(kind + "Low").orElse(number), number,
          row.findNumber(kind + "High").orElse(number), row.isTrue(kind + "Approximate"))));
    }
    return all;
  }

  /** "28 to 32 killed", "about 110 wounded", "none killed". */
  public String words() {
    return figure() + " " + kind;
  }

  public String figure() {
    return high == 0 ? "none" : (approximate && low == high ? "about " : "") + Words.range(low, high);
  }
}
