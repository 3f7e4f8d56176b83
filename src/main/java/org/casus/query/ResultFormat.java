package org.casus.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.model.UsageException;

/** How an answer is written. */
public enum ResultFormat {
  /** Aligned columns for people; things by their name in the store instead of their IRI. */
  TABLE,
  /** Comma-separated, for spreadsheets: text that a spreadsheet would take for a formula has an apostrophe before it. */
  CSV,
  /** Tab-separated terms, as SPARQL 1.1 writes them: nothing is lost. */
  TSV,
  /** SPARQL 1.1 JSON results; a graph as JSON-LD. */
  JSON,
  /** SPARQL 1.1 XML results; a graph as RDF/XML. */
  XML,
  /** Turtle, for graphs. */
  TTL;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws UsageException for a name that is none; it lists those that there are */
  public static ResultFormat ofLabel(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst().orElseThrow(() ->
        new UsageException("no result format \"" + label + "\"; there are: "
            + Arrays.stream(values()).map(ResultFormat::label).collect(Collectors.joining(", "))));
  }
}
