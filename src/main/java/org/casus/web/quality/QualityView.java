package org.casus.web.quality;

import java.util.List;

/**
 * What was measured of the reading.
 *
 * @param reports each on one gold standard or audit; empty when the program was built without
 */
public record QualityView(List<Report> reports) {

  /**
   * One report.
   *
   * @param name      name of the file without its ending, for links
   * @param title     what it was measured on
   * @param about     what that is, with its source and licence
   * @param version   what was measured
   * @param documents how many articles or sentences it has
   */
  public record Report(String name, String title, String about, String version, long documents, List<Layer> layers) {}

  /**
   * What was measured of one layer.
   *
   * @param sizes how many there are of what, as one sentence
   * @param types how each event type does; empty for most layers
   */
  public record Layer(String name, String sizes, List<Figure> figures, List<TypeRow> types) {}

  /**
   * One figure, in percent; empty where there is none.
   *
   * @param value  F1, or the share for figures that are one
   * @param bounds 95 % bounds of {@code value}
   */
  public record Figure(String name, String definition, String precision, String recall, String value, String bounds) {}

  /** An event type, in percent. @param gold how many there are; 0 where only what was read is judged */
  public record TypeRow(String type, String precision, String recall, String f1, long gold, long predicted) {}
}
