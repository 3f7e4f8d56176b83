package org.casus.store;

/** The names of a store's graphs. */
public final class StoreGraphs {

  private StoreGraphs() {}

  /** Merged events and claims. */
  public static String events(String base) {
    return base + "graph/events";
  }

  /** Descriptions of the actors, places and things that articles mention. */
  public static String entities(String base) {
    return base + "graph/entities";
  }

  /** Posts, holdings, ontology and schemes. */
  public static String reference(String base) {
    return base + "graph/reference";
  }

  /** What the store says of itself; its content changes with every commit, and it is in no export. */
  public static String meta(String base) {
    return base + "graph/meta";
  }

  /** What the names of all articles' graphs begin with. */
  public static String articlePrefix(String base) {
    return base + "graph/article/";
  }
}
