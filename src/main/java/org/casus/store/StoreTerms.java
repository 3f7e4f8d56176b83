package org.casus.store;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of the ontology that the store itself needs. */
final class StoreTerms {

  private static final String NS = "https://w3id.org/casus/ontology#";

  static final Property TEXT = ResourceFactory.createProperty(NS, "text");
  static final Resource STORE = ResourceFactory.createResource(NS + "Store");
  static final Property LAYOUT_VERSION = ResourceFactory.createProperty(NS, "layoutVersion");
  static final Property BASE_IRI = ResourceFactory.createProperty(NS, "baseIri");
  static final Property SOFTWARE_VERSION = ResourceFactory.createProperty(NS, "softwareVersion");
  static final Property CONTENT_DIGEST = ResourceFactory.createProperty(NS, "contentDigest");
  static final Property QUAD_COUNT = ResourceFactory.createProperty(NS, "quadCount");

  private StoreTerms() {}
}
