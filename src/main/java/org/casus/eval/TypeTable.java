package org.casus.eval;

import java.util.List;

/**
 * How each event type does, over distinct pairs of sentence and type.
 *
 * @param types      by name of type
 * @param confusions the most frequent first
 */
public record TypeTable(List<Row> types, List<Confusion> confusions) {

  static final TypeTable NONE = new TypeTable(List.of(), List.of());

  public TypeTable {
    types = List.copyOf(types);
    confusions = List.copyOf(confusions);
  }

  /**
   * @param gold      pairs of this type in the gold
   * @param predicted pairs of this type that were predicted
   */
  public record Row(String type, double precision, double recall, double f1, int gold, int predicted) {}

  /** How often a sentence with the missed type was given the other type instead. */
  public record Confusion(String missed, String predicted, int count) {}
}
