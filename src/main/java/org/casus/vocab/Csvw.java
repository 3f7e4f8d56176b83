package org.casus.vocab;

/** Of CSV on the Web, the W3C's description of tables, what is used. */
public final class Csvw {

  /** What the description's names mean; every description names it. */
  public static final String CONTEXT = "http://www.w3.org/ns/csvw";

  private Csvw() {}
}
