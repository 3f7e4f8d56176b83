package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDF;
import org.casus.web.sparql.SparqlSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The W3C's tests of queries and of the formats of their results, asked over HTTP of one running service that holds all their
 * data; the protocol's parameters say which graphs a test is about. What fails fails in Jena by itself as well: TDB2 keeps
 * numbers by their value, not as they were written; some tests are older than RDF 1.1, in which a plain string is an
 * xsd:string; in CSV Jena writes blank nodes without their underscore.
 */
class W3cQueryTest {

  private static final String SUITE_11 = "testcases-sparql-1.1-w3c/";
  private static final String SUITE_10 = "testcases-sparql-1.0-w3c/data-r2/";
  private static final List<String> FOLDERS_11 = List.of("aggregates", "bind", "bindings", "construct", "csv-tsv-res", "exists",
      "functions",
      "grouping", "json-res", "negation", "project-expression", "property-path", "subquery", "syntax-query");
  private static final List<String> FOLDERS_10 = List.of("algebra", "ask", "basic", "bnode-coreference",
      "boolean-effective-value", "bound",
      "cast", "construct", "dataset", "distinct", "expr-builtin", "expr-equals", "expr-ops", "graph", "i18n", "open-world",
      "optional",
      "optional-filter", "reduced", "regex", "solution-seq", "sort", "triple-match", "type-promotion", "syntax-sparql1",
      "syntax-sparql2",
      "syntax-sparql3", "syntax-sparql4", "syntax-sparql5");

  /** A graph that no test asks about: naming it alone makes the default graph empty. */
  private static final String OTHER = W3cCase.BASE + "other";

  private static final String DEFAULT = W3cCase.BASE + "default/";

  private static SampleServer server;
  private static Visit visit;
  private static List<W3cCase> cases;

  @BeforeAll
  static void start() {
    cases = Stream.concat(FOLDERS_11.stream().map(SUITE_11::concat), FOLDERS_10.stream().map(SUITE_10::concat))
        .flatMap(folder -> W3cCase.read(folder + "/").stream()).toList();
    server = new SampleServer(W3cCase.BASE, false);
    server.store().write(W3cQueryTest::fill);
    visit = server.visit();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void fill(Dataset store) {
    TreeSet<String> files = new TreeSet<>();
    cases.forEach(test -> {
      files.addAll(test.data());
      files.addAll(test.graphs());
      if (!test.isSyntax()) {
        parse(test).ifPresent(query -> files.addAll(chosen(query)));
      }
    });
    files.forEach(file -> {
      store.addNamedModel(W3cCase.BASE + file, W3cCase.graph(file));
      // Read anew: the blank nodes of a default graph are not those of a named graph made of the same file.
      store.addNamedModel(DEFAULT + file, W3cCase.graph(file));
    });
    store.getNamedModel(OTHER).add(ResourceFactory.createResource(OTHER), RDF.type, RDF.Property);
  }

  private static List<String> chosen(Query query) {
    return Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
        .map(iri -> iri.substring(W3cCase.BASE.length())).toList();
  }

  private static String text(W3cCase test) {
    try (InputStream in = W3cQueryTest.class.getClassLoader().getResourceAsStream(test.query())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when it is no query of SPARQL 1.1: where a number ends changed since 1.0. */
  private static Optional<Query> parse(W3cCase test) {
    try {
      return Optional.of(QueryFactory.create(text(test), W3cCase.BASE + test.query(), Syntax.syntaxSPARQL_11));
    } catch (QueryException | RiotException e) {
      return Optional.empty();
    }
  }

  @Test
  void whatJenaAnswersIsAnsweredOverHttp() {
    List<W3cCase> evaluations = cases.stream().filter(test -> !test.isSyntax()).toList();
    TreeSet<String> wrong = new TreeSet<>();
    List<String> wrongInJena = new ArrayList<>();
    List<String> notOf11 = new ArrayList<>();
    for (W3cCase test : evaluations) {
      Optional<Query> query = parse(test);
      if (query.isEmpty()) {
        notOf11.add(test.id());
        continue;
      }
      W3cAnswer expected = W3cAnswer.ofFile(test.result().orElseThrow());
      if (!jena(test, query.get()).equals(expected, query.get())) {
        wrongInJena.add(test.id());
      }
      HttpResponse<String> answer = ask(test, query.get());
      if (answer.statusCode() != 200 || !answered(answer).equals(expected, query.get())) {
        wrong.add(test.id());
      }
    }
    assertEquals(431, evaluations.size());
    assertEquals(24, wrong.size(), wrong::toString);
    wrong.removeAll(wrongInJena);
    assertEquals(new TreeSet<>(), wrong, "answered by Jena itself, and not over HTTP");
    assertEquals(1, notOf11.size(), notOf11::toString);
  }

  private static W3cAnswer answered(HttpResponse<String> answer) {
    return W3cAnswer.ofBody(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)),
        Visit.header(answer, "Content-Type"));
  }

  /** The same data in a bare dataset of the kind that the service keeps its data in. */
  private static W3cAnswer jena(W3cCase test, Query query) {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(data, () -> {
      test.data().forEach(file -> GraphUtil.addInto(data.getDefaultGraph(), W3cCase.graph(file).getGraph()));
      Stream.concat(test.graphs().stream(), chosen(query).stream())
          .forEach(file -> data.addGraph(NodeFactory.createURI(W3cCase.BASE + file), W3cCase.graph(file).getGraph()));
    });
    Query plain = query.cloneQuery();
    plain.getGraphURIs().clear();
    plain.getNamedGraphURIs().clear();
    return Txn.calculateRead(data, () -> W3cAnswer.ofJena(plain, query.hasDatasetDescription()
        ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), data, false) : data));
  }

  private HttpResponse<String> ask(W3cCase test, Query query) {
    StringBuilder form = new StringBuilder("query=")
        .append(Visit.encode("BASE <" + W3cCase.BASE + test.query() + ">\n" + text(test)));
    if (!query.hasDatasetDescription()) {
      List<String> full = test.data().stream().filter(file -> !W3cCase.graph(file).isEmpty()).toList();
      full.forEach(file -> form.append("&default-graph-uri=").append(Visit.encode(DEFAULT + file)));
      List<String> named = test.graphs().stream().map(W3cCase.BASE::concat).toList();
      (full.isEmpty() && named.isEmpty() ? List.of(OTHER) : named).forEach(graph -> form.append("&named-graph-uri=")
          .append(Visit.encode(graph)));
    }
    return visit.send("POST", "/sparql", form.toString(), "Content-Type", "application/x-www-form-urlencoded", "Accept",
        accept(test, query));
  }

  private static String accept(W3cCase test, Query query) {
    Lang lang = W3cAnswer.rowsLang(test.result().orElseThrow());
    boolean rows = query.isSelectType() || query.isAskType();
    return lang != null ? lang.getContentType().getContentTypeStr() : rows ? "application/sparql-results+json" : "text/turtle";
  }

  @Test
  void whatIsNoQueryIsRefused() {
    List<W3cCase> syntax = cases.stream().filter(W3cCase::isSyntax).toList();
    List<String> wrong = new ArrayList<>();
    List<String> wrongInJena = new ArrayList<>();
    // What is a query is answered as well, and some ask for all there is three times over.
    try (SampleServer brief = new SampleServer(SparqlSettings.standard().within(Duration.ofSeconds(10), 100))) {
      syntax.forEach(test -> check(brief.visit(), test, wrong, wrongInJena));
    }
    assertEquals(wrongInJena, wrong);
    assertTrue(syntax.size() > 200);
  }

  private static void check(Visit visit, W3cCase test, List<String> wrong, List<String> wrongInJena) {
    if (parse(test).isPresent() == test.isNegative()) {
      wrongInJena.add(test.id());
    }
    HttpResponse<String> answer = visit.send("POST", "/sparql", text(test), "Content-Type", "application/sparql-query");
    if (answer.body().contains("\"Parse error\"") != test.isNegative()) {
      wrong.add(test.id());
    }
  }
}
