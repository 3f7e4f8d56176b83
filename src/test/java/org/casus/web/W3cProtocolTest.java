package org.casus.web;

import static org.casus.web.Visit.encode;
import static org.casus.web.Visit.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading part of the W3C's tests of the SPARQL 1.1 Protocol, each under its own name there. */
class W3cProtocolTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";
  private static final String ONE = "http://localhost:7070/data1";
  private static final String TWO = "http://localhost:7070/data2";
  private static final String THREE = "http://localhost:7070/data3";
  private static final String BOTH = "ASK { <" + ONE + "> ?p ?o . <" + TWO + "> ?p2 ?o2 }";
  private static final String NAMED = "ASK { GRAPH ?g1 { <" + ONE + "> ?p ?o } GRAPH ?g2 { <" + TWO + "> ?p2 ?o2 } }";

  private static SampleServer server;
  private static Visit visit;

  @BeforeAll
  static void start() {
    server = new SampleServer("http://localhost:7070/", false);
    server.store().write(data -> {
      for (String graph : new String[] {ONE, TWO, THREE}) {
        RDFParser.fromString("<" + graph + "> { <" + graph + "> a <http://example.org/Document> }", Lang.TRIG).parse(data);
      }
    });
    visit = server.visit();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> post(String type, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = type;
    return visit.send("POST", "/sparql", body, all);
  }

  private static String graphs(String name, String... graphs) {
    StringBuilder parameters = new StringBuilder();
    for (String graph : graphs) {
      parameters.append('&').append(name).append("-graph-uri=").append(encode(graph));
    }
    return parameters.toString();
  }

  private static void assertYes(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().replaceAll("\\s", "").matches("(?s).*(\"boolean\":true|<boolean>true</boolean>).*"), answer.body());
  }

  private static void assertClientError(HttpResponse<String> answer) {
    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.statusCode() + " " + answer.body());
  }

  @Test
  void badMultipleQueries() {
    assertClientError(visit.get("/sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D"));
  }

  @Test
  void badQueryMethod() {
    assertClientError(visit.send("PUT", "/sparql?query=ASK%20%7B%7D", ""));
  }

  @Test
  void badQueryMissingFormType() {
    assertClientError(visit.send("POST", "/sparql", "query=ASK%20%7B%7D", "Content-Type", "text/plain"));
  }

  @Test
  void badQueryMissingDirectType() {
    assertClientError(visit.send("POST", "/sparql", "ASK {}", "Content-Type", "text/plain"));
  }

  @Test
  void badQueryNonUtf8() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/sparql"))
        .header("Content-Type", DIRECT)
        .POST(BodyPublishers.ofByteArray("ASK {}".getBytes(StandardCharsets.UTF_16))).build();
    assertClientError(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
  }

  @Test
  void badQuerySyntax() {
    assertEquals(400, visit.get("/sparql?query=ASK%20%7B").statusCode());
  }

  @Test
  void queryGet() {
    assertYes(visit.get("/sparql?query=ASK%20%7B%7D", "Accept", "application/sparql-results+xml"));
  }

  @Test
  void queryPostForm() {
    assertYes(post(FORM, "query=ASK%20%7B%7D"));
  }

  @Test
  void queryPostDirect() {
    assertYes(post(DIRECT, "ASK {}"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void queryDatasetDefaultGraph(boolean get) {
    String parameters = graphs("default", ONE);
    String ask = "ASK { <" + ONE + "> ?p ?o }";
    assertYes(get ? visit.get("/sparql?query=" + encode(ask) + parameters)
        : visit.send("POST", "/sparql?" + parameters.substring(1), ask, "Content-Type", DIRECT));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void queryDatasetDefaultGraphs(boolean get) {
    String parameters = graphs("default", ONE, TWO);
    assertYes(get ? visit.get("/sparql?query=" + encode(BOTH) + parameters)
        : visit.send("POST", "/sparql?" + parameters.substring(1), BOTH, "Content-Type", DIRECT));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void queryDatasetNamedGraphs(boolean get) {
    String parameters = graphs("named", ONE, TWO);
    assertYes(get ? visit.get("/sparql?query=" + encode(NAMED) + parameters)
        : visit.send("POST", "/sparql?" + parameters.substring(1), NAMED, "Content-Type", DIRECT));
  }

  @Test
  void queryDatasetFull() {
    String ask = "ASK { <" + THREE + "> ?p ?o . GRAPH ?g1 { <" + ONE + "> ?p1 ?o1 } GRAPH ?g2 { <" + TWO + "> ?p2 ?o2 } }";
    assertYes(post(FORM, "query=" + encode(ask) + graphs("default", THREE) + graphs("named", ONE, TWO)));
  }

  @Test
  void queryMultipleDataset() {
    String ask = "ASK FROM <" + TWO + "> { <" + ONE + "> ?p ?o }";
    assertYes(post(FORM, "query=" + encode(ask) + graphs("default", ONE)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "SELECT (1 AS ?value) {}~application/sparql-results\\+(json|xml)~application/sparql-results+xml, "
          + "application/sparql-results+json",
      "ASK {}~application/sparql-results\\+(json|xml)~application/sparql-results+xml, application/sparql-results+json",
      "DESCRIBE <http://example.org/>~(text/turtle|application/rdf\\+xml).*~text/turtle, application/rdf+xml",
      "CONSTRUCT { <s> <p> 1 } WHERE {}~(text/turtle|application/rdf\\+xml).*~text/turtle, application/rdf+xml"})
  void queryContentType(String query, String type, String accept) {
    HttpResponse<String> answer = post(DIRECT, query, "Accept", accept);
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(header(answer, "Content-Type").matches(type), header(answer, "Content-Type"));
  }
}
