package org.casus.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Hydra, for lists that come in pages. */
public final class Hydra {

  public static final String NS = "http://www.w3.org/ns/hydra/core#";
  public static final Resource PartialCollectionView = ResourceFactory.createResource(NS + "PartialCollectionView");
  public static final Property member = ResourceFactory.createProperty(NS, "member");
  public static final Property next = ResourceFactory.createProperty(NS, "next");
  public static final Property totalItems = ResourceFactory.createProperty(NS, "totalItems");

  private Hydra() {}
}
