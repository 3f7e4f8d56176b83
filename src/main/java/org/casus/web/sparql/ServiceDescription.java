package org.casus.web.sparql;

import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;
import org.casus.query.NamedQuery;
import org.casus.query.Parameter;
import org.casus.query.QueryCatalog;
import org.casus.web.graph.Links;
import org.casus.web.graph.Prefixes;

/**
 * What the endpoint says of itself, as the SPARQL 1.1 Service Description has it; with it the prefixes, and the prepared
 * questions as examples ({@code sh:SPARQLExecutable}), each with values for its parameters that have an answer.
 */
final class ServiceDescription {

  private static final String FILE = "service-description.ttl";
  private static final Property SELECT = property("select");
  private static final Property DECLARE = property("declare");
  private static final Property PREFIX = property("prefix");
  private static final Property NAMESPACE = property("namespace");

  private ServiceDescription() {}

  private static Property property(String name) {
    return ModelFactory.createDefaultModel().createProperty(SHACLM.NS + name);
  }

  static Model of(Links links, QueryCatalog catalog) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(ServiceDescription.class.getResourceAsStream(FILE)).lang(Lang.TURTLE).base(links.base()).parse(model);
    model.setNsPrefix("sh", SHACLM.NS).setNsPrefix("schema", SchemaDO.NS);
    Resource endpoint = model.createResource(links.base() + SparqlEndpoint.PATH);
    Resource prefixes = model.createResource(links.base() + SparqlEndpoint.PATH + "#prefixes");
    for (Map.Entry<String, String> prefix : new Prefixes(links.base()).byName().entrySet()) {
      prefixes.addProperty(DECLARE, model.createResource().addProperty(PREFIX, prefix.getKey())
          .addProperty(NAMESPACE, model.createTypedLiteral(prefix.getValue(), XSD.anyURI.getURI())));
    }
    for (NamedQuery query : catalog.list()) {
      model.createResource(links.base() + "queries/" + query.name())
          .addProperty(RDF.type, model.createResource(SHACLM.NS + "SPARQLExecutable"))
          .addProperty(RDF.type, model.createResource(SHACLM.NS + "SPARQLSelectExecutable"))
          .addProperty(RDFS.label, query.title(), "en")
          .addProperty(RDFS.comment, query.summary(), "en")
          .addProperty(SchemaDO.target, endpoint)
          .addProperty(model.createProperty(SHACLM.NS + "prefixes"), prefixes)
          .addProperty(SELECT, text(query, links.base()));
    }
    return model;
  }

  /** With the values of its example; a question that has none for what it needs is asked of everything. */
  private static String text(NamedQuery query, String base) {
    boolean bound = query.parameters().stream().filter(Parameter::required)
        .allMatch(parameter -> query.example().containsKey(parameter.name()));
    return (bound ? query.bind(query.example(), base) : query.parse()).serialize();
  }
}
