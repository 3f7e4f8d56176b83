package org.casus.web.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.casus.web.http.Accept;
import org.casus.web.http.WebFailure;

/** How an answer of the endpoint can be written: rows and yes-or-no in four ways, graphs in six. */
enum SparqlFormat {
  JSON("json", ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
  XML("xml", ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml", "text/xml"),
  CSV("csv", ResultSetLang.RS_CSV, "text/csv"),
  TSV("tsv", ResultSetLang.RS_TSV, "text/tab-separated-values"),
  TURTLE("ttl", RDFFormat.TURTLE_PRETTY, "text/turtle"),
  N_TRIPLES("nt", RDFFormat.NTRIPLES_UTF8, "application/n-triples", "text/plain"),
  JSON_LD("jsonld", RDFFormat.JSONLD_PRETTY, "application/ld+json", "application/json"),
  RDF_XML("rdf", RDFFormat.RDFXML_PLAIN, "application/rdf+xml", "application/xml"),
  TRIG("trig", RDFFormat.TRIG_PRETTY, "application/trig"),
  N_QUADS("nq", RDFFormat.NQUADS_UTF8, "application/n-quads");

  private final String parameter;
  private final Lang rows;
  private final RDFFormat graph;
  private final List<String> mediaTypes;

  SparqlFormat(String parameter, Lang rows, String... mediaTypes) {
    this.parameter = parameter;
    this.rows = rows;
    this.graph = null;
    this.mediaTypes = List.of(mediaTypes);
  }

  SparqlFormat(String parameter, RDFFormat graph, String... mediaTypes) {
    this.parameter = parameter;
    this.rows = null;
    this.graph = graph;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** The names that {@code ?format=} can have. */
  static List<String> parameters() {
    return Arrays.stream(values()).map(format -> format.parameter).toList();
  }

  /**
   * The format of an answer.
   *
   * @param parameter the name that the URL asks for; it goes before the header. "json" and "xml" also stand for graphs
   * @param accept    the header
   * @param graph     whether the answer is a graph
   * @throws WebFailure 406 when the answer cannot be had like that
   */
  static SparqlFormat choose(Optional<String> parameter, Accept accept, boolean graph) {
    List<SparqlFormat> offered = Stream.of(values()).filter(format -> (format.graph != null) == graph).toList();
    Optional<SparqlFormat> chosen;
    if (parameter.isPresent()) {
      String name = graph && parameter.get().equals("json") ? "jsonld" : graph && parameter.get().equals("xml") ? "rdf"
          : parameter.get();
      chosen = offered.stream().filter(format -> format.parameter.equals(name)).findFirst();
    } else {
      chosen = Optional.empty();
      double best = 0;
      for (SparqlFormat format : offered) {
        double weight = format.mediaTypes.stream().mapToDouble(accept::weight).max().orElse(0);
        if (weight > best) {
          best = weight;
          chosen = Optional.of(format);
        }
      }
    }
    return chosen.orElseThrow(() -> new WebFailure(406, "Not acceptable", graph
        ? "This query makes a graph; it cannot be had as rows."
        : "This query gives rows, or yes or no; it cannot be had as a graph.",
        offered.stream().map(format -> format.parameter + " (" + format.mediaTypes.get(0) + ")").toList()));
  }

  String mediaType() {
    return mediaTypes.get(0);
  }

  /** The value of Content-Type. */
  String contentType() {
    boolean saysItself = this == JSON || this == XML || this == JSON_LD || this == RDF_XML;
    return saysItself ? mediaType() : mediaType() + "; charset=utf-8";
  }

  Lang rows() {
    return rows;
  }

  RDFFormat graph() {
    return graph;
  }
}
