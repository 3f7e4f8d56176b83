package org.casus.web.sparql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.casus.store.limit.BoundedQueries;
import org.casus.store.limit.Ticket;
import org.casus.web.http.WebFailure;

/**
 * One run of a query within bounds; its answer goes to the spool of the exchange.
 *
 * @param data    what is asked: the store, or some graphs of it
 * @param base    the graph that DESCRIBE reads
 * @param format  how to write the answer
 */
record BoundedRun(Query query, DatasetGraph data, Graph base, SparqlExchange exchange, SparqlFormat format,
    SparqlSettings settings,
                  Ticket ticket) {

  /** Runs it to the end. @throws WebFailure 400 when it makes too large a graph */
  void answer() {
    if (query.isDescribeType()) {
      write(described());
      return;
    }
    try (QueryExec execution = execution(query)) {
      if (query.isSelectType()) {
        RowSet rows = execution.select();
        LimitedRows limited = new LimitedRows(rows, exchange, settings.maxRows(), settings.maxBytes());
        write(RowSetStream.create(rows.getResultVars(), limited));
        exchange.count(limited.count());
      } else if (query.isAskType()) {
        ResultsWriter.create().lang(format.rows()).write(exchange.answer(), execution.ask());
      } else {
        write(constructed(execution));
      }
    }
  }

  private QueryExec execution(Query asked) {
    QueryExec execution = QueryExec.newBuilder().dataset(data).query(asked).context(BoundedQueries.context(data, ticket)).build();
    // Sorting hears of its end only by this.
    ticket.whenEnded(execution::abort);
    return execution;
  }

  private void write(RowSet rows) {
    ResultsWriter.create().lang(format.rows()).write(exchange.answer(), rows);
  }

  private void write(DatasetGraph graph) {
    query.getPrefixMapping().getNsPrefixMap().forEach(graph.prefixes()::add);
    RDFWriterBuilder writer = format == SparqlFormat.TRIG || format == SparqlFormat.N_QUADS || format == SparqlFormat.JSON_LD
        ? RDFWriter.source(graph) : RDFWriter.source(graph.getDefaultGraph());
    writer.format(format.graph()).output(exchange.answer());
    exchange.count(graph.stream().count());
  }

  private DatasetGraph constructed(QueryExec execution) {
    DatasetGraph graph = DatasetGraphFactory.create();
    long made = 0;
    for (Iterator<Quad> quads = execution.constructQuads(); quads.hasNext();) {
      Quad quad = quads.next();
      if (!graph.contains(quad)) {
        limit(++made);
        graph.add(quad);
      }
    }
    return graph;
  }

  /** ARQ's own DESCRIBE could not be ended. Blank nodes bring what is said of them. */
  private DatasetGraph described() {
    Set<Node> things = new LinkedHashSet<>(query.getResultURIs());
    if (query.getQueryPattern() != null) {
      Query rows = query.cloneQuery();
      rows.setQuerySelectType();
      try (QueryExec execution = execution(rows)) {
        List<Var> names = query.getProjectVars();
        execution.select().forEachRemaining(row -> names.stream().filter(row::contains)
            .forEach(name -> things.add(row.get(name))));
      }
    }
    DatasetGraph graph = DatasetGraphFactory.create();
    Deque<Node> open = new ArrayDeque<>(things);
    long made = 0;
    while (!open.isEmpty()) {
      Node thing = open.poll();
      if (thing.isLiteral()) {
        continue;
      }
      List<Triple> found = new ArrayList<>();
      base.find(thing, Node.ANY, Node.ANY).forEachRemaining(triple -> {
        ticket.check();
        found.add(triple);
      });
      made += found.size();
      limit(made);
      for (Triple triple : found) {
        graph.add(Quad.create(Quad.defaultGraphNodeGenerated, triple));
        if (triple.getObject().isBlank() && things.add(triple.getObject())) {
          open.add(triple.getObject());
        }
      }
    }
    return graph;
  }

  private void limit(long triples) {
    ticket.check();
    if (triples > settings.maxTriples()) {
      throw new WebFailure(400, "Answer too large", "The query makes a graph of more than " + settings.maxTriples()
          + " triples. Ask for less, page by page with ORDER BY, LIMIT and OFFSET, or take the export.", List.of());
    }
  }
}
