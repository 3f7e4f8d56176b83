package org.casus.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes a whole store, as it is at one moment, in bounded memory: everything is sorted first, in temporary files where it is
 * much, so the same content gives the same bytes. The store's description of itself is left out.
 */
public final class StoreExport {

  private StoreExport() {}

  /**
   * Writes the store; {@code out} is flushed and left open.
   *
   * @throws UncheckedIOException when {@code out} does not take it
   */
  public static void write(EventStore store, ExportFormat format, OutputStream out) {
    store.read(data -> {
      try {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        write(data, store.baseIri(), format, buffered);
        buffered.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return null;
    });
  }

  private static void write(Dataset data, String base, ExportFormat format, OutputStream out) throws IOException {
    DatasetGraph quads = data.asDatasetGraph();
    switch (format) {
      case NQ -> writeLines(quads, base, true, out);
      case NT -> writeLines(quads, base, false, out);
      case TRIG -> writeTrig(quads, base, out);
      case TTL -> writeTriples(quads, base, StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS));
      case JSONLD -> writeTriples(quads, base, new JsonLdStream(out, base, JsonLdContext.inline(base)));
      case LINKED -> writeTriples(quads, base, new JsonLdStream(out, base, JsonLdContext.published(base)));
      case RDFXML -> writeTriples(quads, base, new RdfXmlStream(out));
      case HDT -> writeHdt(quads, base, out);
      case CSV -> new EventTable(data, base).write(out);
      case GEOJSON -> new EventMap(data).write(out);
      case GRAPHML -> new ActorNetwork(data, base).write(out);
      case GDELT -> new GdeltTable(data).write(out);
      case PLOVER -> new PloverRecords(data).write(out);
    }
  }

  private static void writeLines(DatasetGraph quads, String base, boolean withGraph, OutputStream out) throws IOException {
    try (SortedLines lines = new SortedLines()) {
      content(quads, base).forEach(quad -> lines.add(withGraph ? line(quad.asTriple(), " " + NodeFmtLib.strNT(quad.getGraph()))
          : line(quad.asTriple(), "")));
      for (Iterator<byte[]> sorted = lines.sorted(); sorted.hasNext();) {
        out.write(sorted.next());
      }
    }
  }

  private static void writeHdt(DatasetGraph quads, String base, OutputStream out) throws IOException {
    try (SortedLines lines = new SortedLines()) {
      content(quads, base).forEach(quad -> lines.add(line(quad.asTriple(), "")));
      HdtFile.write(lines.stream(), base, out);
    }
  }

  private static void writeTriples(DatasetGraph quads, String base, StreamRDF writer) {
    try (SortedLines lines = new SortedLines()) {
      content(quads, base).forEach(quad -> lines.add(line(quad.asTriple(), "")));
      writer.start();
      ExportPrefixes.LIST.forEach(prefix -> writer.prefix(prefix.name(), prefix.iri()));
      parse(lines, writer::triple);
      writer.finish();
    }
  }

  private static void writeTrig(DatasetGraph quads, String base, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
    writer.start();
    ExportPrefixes.LIST.forEach(prefix -> writer.prefix(prefix.name(), prefix.iri()));
    try (SortedLines graphs = new SortedLines()) {
      quads.listGraphNodes().forEachRemaining(graph -> graphs.add(graph.getURI()));
      for (Iterator<byte[]> names = graphs.sorted(); names.hasNext();) {
        Node graph = NodeFactory.createURI(new String(names.next(), StandardCharsets.UTF_8).strip());
        if (!graph.getURI().equals(StoreGraphs.meta(base))) {
          writeGraph(quads, graph, writer);
        }
      }
    }
    writer.finish();
  }

  private static void writeGraph(DatasetGraph quads, Node graph, StreamRDF writer) {
    try (SortedLines lines = new SortedLines()) {
      quads.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> lines.add(line(quad.asTriple(), "")));
      parse(lines, triple -> writer.quad(Quad.create(graph, triple)));
    }
  }

  private static Stream<Quad> content(DatasetGraph quads, String base) {
    Node meta = NodeFactory.createURI(StoreGraphs.meta(base));
    return quads.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY).filter(quad -> !quad.getGraph().equals(meta));
  }

  private static String line(Triple triple, String graph) {
    return NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
        + NodeFmtLib.strNT(triple.getObject()) + graph + " .";
  }

  private static void parse(SortedLines lines, Consumer<Triple> sink) {
    RDFParser.source(lines.stream()).lang(Lang.NTRIPLES).checking(false).labelToNode(LabelToNode.createUseLabelAsGiven())
        .parse(new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            sink.accept(triple);
          }
        });
  }
}
