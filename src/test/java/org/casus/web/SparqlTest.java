package org.casus.web;

import static org.casus.web.Visit.encode;
import static org.casus.web.Visit.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.casus.store.SampleData;
import org.casus.store.Tdb2EventStore;
import org.casus.web.sparql.SparqlSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest {

  private static final String PREFIX = "PREFIX casus: <https://w3id.org/casus/ontology#> ";
  private static final String EVENTS = PREFIX + "SELECT ?event WHERE { ?event a casus:Event }";

  private static SampleServer sample;
  private static Visit visit;
  private static long events;

  @BeforeAll
  static void start() {
    sample = new SampleServer();
    visit = sample.visit();
    events = sample.store().statistics().events();
    assertTrue(events > 20);
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({"application/sparql-results+json,JSON", "application/sparql-results+xml,XML", "text/csv,CSV",
      "text/tab-separated-values,TSV"})
  void everyResultFormatHasEveryEvent(String mediaType, String name) {
    Lang lang = switch (name) {
      case "JSON" -> ResultSetLang.RS_JSON;
      case "XML" -> ResultSetLang.RS_XML;
      case "CSV" -> ResultSetLang.RS_CSV;
      default -> ResultSetLang.RS_TSV;
    };
    HttpResponse<String> answer = visit.ask(EVENTS, "Accept", mediaType);
    assertEquals(200, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith(mediaType));
    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    ResultSet rows = ResultSetMgr.read(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)), lang);
    assertEquals(events, ResultSetFormatter.consume(rows));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"})
  void triplesComeInEveryFormat(String mediaType) {
    HttpResponse<String> answer = visit.ask(PREFIX + "CONSTRUCT { ?e a casus:Event } WHERE { ?e a casus:Event }", "Accept",
        mediaType);
    assertEquals(200, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith(mediaType));
    var model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)),
        org.apache.jena.riot.RDFLanguages.contentTypeToLang(mediaType));
    assertEquals(events, model.size());
  }

  @Test
  void queriesComeByFormAndDirectly() {
    HttpResponse<String> form = visit.send("POST", "/sparql", "query=" + encode(EVENTS), "Content-Type",
        "application/x-www-form-urlencoded", "Accept", "text/csv");
    HttpResponse<String> direct = visit.send("POST", "/sparql", EVENTS, "Content-Type", "application/sparql-query", "Accept",
        "text/csv");
    assertEquals(200, form.statusCode());
    assertEquals(form.body().lines().sorted().toList(), direct.body().lines().sorted().toList());
    assertEquals(events + 1, direct.body().lines().count());
    assertEquals("true", visit.ask("ASK {}", "Accept", "text/csv").body().lines().skip(1).findFirst().orElse(""));
  }

  @Test
  void relativeNamesAreThoseOfTheStoreAndNotOfTheRequest() {
    assertTrue(visit.ask("ASK { <id/actor/iraq> ?p ?o }").body().contains("true"));
    assertFalse(visit.ask("ASK { <actor/iraq> ?p ?o }").body().contains("true"));
  }

  @Test
  void textSearchWorks() {
    String query = "PREFIX text: <http://jena.apache.org/text#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
        + "SELECT ?s WHERE { ?s text:query (skos:prefLabel \"Blinken\") }";
    assertTrue(visit.ask(query).body().contains("id/actor/antony-blinken"));
  }

  @Test
  void parseErrorNamesThePlace() {
    HttpResponse<String> answer = visit.ask("SELECT ?event WHERE {\n  ?event a casus:Event }");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("ine 2, column 12") || answer.body().contains("Unresolved prefixed name"), answer.body());
    HttpResponse<String> other = visit.ask("SELECT * WHERE {\n  ?s ?p }");
    assertEquals(400, other.statusCode());
    assertTrue(other.body().contains("line 2, column 9"), other.body());
    HttpResponse<String> dove = visit.ask("SELECT * WHERE { ?s ?p \"🕊\" ü }");
    assertEquals(400, dove.statusCode());
    assertTrue(dove.body().contains("line 1"), dove.body());
  }

  @Test
  void nothingCanBeChanged() {
    String update = "INSERT DATA { <http://example.org/a> <http://example.org/b> 1 }";
    long before = sample.store().statistics().quads();
    assertEquals(403, visit.send("POST", "/sparql", "update=" + encode(update), "Content-Type",
        "application/x-www-form-urlencoded").statusCode());
    assertEquals(403, visit.send("POST", "/sparql", update, "Content-Type", "application/sparql-update").statusCode());
    assertEquals(403, visit.get("/sparql?update=" + encode(update)).statusCode());
    assertEquals(400, visit.ask(update).statusCode());
    for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
      HttpResponse<String> answer = visit.send(method, "/sparql?default", "<a:a> <a:b> 1 .", "Content-Type", "text/turtle");
      assertEquals(405, answer.statusCode(), method);
      assertTrue(header(answer, "Allow").contains("POST"));
    }
    assertEquals(415, visit.send("POST", "/sparql", "<a:a> <a:b> 1 .", "Content-Type", "text/turtle").statusCode());
    for (String path : new String[] {"/$/server", "/$/datasets", "/sparql/update", "/sparql/data", "/update", "/data",
        "/upload"}) {
      assertEquals(404, visit.get(path).statusCode(), path);
    }
    assertEquals(before, sample.store().statistics().quads());
  }

  @Test
  void nothingIsFetchedFromElsewhere() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    HttpServer other = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    other.createContext("/", exchange -> {
      calls.incrementAndGet();
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    other.start();
    try {
      String iri = "http://localhost:" + other.getAddress().getPort() + "/x.ttl";
      for (String query : new String[] {"SELECT * { SERVICE <" + iri + "> { ?s ?p ?o } }",
          "SELECT * { SERVICE SILENT <" + iri + "> { ?s ?p ?o } }",
          "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <" + iri + "> { ?s ?p ?o } } }",
          "SELECT * { BIND(<" + iri + "> AS ?x) SERVICE ?x { ?s ?p ?o } }",
          "SELECT * { { SELECT * { OPTIONAL { SERVICE <" + iri + "> { ?s ?p ?o } } } } }"}) {
        HttpResponse<String> answer = visit.ask(query);
        assertEquals(403, answer.statusCode(), query);
        assertTrue(answer.body().contains("SERVICE is switched off"), answer.body());
      }
      for (String from : new String[] {iri, "file:///etc/passwd", "http://169.254.169.254/", "jar:file:/a.jar!/b",
          "ftp://localhost/x.ttl"}) {
        for (HttpResponse<String> answer : List.of(visit.ask("SELECT * FROM <" + from + "> { ?s ?p ?o }"),
            visit.ask("SELECT * FROM NAMED <" + from + "> { GRAPH ?g { ?s ?p ?o } }"),
            visit.ask("DESCRIBE <urn:a> FROM <" + from + ">"),
            visit.get("/sparql?query=" + encode("SELECT * { ?s ?p ?o }") + "&default-graph-uri=" + encode(from)),
            visit.get("/sparql?query=" + encode("SELECT * { ?s ?p ?o }") + "&named-graph-uri=" + encode(from)))) {
          assertEquals(400, answer.statusCode(), from);
          assertTrue(answer.body().contains("nothing is fetched"), answer.body());
        }
      }
      assertEquals(0, calls.get());
    } finally {
      other.stop(0);
    }
  }

  @Test
  void codeCannotBeLoaded() {
    for (String query : new String[] {"SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "PREFIX js: <http://jena.apache.org/ARQ/jsFunction#> SELECT (js:f(1) AS ?x) {}",
        "SELECT * { ?s <java:org.example.Property> ?o }", "SELECT * { ?s <java:org.example.Property>+ ?o }",
        "SELECT * { ?s !<urn:a>/<java:org.example.Property> ?o }", "SELECT * { ?s ?p ?o } ORDER BY <java:org.example.F>(?o)",
        "SELECT ?x { ?s ?p ?o } GROUP BY (<java:org.example.F>(?o) AS ?x)",
        "SELECT (SUM(<java:org.example.F>(?o)) AS ?x) { ?s ?p ?o }",
        "SELECT * { BIND(<http://www.w3.org/2005/xpath-functions#apply>(<java:java.lang.System.exit>, 1) AS ?x) }",
        "SELECT * { BIND(<http://www.w3.org/2005/xpath-functions#matches>(\"a\", \"b\") AS ?x) }",
        "SELECT * { BIND(<http://jena.apache.org/ARQ/function#sprintf>(\"%1000000000d\", 1) AS ?x) }",
        "SELECT * { BIND(<http://www.w3.org/2005/xpath-functions/math#pow>(99999999, 99999999) AS ?x) }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { FILTER(<java:org.example.F>(1)) } }"}) {
      assertEquals(403, visit.ask(query).statusCode(), query);
    }
  }

  @Test
  void namedGraphsOfTheStoreCanBeChosen() {
    String from = SampleData.BASE + "graph/events";
    assertTrue(visit.ask("ASK FROM <" + from + "> { ?s <https://w3id.org/casus/ontology#hasClaim> ?o }").body().contains("true"));
    assertTrue(visit.ask("ASK FROM <" + from + "> { ?s <http://purl.org/dc/terms/title> ?o }").body().contains("false"));
  }

  @Test
  void withoutQueryItDescribesItselfOrLeadsToTheEditor() {
    HttpResponse<String> turtle = visit.get("/sparql", "Accept", "text/turtle");
    assertEquals(200, turtle.statusCode());
    assertTrue(turtle.body().contains("SPARQL11Query"));
    assertTrue(turtle.body().contains(SampleData.BASE + "sparql"));
    HttpResponse<String> page = visit.page("/sparql");
    assertEquals(303, page.statusCode());
    assertEquals("/editor", header(page, "Location"));
    assertEquals("/editor?query=ASK%7B%7D", header(visit.page("/sparql?query=ASK%7B%7D"), "Location"));
    assertEquals(406, visit.get("/sparql", "Accept", "image/png").statusCode());
    assertEquals(400, visit.get("/sparql?quer=x").statusCode());
    HttpResponse<String> options = visit.send("OPTIONS", "/sparql", "");
    assertEquals(204, options.statusCode());
    assertTrue(header(options, "Access-Control-Allow-Methods").contains("POST"));
  }

  @Test
  void slowAndLongResultsEndHonestly() throws Exception {
    try (Tdb2EventStore store = Tdb2EventStore.inMemory(SampleData.BASE)) {
      SampleData.fill(store);
      CasusServer server = CasusServer.start(store, new WebSettings("localhost", 0, Duration.ofMillis(800), 50));
      try {
        Visit hurried = new Visit(server.port());
        for (String slow : new String[] {"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a LIMIT 1",
            "CONSTRUCT { <a:a> <a:b> ?n } { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }",
            "SELECT DISTINCT ?x { ?x (!<a:a>|^!<a:b>)* ?y . ?y (!<a:a>|^!<a:b>)* ?z . ?z (!<a:a>)* ?x } LIMIT 40"}) {
          long start = System.nanoTime();
          HttpResponse<String> answer = hurried.ask(slow);
          long millis = (System.nanoTime() - start) / 1_000_000;
          assertEquals(503, answer.statusCode(), slow + " " + answer.body());
          assertTrue(millis < 30_000, slow + " took " + millis + " ms");
        }
        HttpResponse<String> cut = hurried.ask("SELECT * { ?s ?p ?o }", "Accept", "application/sparql-results+json");
        assertEquals("50", header(cut, "Casus-Max-Rows"));
        assertEquals("rows=50", header(cut, "Casus-Truncated"));
        JsonNode json = new ObjectMapper().readTree(cut.body());
        assertEquals(50, json.at("/results/bindings").size());
        assertTrue(json.at("/truncated").asText().startsWith("Truncated"), "a cut result says so");
        for (String format : new String[] {"csv", "tsv", "xml"}) {
          String text = hurried.get("/sparql?format=" + format + "&query=" + encode("SELECT * { ?s ?p ?o }")).body().strip();
          assertTrue(text.lines().reduce("", (a, b) -> b).contains("Truncated: there is more"), text);
        }
        assertEquals("", header(hurried.ask("SELECT * { ?s ?p ?o } LIMIT 50"), "Casus-Truncated"));
        assertEquals(51, hurried.ask("SELECT * { ?s ?p ?o } LIMIT 50", "Accept", "text/csv").body().lines().count());
      } finally {
        server.stop();
      }
    }
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    String path = "/sparql?query=" + encode(EVENTS);
    HttpResponse<String> first = visit.get(path, "Accept", "text/csv");
    String mark = header(first, "ETag");
    assertTrue(mark.startsWith("W/\"" + sample.store().version()), mark);
    assertEquals(Long.toString(events), header(first, "Casus-Rows"));
    assertEquals(304, visit.get(path, "Accept", "text/csv", "If-None-Match", mark).statusCode());
    assertEquals(200, visit.get(path, "Accept", "text/tab-separated-values", "If-None-Match", mark).statusCode());
    assertEquals("", header(visit.ask("SELECT (NOW() AS ?n) (RAND() AS ?r) {}"), "ETag"));
    HttpResponse<String> head = visit.send("HEAD", path, "", "Accept", "text/csv");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(header(first, "Content-Length"), header(head, "Content-Length"));
    assertTrue(header(first, "Vary").contains("Accept"));
    assertEquals(400, visit.send("HEAD", "/sparql?query=nonsense", "").statusCode());
  }

  @Test
  void formatIsAlsoAParameter() {
    for (String format : new String[] {"json", "xml", "csv", "tsv"}) {
      assertEquals(200, visit.get("/sparql?format=" + format + "&query=" + encode(EVENTS), "Accept", "text/html").statusCode(),
          format);
    }
    for (String format : new String[] {"ttl", "nt", "jsonld", "rdf", "trig", "nq", "json", "xml"}) {
      HttpResponse<String> answer = visit.get("/sparql?format=" + format + "&query="
          + encode("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 9"));
      assertEquals(200, answer.statusCode(), format);
      assertEquals("9", header(answer, "Casus-Rows"));
    }
    assertEquals(406, visit.get("/sparql?format=ttl&query=" + encode(EVENTS)).statusCode());
    assertEquals(406, visit.get("/sparql?format=csv&query=" + encode("DESCRIBE <id/actor/iraq>")).statusCode());
    assertEquals(406, visit.ask(EVENTS, "Accept", "text/turtle").statusCode());
    HttpResponse<String> unknown = visit.get("/sparql?format=xls&query=" + encode(EVENTS));
    assertEquals(400, unknown.statusCode());
    assertTrue(unknown.body().contains("\"jsonld\""), unknown.body());
  }

  @Test
  void failuresHaveOneShapeWithThePlace() throws Exception {
    HttpResponse<String> answer = visit.ask("SELECT * WHERE {\n  ?s ?p }");
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    JsonNode json = new ObjectMapper().readTree(answer.body());
    assertEquals(400, json.get("status").asInt());
    assertEquals(2, json.get("line").asInt());
    assertEquals(9, json.get("column").asInt());
    HttpResponse<String> plain = visit.ask("SELECT", "Accept", "text/csv");
    assertTrue(header(plain, "Content-Type").startsWith("text/plain"));
    assertTrue(plain.body().startsWith("Parse error: "), plain.body());
    assertEquals(400, visit.get("/sparql?query=ASK%7B%7D&timeout=soon").statusCode());
    assertEquals(400, visit.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D").statusCode());
    assertEquals(200, visit.get("/sparql?query=ASK%7B%7D&timeout=0.5").statusCode());
    assertEquals(503, visit.get("/sparql?timeout=0.3&query="
        + encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")).statusCode());
  }

  @Test
  void questionsHaveALengthAndADepth() {
    String comment = "#" + "x".repeat(1_100_000);
    Visit alone = Visit.alone(sample.port());
    assertEquals(413, alone.send("POST", "/sparql", comment, "Content-Type", "application/sparql-query").statusCode());
    assertEquals(413, alone.send("POST", "/sparql", "query=" + comment, "Content-Type", "application/x-www-form-urlencoded")
        .statusCode());
    assertTrue(isTooLong("/sparql?query=ASK%7B%7D%23" + "x".repeat(100_000)));
    HttpResponse<String> deep = visit.send("POST", "/sparql", "ASK { FILTER(" + "(".repeat(200) + "1" + ")".repeat(200) + ") }",
        "Content-Type",
        "application/sparql-query");
    assertEquals(400, deep.statusCode());
    assertTrue(deep.body().contains("Query too complex"), deep.body());
    String text = "(".repeat(400);
    assertEquals(200, visit.ask("ASK { ?s ?p \"" + text + "\", '''" + text + "''' . # " + text + "\n ?s <urn:" + "a".repeat(9)
        + "> ?x FILTER(1 < 2) }").statusCode());
  }

  /** The server may also close the connection while the client is still sending. */
  private static boolean isTooLong(String path) {
    try {
      return List.of(414, 431).contains(Visit.alone(sample.port()).get(path).statusCode());
    } catch (UncheckedIOException e) {
      return true;
    }
  }

  @Test
  void describeTellsWhatIsSaid() {
    String turtle = visit.ask("DESCRIBE ?e WHERE { ?e a <https://w3id.org/casus/ontology#Event> } LIMIT 1", "Accept",
        "application/n-triples").body();
    assertTrue(turtle.lines().count() > 5, turtle);
    assertEquals(1, turtle.lines().map(line -> line.substring(0, line.indexOf('>'))).distinct().count());
    assertEquals("", visit.ask("DESCRIBE <urn:nothing>", "Accept", "application/n-triples").body());
  }

  @Test
  void whoHangsUpEndsTheQuery() throws Exception {
    String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    try (SampleServer patient = new SampleServer(SparqlSettings.standard().within(Duration.ofMinutes(10), 1000))) {
      try (Socket socket = new Socket("localhost", patient.port())) {
        socket.getOutputStream().write(("GET /sparql?format=csv&query=" + Visit.encode(endless)
            + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
        awaitRunning(patient, 1);
      }
      awaitRunning(patient, 0);
    }
  }

  /** Waits for it without end: a query that nobody ends runs into the limit of the test. */
  private static void awaitRunning(SampleServer server, int queries) throws InterruptedException {
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
      while (!server.visit().get("/health").body().replaceAll("\\s", "").contains("\"running\":" + queries)) {
        Thread.sleep(50);
      }
    });
  }

  @Test
  void takenPortIsTheUsersMistake() {
    assumeTrue(sample.port() > 0);
    try (Tdb2EventStore store = Tdb2EventStore.inMemory(SampleData.BASE)) {
      var mistake = org.junit.jupiter.api.Assertions.assertThrows(org.casus.model.UsageException.class,
          () -> CasusServer.start(store, new WebSettings("localhost", sample.port())));
      assertTrue(mistake.getMessage().contains("taken"));
    }
  }
}
