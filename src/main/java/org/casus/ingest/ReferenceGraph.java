package org.casus.ingest;

import org.apache.jena.rdf.model.Model;
import org.casus.rdf.Iris;
import org.casus.rdf.ReferenceMapper;
import org.casus.store.EventStore;
import org.casus.store.GraphReplacement;

/** What a store holds before any article: the ontology, its schemes, posts and who held them. */
final class ReferenceGraph {

  private final EventStore store;

  ReferenceGraph(EventStore store) {
    this.store = store;
  }

  /** Makes the graph what this version of the program knows; changes nothing when it is that already. */
  void bringUpToDate() {
    Iris iris = new Iris(store.baseIri());
    Model reference = new ReferenceMapper(iris).referenceGraph();
    store.write(data -> GraphReplacement.replace(data, store.baseIri(), iris.referenceGraph(), reference));
  }
}
