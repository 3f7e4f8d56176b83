package org.casus.web;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;
import org.apache.jena.vocabulary.RDF;

/** An answer to a query, from a file of a test suite or from a service: rows, yes or no, or a graph. */
record W3cAnswer(Optional<ResultSetRewindable> rows, Optional<Boolean> yes, Optional<Model> graph, boolean untyped) {

  private static final String BLANK = "a blank node";

  private static W3cAnswer rows(ResultSet rows) {
    return new W3cAnswer(Optional.of(rows.rewindable()), Optional.empty(), Optional.empty(), false);
  }

  private static W3cAnswer yes(boolean yes) {
    return new W3cAnswer(Optional.empty(), Optional.of(yes), Optional.empty(), false);
  }

  private static W3cAnswer graph(Model graph) {
    return new W3cAnswer(Optional.empty(), Optional.empty(), Optional.of(graph), false);
  }

  /** The expected answer in a file of the class path. */
  static W3cAnswer ofFile(String file) {
    Lang lang = rowsLang(file);
    if (lang != null) {
      return read(W3cAnswer.class.getClassLoader().getResourceAsStream(file), lang);
    }
    Model model = W3cCase.graph(file);
    if (!model.contains(null, RDF.type, ResultSetGraphVocab.ResultSet)) {
      return graph(model);
    }
    Resource answer = model.listSubjectsWithProperty(RDF.type, ResultSetGraphVocab.ResultSet).next();
    return answer.hasProperty(ResultSetGraphVocab.p_boolean) ? yes(answer.getProperty(ResultSetGraphVocab.p_boolean).getBoolean())
        : rows(ResultSetFactory.makeResults(model));
  }

  /** The body of a response. @param type its Content-Type */
  static W3cAnswer ofBody(InputStream body, String type) {
    for (Lang lang : new Lang[] {ResultSetLang.RS_XML, ResultSetLang.RS_JSON, ResultSetLang.RS_CSV, ResultSetLang.RS_TSV}) {
      if (type.startsWith(lang.getContentType().getContentTypeStr())) {
        return read(body, lang);
      }
    }
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(body).lang(Lang.TURTLE).parse(model);
    return graph(model);
  }

  /** What Jena answers without a service. */
  static W3cAnswer ofJena(Query query, DatasetGraph data) {
    try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
      if (query.isSelectType()) {
        return rows(ResultSet.adapt(execution.select()));
      }
      return query.isAskType() ? yes(execution.ask()) : graph(ModelFactory.createModelForGraph(execution.construct()));
    }
  }

  private static W3cAnswer read(InputStream in, Lang lang) {
    SPARQLResult result = ResultsReader.create().lang(lang).build().readAny(in);
    return result.isBoolean() ? yes(result.getBooleanResult())
        : new W3cAnswer(Optional.of(result.getResultSet().rewindable()), Optional.empty(), Optional.empty(),
        lang.equals(ResultSetLang.RS_CSV));
  }

  /** The format of rows that a file has by its name; null when it holds a graph. */
  static Lang rowsLang(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "srx" -> ResultSetLang.RS_XML;
      case "srj" -> ResultSetLang.RS_JSON;
      case "csv" -> ResultSetLang.RS_CSV;
      case "tsv" -> ResultSetLang.RS_TSV;
      default -> null;
    };
  }

  /**
   * Whether both say the same; the order of rows counts where the query asks for one, how often they come where it is not left
   * open.
   */
  boolean equals(W3cAnswer other, Query query) {
    if (yes.isPresent() || other.yes.isPresent()) {
      return yes.equals(other.yes);
    }
    if (graph.isPresent() || other.graph.isPresent()) {
      return graph.isPresent() && other.graph.isPresent() && graph.get().isIsomorphicWith(other.graph.get());
    }
    if (untyped || other.untyped) {
      return csv().equals(other.csv());
    }
    List<Map<String, Object>> mine = values(query);
    List<Map<String, Object>> others = other.values(query);
    boolean same = query.hasOrderBy() ? mine.equals(others) : counted(mine).equals(counted(others));
    // Matching blank nodes takes for ever where nothing matches, so it comes last.
    return same && (mine.stream().noneMatch(row -> row.containsValue(BLANK)) || query.isReduced()
        || ResultsCompare.equalsByValue(rows.orElseThrow(), other.rows.orElseThrow()));
  }

  /** The rows as values, all blank nodes alike. */
  private List<Map<String, Object>> values(Query query) {
    List<Map<String, Object>> values = new ArrayList<>();
    rows.orElseThrow().reset();
    rows.get().forEachRemaining(row -> {
      Map<String, Object> value = new TreeMap<>();
      row.varNames().forEachRemaining(name -> {
        if (row.contains(name)) {
          Node node = row.get(name).asNode();
          value.put(name, node.isBlank() ? BLANK : node.getIndexingValue());
        }
      });
      values.add(value);
    });
    rows.get().reset();
    return query.isReduced() ? values.stream().distinct().toList() : values;
  }

  /** The rows without the types of their terms, sorted; blank nodes alike. */
  private List<String> csv() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    rows.orElseThrow().reset();
    ResultSetMgr.write(out, rows.get(), ResultSetLang.RS_CSV);
    return out.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceAll("_:[A-Za-z0-9]+", "_:b")).sorted().toList();
  }

  private static Map<Object, Long> counted(List<Map<String, Object>> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
  }
}
