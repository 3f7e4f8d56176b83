package org.casus.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/** Terms as TDB2 gives them back: numbers and dates are stored by value, so {@code 0.80} comes back as {@code 0.8}. */
final class StoredTerms {

  private StoredTerms() {}

  static Node stored(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    NodeId value = NodeIdInline.inline(node);
    return value == null ? node : NodeIdInline.extract(value);
  }

  static Triple stored(Triple triple) {
    Node object = stored(triple.getObject());
    return object == triple.getObject() ? triple : Triple.create(triple.getSubject(), triple.getPredicate(), object);
  }
}
