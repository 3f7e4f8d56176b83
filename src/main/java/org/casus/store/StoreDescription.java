package org.casus.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.casus.vocab.Casus;

/** What the store says of itself, in the graph {@code graph/meta}. It is no content: neither in the version nor in exports. */
final class StoreDescription {

  private final String base;
  private final String graph;

  StoreDescription(String base) {
    this.base = base;
    this.graph = StoreGraphs.meta(base);
  }

  Node graph() {
    return NodeFactory.createURI(graph);
  }

  void create(Dataset data, StoreSettings settings) {
    Resource store = data.getNamedModel(graph).createResource(base);
    store.addProperty(RDF.type, Casus.Store)
        .addLiteral(Casus.layoutVersion, (long) StoreLayout.VERSION)
        .addProperty(Casus.baseIri, settings.baseIri())
        .addProperty(Casus.softwareVersion, settings.createdBy())
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(VOID.sparqlEndpoint, store.getModel().createResource(base + "sparql"))
        .addProperty(VOID.dataDump, store.getModel().createResource(base + "exports/casus.nq"));
    update(data, new ContentDigest(), 0);
  }

  void update(Dataset data, ContentDigest digest, long quads) {
    Resource store = data.getNamedModel(graph).createResource(base);
    store.removeAll(Casus.storeVersion).addProperty(Casus.storeVersion, digest.toString());
    store.removeAll(Casus.quadCount).addLiteral(Casus.quadCount, quads);
    store.removeAll(VOID.triples).addLiteral(VOID.triples, quads);
  }

  ContentDigest digest(Dataset data) {
    return ContentDigest.parse(value(data, Casus.storeVersion).getString());
  }

  /** Number of quads outside of the meta graph. */
  long quadCount(Dataset data) {
    return value(data, Casus.quadCount).getLong();
  }

  private Statement value(Dataset data, Property property) {
    Model description = data.getNamedModel(graph);
    return description.getRequiredProperty(description.createResource(base), property);
  }
}
