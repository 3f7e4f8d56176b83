package org.casus.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.casus.model.Text;

/**
 * Names blank nodes by the statements around them, so that the same graph has the same names at every reading. Two blank nodes
 * of which exactly the same is said get one name: they say nothing apart.
 */
final class BlankNodeNames {

  private static final String PATH = ".well-known/genid/";

  private BlankNodeNames() {}

  /** The triples of a graph with IRIs for its blank nodes. */
  static List<Triple> named(Graph graph, String base, String graphName) {
    List<Triple> triples = new ArrayList<>();
    List<Triple> blank = new ArrayList<>();
    for (Iterator<Triple> all = graph.find(Node.ANY, Node.ANY, Node.ANY); all.hasNext();) {
      Triple triple = all.next();
      (triple.getSubject().isBlank() || triple.getObject().isBlank() ? blank : triples).add(triple);
    }
    Map<Node, String> names = refine(blank, graphName);
    for (Triple triple : blank) {
      Node subject = iri(triple.getSubject(), names, base);
      triples.add(Triple.create(subject, triple.getPredicate(), iri(triple.getObject(), names, base)));
    }
    return triples;
  }

  private static Node iri(Node node, Map<Node, String> names, String base) {
    return node.isBlank() ? NodeFactory.createURI(base + PATH + names.get(node)) : node;
  }

  // Each round lets a node's name take in the names of its neighbours; as many rounds as it takes until no more nodes differ.
  private static Map<Node, String> refine(List<Triple> triples, String graphName) {
    Map<Node, String> names = new HashMap<>();
    for (Triple triple : triples) {
      for (Node node : new Node[] {triple.getSubject(), triple.getObject()}) {
        if (node.isBlank()) {
          names.put(node, graphName);
        }
      }
    }
    int distinct = 0;
    while (new HashSet<>(names.values()).size() > distinct) {
      distinct = new HashSet<>(names.values()).size();
      Map<Node, List<String>> edges = names.keySet().stream().collect(Collectors.toMap(node -> node, node -> new ArrayList<>()));
      for (Triple triple : triples) {
        String subject = term(triple.getSubject(), names);
        String object = term(triple.getObject(), names);
        String predicate = triple.getPredicate().getURI();
        if (triple.getSubject().isBlank()) {
          edges.get(triple.getSubject()).add("> " + predicate + " " + object);
        }
        if (triple.getObject().isBlank()) {
          edges.get(triple.getObject()).add("< " + predicate + " " + subject);
        }
      }
      edges.values().forEach(Collections::sort);
      names = edges.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
          entry -> Text.hash(graphName, String.join("\n", entry.getValue()))));
    }
    return names;
  }

  private static String term(Node node, Map<Node, String> names) {
    return node.isBlank() ? "_:" + names.get(node) : NodeFmtLib.strNT(node);
  }
}
