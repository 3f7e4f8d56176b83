package org.casus.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** Of PROV-O, the W3C's provenance ontology, what the data uses. */
public final class Prov {

  public static final String NS = "http://www.w3.org/ns/prov#";

  /** From a thing to the activity that made it. */
  public static final Property wasGeneratedBy = ResourceFactory.createProperty(NS, "wasGeneratedBy");

  private Prov() {}
}
