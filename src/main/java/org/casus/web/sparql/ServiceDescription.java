package org.casus.web.sparql;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** What the endpoint says of itself, as the SPARQL 1.1 Service Description has it. */
final class ServiceDescription {

  private static final String FILE = "service-description.ttl";

  private ServiceDescription() {}

  /** @param base base IRI of the store: the relative IRIs of the description are relative to it */
  static Model of(String base, SparqlSettings settings) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(ServiceDescription.class.getResourceAsStream(FILE)).lang(Lang.TURTLE).base(base).parse(model);
    return model;
  }
}
