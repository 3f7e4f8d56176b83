package org.casus.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.casus.model.UsageException;
import org.casus.store.EventStore;
import org.casus.store.SampleData;
import org.casus.store.StoreGraphs;
import org.casus.store.Tdb2EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers in every format, and queries that do not come to an end. */
class QueryRunnerTest {

  private static final String VALUES = """
      SELECT ?text ?number ?thing ?type WHERE {
        VALUES (?text ?number ?thing ?type) {
          ("=1+1" -1 <http://localhost:7070/id/actor/iraq> <https://w3id.org/casus/plover/AGREE>)
          ("@cmd, \\"quoted\\"" 2.50 UNDEF <http://example.org/x>)
          ("-über 🕊\\nzwei"@de 3 <http://localhost:7070/events> UNDEF)
          ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" UNDEF UNDEF UNDEF) } }
      """;

  private static EventStore store;
  private static QueryRunner runner;

  @BeforeAll
  static void fillStore() {
    store = Tdb2EventStore.inMemory(SampleData.BASE);
    SampleData.fill(store);
    runner = new QueryRunner(store.dataset(), SampleData.BASE, Duration.ofMinutes(1));
  }

  @AfterAll
  static void closeStore() {
    store.close();
  }

  private static String written(String query, ResultFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    runner.write(QueryRunner.parse(query), format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String says, Runnable action) {
    String message = assertThrows(UsageException.class, action::run).getMessage();
    assertTrue(message.contains(says), message);
  }

  @Test
  void tableIsAligned() {
    assertEquals("""
        text                                                          number  thing                         type
        ------------------------------------------------------------  ------  ----------------------------  --------------------
        =1+1                                                          -1      actor/iraq                    AGREE
        @cmd, "quoted"                                                2.50                                  http://example.org/x
        -über 🕊 zwei                                                  3       http://localhost:7070/events
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
        """, written(VALUES, ResultFormat.TABLE));
  }

  @Test
  void csvIsHarmlessInASpreadsheet() {
    assertEquals(String.join("\r\n", "text,number,thing,type",
        "'=1+1,-1,http://localhost:7070/id/actor/iraq,https://w3id.org/casus/plover/AGREE",
        "\"'@cmd, \"\"quoted\"\"\",2.50,,http://example.org/x",
        "\"'-über 🕊\nzwei\",3,http://localhost:7070/events,",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,,,", ""), written(VALUES, ResultFormat.CSV));
  }

  @ParameterizedTest
  @EnumSource(names = {"TSV", "JSON", "XML"})
  void otherFormatsLoseNothing(ResultFormat format) {
    byte[] answer = written(VALUES, format).getBytes(StandardCharsets.UTF_8);
    Lang lang = switch (format) {
      case TSV -> Lang.TSV;
      case JSON -> ResultSetLang.RS_JSON;
      default -> ResultSetLang.RS_XML;
    };
    ResultSet back = ResultSetMgr.read(new ByteArrayInputStream(answer), lang);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    SpreadsheetCsv.write(ResultSetFactory.copyResults(back), again);
    assertEquals(written(VALUES, ResultFormat.CSV), again.toString(StandardCharsets.UTF_8));
  }

  @Test
  void countsRows() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ResultFormat format : EnumSet.complementOf(EnumSet.of(ResultFormat.TTL))) {
      assertEquals(4, runner.write(QueryRunner.parse(VALUES), format, out), format.label());
      assertEquals(1, runner.write(QueryRunner.parse("ASK {}"), format, out), format.label());
    }
    assertEquals("yes\n", written("ASK {}", ResultFormat.TABLE).replace(System.lineSeparator(), "\n"));
    assertEquals("no\n", written("ASK { ?s <urn:none> ?o }", ResultFormat.TABLE).replace(System.lineSeparator(), "\n"));
  }

  @ParameterizedTest
  @EnumSource(names = {"TTL", "JSON", "XML"})
  void graphsAreWrittenAsGraphs(ResultFormat format) {
    String query = "CONSTRUCT WHERE { ?s <https://w3id.org/casus/ontology#claimant> ?o }";
    Lang lang = switch (format) {
      case TTL -> Lang.TURTLE;
      case JSON -> Lang.JSONLD;
      default -> Lang.RDFXML;
    };
    Model graph = ModelFactory.createDefaultModel();
    RDFParser.fromString(written(query, format), lang).parse(graph);
    assertEquals(11, graph.size());
  }

  @Test
  void formatsThatDoNotFitAreRefused() {
    assertRefused("no result format \"pdf\"; there are: table, csv, tsv, json, xml, ttl", () -> ResultFormat.ofLabel("pdf"));
    assertEquals(ResultFormat.TTL, ResultFormat.ofLabel("ttl"));
    assertRefused("format ttl is for graphs; this query gives rows: use table", () -> written(VALUES, ResultFormat.TTL));
    assertRefused("format csv is for rows; this query makes a graph: use ttl",
        () -> written("DESCRIBE <urn:a>", ResultFormat.CSV));
    assertRefused("only a SELECT query", () -> runner.table(QueryRunner.parse("ASK {}"), 1));
  }

  @Test
  void aTableSaysWhenItIsCutOff() {
    ResultTable cut = runner.table(QueryRunner.parse(VALUES), 3);
    assertEquals(3, cut.rows().size());
    assertTrue(cut.truncated());
    assertFalse(runner.table(QueryRunner.parse(VALUES), 4).truncated());
  }

  @Test
  void mistakesInAQueryAreNamed() {
    assertRefused("not a SPARQL query: Encountered", () -> QueryRunner.parse("SELECT ?x WHERE { ?x a }"));
    assertRefused("line 1, column", () -> QueryRunner.parse("SELECT ?x WHERE { ?x a }"));
    assertRefused("not a SPARQL query: ", () -> QueryRunner.parse("INSERT DATA { <urn:a> <urn:b> <urn:c> }"));
    assertRefused("not a SPARQL query: ", () -> QueryRunner.parse(""));
  }

  @Test
  void aQueryWithoutEndIsStopped() {
    QueryRunner hasty = new QueryRunner(store.dataset(), SampleData.BASE, Duration.ofSeconds(1));
    for (String endless : new String[] {
        "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c",
        "SELECT DISTINCT ?a ?d WHERE { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?g ?h ?i FILTER(?g = ?d && ?i = ?a) } }"}) {
      assertTimeout(Duration.ofSeconds(60), () -> assertRefused("the query was stopped after 1 s; ask for less",
          () -> hasty.write(QueryRunner.parse(endless), ResultFormat.CSV, new ByteArrayOutputStream())), endless);
    }
    assertEquals(8, store.statistics().articles(), "and the store still answers");
  }

  @Test
  void wordsThatAreNoSearchAreTheUsersMistake() {
    NamedQuery search = QueryCatalog.load().query("sentences-with-words");
    for (String words : new String[] {"(", "\"open", "AND", "*:", "title:["}) {
      assertRefused("not a text search: ", () -> runner.table(search.bind(Map.of("words", words), SampleData.BASE), 10));
    }
    assertEquals(0, runner.table(search.bind(Map.of("words", "zanzibar"), SampleData.BASE), 10).rows().size());
  }

  @Test
  void aQueryReachesNothingOutside() {
    String elsewhere = "SELECT * WHERE { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }";
    assertRefused("the query cannot be run: SERVICE execution disabled", () -> written(elsewhere, ResultFormat.CSV));
    assertEquals("n\r\n0\r\n", written("SELECT (COUNT(*) AS ?n) FROM <file:///etc/passwd> WHERE { ?s ?p ?o }", ResultFormat.CSV));
  }

  @Test
  void fromChoosesGraphs() {
    String count = "SELECT (COUNT(*) AS ?n) %s WHERE { %s }";
    String events = "FROM <" + StoreGraphs.events(SampleData.BASE) + ">";
    String named = "FROM NAMED <" + StoreGraphs.events(SampleData.BASE) + ">";
    String event = "?s a <https://w3id.org/casus/ontology#Event>";
    String article = "?s a <https://w3id.org/casus/ontology#Article>";
    assertEquals("n\r\n8\r\n", written(String.format(count, "", article), ResultFormat.CSV));
    assertEquals("n\r\n0\r\n", written(String.format(count, events, article), ResultFormat.CSV));
    assertEquals("n\r\n37\r\n", written(String.format(count, events, event), ResultFormat.CSV));
    assertEquals("n\r\n0\r\n", written(String.format(count, named, event), ResultFormat.CSV));
    assertEquals("n\r\n37\r\n", written(String.format(count, named, "GRAPH ?g {" + event + "}"), ResultFormat.CSV));
  }

  @Test
  void joinsATransactionThatIsOpen() {
    String outside = written("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", ResultFormat.CSV);
    assertEquals(outside, store.read((Dataset data) -> written("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", ResultFormat.CSV)));
  }
}
