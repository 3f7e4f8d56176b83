package planted.resolve;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/** Breaks a rule of the architecture on purpose. */
class ResolverWithGraph {
  final Model graph = ModelFactory.createDefaultModel();
}
