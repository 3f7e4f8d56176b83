package org.casus.web.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The formats of the service, with the suffix of their URLs and their media types. */
public enum Format {
  HTML("html", "page", null, "text/html"),
  TURTLE("ttl", "Turtle", RDFFormat.TURTLE_PRETTY, "text/turtle"),
  JSON_LD("jsonld", "JSON-LD", RDFFormat.JSONLD_PRETTY, "application/ld+json"),
  N_TRIPLES("nt", "N-Triples", RDFFormat.NTRIPLES_UTF8, "application/n-triples"),
  RDF_XML("rdf", "RDF/XML", RDFFormat.RDFXML_PLAIN, "application/rdf+xml"),
  JSON("json", "JSON", null, "application/json"),
  CSV("csv", "CSV", null, "text/csv"),
  ATOM("atom", "Atom", null, "application/atom+xml"),
  N_QUADS("nq", "N-Quads", RDFFormat.NQUADS_UTF8, "application/n-quads"),
  TRIG("trig", "TriG", RDFFormat.TRIG_BLOCKS, "application/trig");

  /** The formats in which a thing's triples can be had. */
  public static final List<Format> RDF = List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);

  private final String suffix;
  private final String label;
  private final RDFFormat rdf;
  private final String mediaType;

  Format(String suffix, String label, RDFFormat rdf, String mediaType) {
    this.suffix = suffix;
    this.label = label;
    this.rdf = rdf;
    this.mediaType = mediaType;
  }

  /** What a URL for this format ends in, without the dot. */
  public String suffix() {
    return suffix;
  }

  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The value of Content-Type. */
  public String contentType() {
    return this == RDF_XML || this == JSON_LD || this == JSON ? mediaType : mediaType + "; charset=utf-8";
  }

  /** How Jena writes it; only for formats of RDF. */
  public RDFFormat rdf() {
    if (rdf == null) {
      throw new IllegalStateException(this + " is no format of RDF");
    }
    return rdf;
  }

  public static Optional<Format> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(f -> f.suffix.equals(suffix)).findFirst();
  }
}
