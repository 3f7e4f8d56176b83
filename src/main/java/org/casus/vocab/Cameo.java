package org.casus.vocab;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The scheme of {@code ontology/cameo.ttl}. The IRI of a code is {@link #NS} with the code behind it, as in {@code 057}. */
public final class Cameo {

  public static final String NS = "https://w3id.org/casus/cameo/";

  public static final Resource codes = ResourceFactory.createResource(NS + "codes");

  private Cameo() {}
}
