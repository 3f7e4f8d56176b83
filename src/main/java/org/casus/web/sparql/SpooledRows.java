package org.casus.web.sparql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.casus.query.ResultTable;
import org.casus.web.http.Accept;

/** A spooled answer of whatever kind as rows. */
final class SpooledRows {

  /** The formats that can be read back. */
  static final Accept READABLE = new Accept(SparqlFormat.JSON.mediaType() + ", " + SparqlFormat.N_TRIPLES.mediaType());

  private SpooledRows() {}

  static ResultTable read(Spool spool, SparqlFormat format, int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    spool.sendTo(bytes);
    InputStream in = new ByteArrayInputStream(bytes.toByteArray());
    if (format == SparqlFormat.N_TRIPLES) {
      return triples(RDFParser.source(in).lang(Lang.NTRIPLES).toModel(), most);
    }
    SPARQLResult result = ResultsReader.create().lang(format.rows()).build().readAny(in);
    return result.isBoolean() ? yesOrNo(result.getBooleanResult()) : ResultTable.read(result.getResultSet(), most);
  }

  private static ResultTable yesOrNo(boolean answer) {
    return new ResultTable(List.of("answer"),
        List.of(List.of(Optional.of(ResourceFactory.createStringLiteral(answer ? "yes" : "no")))), false);
  }

  private static ResultTable triples(Model graph, int most) {
    List<List<Optional<RDFNode>>> rows = graph.listStatements().toList().stream()
        .sorted(Comparator.comparing(Statement::toString)).limit(most)
        .map(triple -> List.of(Optional.<RDFNode>of(triple.getSubject()), Optional.<RDFNode>of(triple.getPredicate()),
            Optional.of(triple.getObject()))).toList();
    return new ResultTable(List.of("subject", "property", "object"), rows, graph.size() > most);
  }
}
