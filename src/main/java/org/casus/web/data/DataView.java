package org.casus.web.data;

import java.util.List;
import org.casus.web.graph.Ref;

/**
 * The triples of a thing as a table to read.
 *
 * @param self       the thing; its name is the last step of its IRI when it has no other
 * @param kind       its class
 * @param properties what is said of it, by property
 * @param incoming   what refers to it, by property
 */
public record DataView(Ref self, Ref kind, List<Property> properties, List<Property> incoming) {

  /** A property with all its values. */
  public record Property(Ref term, List<Value> values) {}

  /**
   * A value.
   *
   * @param ref  where it leads; null for a literal
   * @param text what it reads
   */
  public record Value(Ref ref, String text) {}
}
