package org.casus.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/**
 * A case of the W3C's test suites of SPARQL.
 *
 * @param id     manifest and name
 * @param kind   local name of its class, such as {@code QueryEvaluationTest}
 * @param query  file of the query
 * @param data   files of the default graph
 * @param graphs files of the named graphs
 * @param result file of the answer; empty for tests of syntax
 */
record W3cCase(String id, String kind, String query, List<String> data, List<String> graphs, Optional<String> result) {

  /** What stands before the names of files in IRIs. */
  static final String BASE = "http://w3c.example.org/";

  private static final String MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QUERY = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final Property ENTRIES = ResourceFactory.createProperty(MANIFEST + "entries");
  private static final Property ACTION = ResourceFactory.createProperty(MANIFEST + "action");
  private static final Property RESULT = ResourceFactory.createProperty(MANIFEST + "result");
  private static final Property NAME = ResourceFactory.createProperty(MANIFEST + "name");
  private static final Property OF_QUERY = ResourceFactory.createProperty(QUERY + "query");
  private static final Property DATA = ResourceFactory.createProperty(QUERY + "data");
  private static final Property GRAPH_DATA = ResourceFactory.createProperty(QUERY + "graphData");

  /** The cases of a manifest. @param folder in the class path, with its slash at the end */
  static List<W3cCase> read(String folder) {
    Model manifest = graph(folder + "manifest.ttl");
    List<W3cCase> cases = new ArrayList<>();
    RDFNode list = manifest.listObjectsOfProperty(ENTRIES).next();
    for (RDFNode node : list.as(RDFList.class).asJavaList()) {
      Resource entry = node.asResource();
      Resource action = entry.getPropertyResourceValue(ACTION);
      boolean syntax = !action.hasProperty(OF_QUERY);
      cases.add(new W3cCase(folder + " " + entry.getProperty(NAME).getString(), entry.hasProperty(RDF.type)
          ? entry.getPropertyResourceValue(RDF.type).getLocalName() : "QueryEvaluationTest",
          file(syntax ? action : action.getPropertyResourceValue(OF_QUERY)), files(action, DATA), files(action, GRAPH_DATA),
          Optional.ofNullable(entry.getPropertyResourceValue(RESULT)).map(W3cCase::file)));
    }
    return cases;
  }

  private static List<String> files(Resource action, Property property) {
    return action.listProperties(property).mapWith(statement -> file(statement.getResource())).toList().stream().sorted()
        .toList();
  }

  private static String file(Resource resource) {
    return resource.getURI().substring(BASE.length());
  }

  boolean isSyntax() {
    return result.isEmpty();
  }

  /** Whether a test of syntax wants the query refused. */
  boolean isNegative() {
    return kind.startsWith("Negative");
  }

  /** A file of the class path as a graph. */
  static Model graph(String file) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(W3cCase.class.getClassLoader().getResourceAsStream(file)).base(BASE + file).lang(lang(file)).checking(false)
        .parse(model);
    return model;
  }

  private static Lang lang(String file) {
    return file.endsWith(".rdf") ? Lang.RDFXML : file.endsWith(".nt") ? Lang.NTRIPLES : Lang.TURTLE;
  }
}
