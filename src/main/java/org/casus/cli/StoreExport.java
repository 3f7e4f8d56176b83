package org.casus.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.casus.store.EventStore;
import org.casus.store.StoreGraphs;
import org.casus.vocab.Casus;

/**
 * Writes what a store holds, in a fixed order: two stores with the same content give the same bytes in the formats that are
 * written as they are read (N-Quads, TriG, Turtle, N-Triples). Holds one graph at a time in memory, or all of them for JSON-LD and
 * RDF/XML.
 */
final class StoreExport {

  private final EventStore store;

  StoreExport(EventStore store) {
    this.store = store;
  }

  void write(ExportFormat format, OutputStream out) {
    RDFFormat rdf = format.rdf().orElseThrow(() -> new IllegalArgumentException(format + " is no RDF format"));
    store.read(data -> {
      if (StreamRDFWriter.registered(rdf)) {
        stream(data, format, StreamRDFWriter.getWriterStream(out, rdf));
      } else if (format.hasGraphs()) {
        DatasetGraph copy = DatasetGraphFactory.create();
        graphs(data).forEach(graph -> triples(data, graph).forEach(t -> copy.add(new Quad(graph, t))));
        RDFDataMgr.write(out, copy, rdf);
      } else {
        Graph copy = GraphFactory.createDefaultGraph();
        graphs(data).forEach(graph -> triples(data, graph).forEach(copy::add));
        RDFDataMgr.write(out, copy, rdf);
      }
      return null;
    });
  }

  private void stream(Dataset data, ExportFormat format, StreamRDF sink) {
    sink.start();
    sink.prefix("casus", Casus.NS);
    for (Node graph : graphs(data)) {
      for (Triple triple : triples(data, graph)) {
        if (format.hasGraphs()) {
          sink.quad(new Quad(graph, triple));
        } else {
          sink.triple(triple);
        }
      }
    }
    sink.finish();
  }

  private Iterable<Node> graphs(Dataset data) {
    TreeSet<Node> names = new TreeSet<>(NodeCmp::compareRDFTerms);
    data.asDatasetGraph().listGraphNodes().forEachRemaining(names::add);
    names.removeIf(name -> name.isURI() && name.getURI().equals(StoreGraphs.meta(store.baseIri())));
    return names;
  }

  private static List<Triple> triples(Dataset data, Node graph) {
    List<Triple> triples = new ArrayList<>();
    Iterator<Triple> found = data.asDatasetGraph().getGraph(graph).find();
    found.forEachRemaining(triples::add);
    triples.sort((a, b) -> {
      int subjects = NodeCmp.compareRDFTerms(a.getSubject(), b.getSubject());
      int predicates = subjects != 0 ? subjects : NodeCmp.compareRDFTerms(a.getPredicate(), b.getPredicate());
      return predicates != 0 ? predicates : NodeCmp.compareRDFTerms(a.getObject(), b.getObject());
    });
    return triples;
  }
}
