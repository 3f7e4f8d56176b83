package org.casus.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;

/**
 * Gives a graph new content by its difference from the old, so that the same content again is no change at all.
 *
 * <p>Blank nodes would have other names at every reading, and no server could show them; they become IRIs below
 * {@code .well-known/genid/}, named by what is said of them.
 */
public final class GraphReplacement {

  private GraphReplacement() {}

  /**
   * Makes the graph hold exactly {@code content}; an empty content removes the graph. To be called within
   * {@link EventStore#write}.
   *
   * @param base the store's base IRI
   * @return whether anything was added or removed
   */
  public static boolean replace(Dataset data, String base, String graph, Model content) {
    Graph target = data.asDatasetGraph().getGraph(NodeFactory.createURI(graph));
    Set<Triple> wanted = new HashSet<>();
    for (Triple triple : BlankNodeNames.named(content.getGraph(), base, graph)) {
      wanted.add(StoredTerms.stored(triple));
    }
    Set<Triple> present = new HashSet<>();
    for (Iterator<Triple> old = target.find(Node.ANY, Node.ANY, Node.ANY); old.hasNext();) {
      present.add(old.next());
    }
    List<Triple> surplus = present.stream().filter(triple -> !wanted.contains(triple)).toList();
    List<Triple> missing = wanted.stream().filter(triple -> !present.contains(triple)).toList();
    surplus.forEach(target::delete);
    missing.forEach(target::add);
    return !surplus.isEmpty() || !missing.isEmpty();
  }
}
