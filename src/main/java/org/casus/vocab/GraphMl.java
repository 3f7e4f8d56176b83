package org.casus.vocab;

/** The XML namespace of GraphML, a format of networks. */
public final class GraphMl {

  public static final String NS = "http://graphml.graphdrawing.org/xmlns";

  private GraphMl() {}
}
