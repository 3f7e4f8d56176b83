package org.casus.query;

/**
 * A column of a named query's answer.
 *
 * @param name the variable's name, without question mark
 * @param text what its cells mean, with unit and what an empty cell means where that is not plain
 */
public record Column(String name, String text) {

  public Column {
    if (name.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a column has a name and a meaning: " + name + ": " + text);
    }
  }
}
