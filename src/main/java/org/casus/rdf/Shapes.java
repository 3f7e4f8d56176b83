package org.casus.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;

/**
 * The SHACL shapes of {@code ontology/} with the concept schemes that they look things up in. Safe for use by several
 * threads.
 */
public final class Shapes {

  private final org.apache.jena.shacl.Shapes shapes;
  private final Graph concepts;

  private Shapes(Graph concepts, String... names) {
    Model model = ModelFactory.createDefaultModel();
    for (String name : names) {
      OntologyFiles.readInto(model, name);
    }
    this.shapes = org.apache.jena.shacl.Shapes.parse(model.getGraph());
    this.concepts = concepts;
  }

  /** The shapes that hold in every single graph as well as in the union of all. */
  public static Shapes load() {
    return new Shapes(schemes(), "shapes");
  }

  /** Those of {@link #load}, and that whatever one graph points to, another describes: for the union of all graphs. */
  public static Shapes loadForStore() {
    return new Shapes(schemes(), "shapes", "link-shapes");
  }

  /** The shapes that ontology files keep to themselves. */
  public static Shapes loadForOntology() {
    return new Shapes(Graph.emptyGraph, "ontology-shapes");
  }

  private static Graph schemes() {
    Model model = ModelFactory.createDefaultModel();
    OntologyFiles.readInto(model, "plover");
    OntologyFiles.readInto(model, "cameo");
    return model.getGraph();
  }

  /** Checks a graph, which must not change meanwhile. */
  public ValidationReport check(Graph data) {
    return ShaclValidator.get().validate(shapes, new Union(data, concepts));
  }
}
