package org.casus.vocab;

/** Atom feeds. */
public final class Atom {

  public static final String NS = "http://www.w3.org/2005/Atom";

  private Atom() {}
}
