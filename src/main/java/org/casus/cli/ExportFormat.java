package org.casus.cli;

import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** How a whole store is written. */
enum ExportFormat {
  /** One line for each quad; the graphs tell which article says what. */
  NQ(RDFFormat.NQUADS, true),
  TRIG(RDFFormat.TRIG_BLOCKS, true),
  /** The default graph: the union of all graphs. */
  TTL(RDFFormat.TURTLE_BLOCKS, false),
  NT(RDFFormat.NTRIPLES, false),
  JSONLD(RDFFormat.JSONLD, true),
  RDFXML(RDFFormat.RDFXML_PLAIN, false),
  /** One row for each event. */
  CSV(null, false);

  private final RDFFormat format;
  private final boolean graphs;

  ExportFormat(RDFFormat format, boolean graphs) {
    this.format = format;
    this.graphs = graphs;
  }

  /** The RDF format, if it is one. */
  Optional<RDFFormat> rdf() {
    return Optional.ofNullable(format);
  }

  boolean hasGraphs() {
    return graphs;
  }
}
