package org.casus.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.casus.model.UsageException;

/** What a store can be written as. All of it is RDF 1.1; the same content gives the same bytes. */
public enum ExportFormat {
  /** All statements with their graphs, one a line, sorted by code point: the canonical form, for diff and checksum. */
  NQ("nq", "casus.nq", "application/n-quads"),
  /** All statements with their graphs, for people to read. */
  TRIG("trig", "casus.trig", "application/trig"),
  /** All statements without their graphs, for people to read. */
  TTL("ttl", "casus.ttl", "text/turtle"),
  /** All statements without their graphs, one a line, sorted. */
  NT("nt", "casus.nt", "application/n-triples"),
  /** All statements without their graphs, as JSON-LD 1.1 with its context; one thing a line. */
  JSONLD("jsonld", "casus.jsonld", "application/ld+json"),
  /** The same with the address of its context, which the server of the store has. */
  LINKED("linked", "casus.linked.jsonld", "application/ld+json"),
  /** All statements without their graphs; characters that XML cannot hold become U+FFFD. */
  RDFXML("rdfxml", "casus.rdf", "application/rdf+xml"),
  /** All statements without their graphs, compressed, to be asked as it is: with hdt-java, or in Comunica. */
  HDT("hdt", "casus.hdt", "application/vnd.hdt"),
  /** One row for each event, see {@link EventTable}. */
  CSV("csv", "events.csv", "text/csv; charset=utf-8"),
  /** A point for each event whose coordinates are known. */
  GEOJSON("geojson", "events.geojson", "application/geo+json"),
  /** Who did what to whom, as a network. */
  GRAPHML("graphml", "network.graphml", "application/xml"),
  /** One row for each event that is said to have happened, under the column names of GDELT. */
  GDELT("gdelt", "events.gdelt.tsv", "text/tab-separated-values; charset=utf-8"),
  /** One record for each event that is said to have happened, in the manner of PLOVER. */
  PLOVER("plover", "events.plover.jsonl", "application/x-ndjson");

  private final String label;
  private final String fileName;
  private final String contentType;

  ExportFormat(String label, String fileName, String contentType) {
    this.label = label;
    this.fileName = fileName;
    this.contentType = contentType;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /** The name of a file with such content. */
  public String fileName() {
    return fileName;
  }

  /** The media type. */
  public String contentType() {
    return contentType;
  }

  /** @throws UsageException for a name that is none; it lists those that there are */
  public static ExportFormat ofLabel(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst().orElseThrow(() ->
        new UsageException("no export format \"" + label + "\"; there are: "
            + Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "))));
  }
}
