package org.casus.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** The W3C's vocabulary of points in WGS 84. */
public final class Geo {

  public static final String NS = "http://www.w3.org/2003/01/geo/wgs84_pos#";

  /** Degrees north. */
  public static final Property lat = ResourceFactory.createProperty(NS, "lat");

  /** Degrees east. */
  public static final Property lon = ResourceFactory.createProperty(NS, "long");

  private Geo() {}
}
