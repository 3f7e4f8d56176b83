package org.casus.ingest;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.casus.rdf.Iris;
import org.casus.rdf.OntologyFiles;
import org.casus.store.EventStore;
import org.casus.store.GraphReplacement;

/** What a store holds before any article: the ontology, its schemes, posts and who held them. */
final class ReferenceGraph {

  private static final List<String> ONTOLOGY = List.of("casus", "plover", "cameo", "alignment");

  private final EventStore store;

  ReferenceGraph(EventStore store) {
    this.store = store;
  }

  /** Makes the graph what this version of the program knows; changes nothing when it is that already. */
  void bringUpToDate() {
    Iris iris = new Iris(store.baseIri());
    Model reference = ModelFactory.createDefaultModel();
    ONTOLOGY.forEach(name -> reference.add(OntologyFiles.read(name)));
    store.write(data -> GraphReplacement.replace(data, store.baseIri(), iris.referenceGraph(), reference));
  }
}
