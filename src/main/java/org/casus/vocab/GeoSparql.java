package org.casus.vocab;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Of GeoSPARQL, the OGC's vocabulary of places and shapes, what the data uses. */
public final class GeoSparql {

  public static final String NS = "http://www.opengis.net/ont/geosparql#";

  public static final Resource Geometry = ResourceFactory.createResource(NS + "Geometry");

  /** From a place to its shape. */
  public static final Property hasGeometry = ResourceFactory.createProperty(NS, "hasGeometry");

  /** From a shape to its text, in degrees east and north of WGS 84: longitude first. */
  public static final Property asWKT = ResourceFactory.createProperty(NS, "asWKT");

  /** The datatype of well-known text; registered with Jena, which tells datatypes apart by object. */
  public static final RDFDatatype wktLiteral = WellKnownText.register();

  private GeoSparql() {}

  /** To be called before shapes are read: Jena then knows their datatype. */
  public static void register() {
    // Done when this class is loaded.
  }
}
