package org.casus.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.casus.model.UsageException;

/**
 * Runs queries on a dataset, each in a reading transaction and within a time limit.
 *
 * @param dataset what is asked
 * @param baseIri base IRI of its store: in tables, things are shown without it
 * @param limit   how long a query may take, from its start to its last row
 */
public record QueryRunner(Dataset dataset, String baseIri, Duration limit) {

  public QueryRunner {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("no time to answer in: " + limit);
    }
  }

  /**
   * Parses a query that somebody wrote.
   *
   * @throws UsageException when it is not a query of SPARQL 1.1; the message has the line and column
   */
  public static Query parse(String text) {
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      String reason = e.getMessage().lines().findFirst().orElse("");
      throw new UsageException("not a SPARQL query: " + reason, e);
    } catch (QueryException e) {
      throw new UsageException("not a SPARQL query: " + e.getMessage(), e);
    }
  }

  /**
   * Writes the answer to a query.
   *
   * @return number of rows, or of triples where the answer is a graph; 1 for yes or no
   * @throws UsageException when the format does not fit the kind of query, or the time is over; then part of the answer may
   *     have been written
   */
  public long write(Query query, ResultFormat format, OutputStream out) {
    checkFormat(query, format);
    return execute(query, execution -> {
      if (query.isSelectType()) {
        CountedRows rows = new CountedRows(execution.execSelect());
        writeRows(rows, format, out);
        return rows.count();
      }
      if (query.isAskType()) {
        writeAnswer(execution.execAsk(), format, out);
        return 1;
      }
      Model graph = query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
      RDFDataMgr.write(out, graph, graphFormat(format));
      return graph.size();
    });
  }

  /**
   * The first rows of the answer to a SELECT query.
   *
   * @param maxRows how many rows at most; the table says when there are more
   * @throws UsageException for another kind of query, or when the time is over
   */
  public ResultTable table(Query query, int maxRows) {
    if (!query.isSelectType()) {
      throw new UsageException("only a SELECT query has a table for an answer");
    }
    ResultTable[] table = new ResultTable[1];
    execute(query, execution -> {
      table[0] = ResultTable.read(execution.execSelect(), maxRows);
      return table[0].rows().size();
    });
    return table[0];
  }

  private long execute(Query query, ToLongFunction<QueryExecution> reading) {
    boolean joins = dataset.isInTransaction();
    if (!joins) {
      dataset.begin(ReadWrite.READ);
    }
    try (QueryExecution execution = execution(query)) {
      return reading.applyAsLong(execution);
    } catch (QueryCancelledException e) {
      throw new UsageException("the query was stopped after " + limit.toSeconds() + " s; ask for less, or give it more time", e);
    } catch (TextIndexParseException e) {
      throw new UsageException("not a text search: " + e.getMessage().lines().findFirst().orElse("")
          + "; put a phrase in quotation marks, and a backslash before a special character", e);
    } catch (QueryException e) {
      throw new UsageException("the query cannot be run: " + e.getMessage(), e);
    } finally {
      if (!joins) {
        dataset.end();
      }
    }
  }

  // Where the default graph is the union of all, TDB2 would take FROM for that union: choose the graphs before it does.
  private QueryExecution execution(Query query) {
    DatasetGraph asked = dataset.asDatasetGraph();
    Query plain = query;
    if (query.hasDatasetDescription()) {
      asked = DynamicDatasets.dynamicDataset(query.getDatasetDescription(), asked, false);
      plain = query.cloneQuery();
      plain.getGraphURIs().clear();
      plain.getNamedGraphURIs().clear();
    }
    return QueryExecution.dataset(DatasetFactory.wrap(asked)).query(plain)
        .timeout(limit.toMillis(), TimeUnit.MILLISECONDS).build();
  }

  private static void checkFormat(Query query, ResultFormat format) {
    boolean graph = query.isConstructType() || query.isDescribeType();
    boolean fits = switch (format) {
      case TABLE, CSV, TSV -> !graph;
      case JSON, XML -> true;
      case TTL -> graph;
    };
    if (!fits) {
      throw new UsageException("format " + format.label() + " is for " + (graph
          ? "rows; this query makes a graph: use ttl, json or xml"
          : "graphs; this query gives rows: use table, csv, tsv, json or xml"));
    }
  }

  private void writeRows(ResultSet rows, ResultFormat format, OutputStream out) {
    switch (format) {
      case TABLE -> ResultTable.read(rows, Integer.MAX_VALUE).write(out, baseIri);
      case CSV -> SpreadsheetCsv.write(rows, out);
      default -> ResultSetMgr.write(out, rows, resultLang(format));
    }
  }

  private static void writeAnswer(boolean answer, ResultFormat format, OutputStream out) {
    switch (format) {
      case TABLE -> new PrintStream(out, true, StandardCharsets.UTF_8).println(answer ? "yes" : "no");
      default -> ResultSetMgr.write(out, answer, resultLang(format));
    }
  }

  private static Lang resultLang(ResultFormat format) {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case TABLE, TTL -> throw new IllegalArgumentException(format.label());
    };
  }

  private static RDFFormat graphFormat(ResultFormat format) {
    return switch (format) {
      case JSON -> RDFFormat.JSONLD11_PRETTY;
      case XML -> RDFFormat.RDFXML_PLAIN;
      case TTL -> RDFFormat.TURTLE_PRETTY;
      case TABLE, CSV, TSV -> throw new IllegalArgumentException(format.label());
    };
  }
}
