package org.casus.vocab;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
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

  /** The datatype of well-known text; from Jena's register, because Jena tells datatypes apart by object. */
  public static final RDFDatatype wktLiteral = TypeMapper.getInstance().getSafeTypeByName(NS + "wktLiteral");

  private GeoSparql() {}
}
