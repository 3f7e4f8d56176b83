package org.casus.web;

import static org.casus.web.Visit.encode;
import static org.casus.web.Visit.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.casus.model.UsageException;
import org.casus.web.sparql.SparqlSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SPARQL Update where the server was started with a token. */
class UpdateTest {

  private static final String TOKEN = "a secret of some length";

  private static SampleServer sample;
  private static Visit visit;

  @BeforeAll
  static void start() {
    sample = new SampleServer(SparqlSettings.standard().updatedWith(TOKEN));
    visit = sample.visit();
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  private static HttpResponse<String> update(String text, String token) {
    return visit.send("POST", "/sparql", text, "Content-Type", "application/sparql-update", "Authorization", "Bearer " + token);
  }

  @Test
  void onlyTheTokenOpens() {
    String insert = "INSERT DATA { GRAPH <graph/entities> { <urn:a> <urn:b> 1 } }";
    HttpResponse<String> wrong = update(insert, "another secret of length");
    assertEquals(401, wrong.statusCode());
    assertEquals("Bearer", header(wrong, "WWW-Authenticate"));
    assertEquals(401, visit.send("POST", "/sparql", "update=" + encode(insert), "Content-Type",
        "application/x-www-form-urlencoded").statusCode());
    assertTrue(visit.ask("ASK { <urn:a> ?p ?o }").body().contains("false"));
    String before = sample.store().version();
    HttpResponse<String> right = update(insert, TOKEN);
    assertEquals(204, right.statusCode(), right.body());
    assertTrue(!sample.store().version().equals(before) && header(right, "ETag").contains(sample.store().version()));
    assertTrue(visit.ask("ASK { <urn:a> ?p ?o }").body().contains("true"));
    assertEquals(204, visit.send("POST", "/sparql", "update=" + encode("DELETE WHERE { GRAPH ?g { <urn:a> ?p ?o } }"),
        "Content-Type",
        "application/x-www-form-urlencoded", "Authorization", "Bearer " + TOKEN).statusCode());
    assertEquals(before, sample.store().version());
    assertEquals(405, visit.get("/sparql?update=" + encode(insert), "Authorization", "Bearer " + TOKEN).statusCode());
  }

  @Test
  void nothingIsFetchedOrLostByMistake() {
    String before = sample.store().version();
    assertEquals(403, update("LOAD <file:///etc/passwd> INTO GRAPH <urn:g>", TOKEN).statusCode());
    assertEquals(403, update("LOAD SILENT <http://localhost/x> INTO GRAPH <urn:g>", TOKEN).statusCode());
    assertEquals(403, update("INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { SERVICE <http://localhost/> { ?s ?p ?o } }", TOKEN)
        .statusCode());
    assertEquals(403, update("INSERT { GRAPH <urn:g> { ?s ?p 1 } } WHERE { ?s ?p ?o FILTER(<java:x.Y>(?o)) }", TOKEN)
        .statusCode());
    assertEquals(400, update("INSERT DATA { <urn:a> <urn:b> 1 }", TOKEN).statusCode());
    assertEquals(400, update("INSERT DATA { ", TOKEN).statusCode());
    assertEquals(before, sample.store().version());
  }

  @Test
  void anAnswerIsKeptUntilTheStoreChanges() {
    String digits = " { 0 1 2 3 4 5 6 7 8 9 } ";
    String query = "SELECT (COUNT(*) AS ?n) (SAMPLE(?now) AS ?value) { VALUES ?a" + digits + "VALUES ?b" + digits + "VALUES ?c"
        + digits + "VALUES ?d" + digits + "VALUES ?e" + digits + "OPTIONAL { <urn:kept> <urn:is> ?now } }";
    HttpResponse<String> first = visit.ask(query);
    HttpResponse<String> second = visit.ask(query);
    assertEquals("", header(first, "Cache-Status"));
    assertEquals("Casus; hit", header(second, "Cache-Status"));
    assertEquals(first.body(), second.body());
    assertEquals(header(first, "Casus-Rows"), header(second, "Casus-Rows"));
    HttpResponse<String> anew = visit.get("/sparql?query=" + encode(query), "Cache-Control", "no-cache");
    assertEquals("", header(anew, "Cache-Status"));
    assertEquals("", header(visit.ask(query.replace("SAMPLE(?now)", "SAMPLE(RAND())")), "Cache-Status"));
    assertEquals("", header(visit.ask(query.replace("SAMPLE(?now)", "SAMPLE(RAND())")), "Cache-Status"));
    assertEquals(204, update("INSERT DATA { GRAPH <graph/entities> { <urn:kept> <urn:is> \"changed\" } }", TOKEN).statusCode());
    try {
      HttpResponse<String> changed = visit.ask(query);
      assertEquals("", header(changed, "Cache-Status"));
      assertTrue(changed.body().contains("changed"), changed.body());
    } finally {
      assertEquals(204, update("DELETE WHERE { GRAPH ?g { <urn:kept> ?p ?o } }", TOKEN).statusCode());
    }
    assertTrue(!visit.ask(query).body().contains("changed"));
  }

  @Test
  void aTokenThatCanBeGuessedIsRefused() {
    assertThrows(UsageException.class, () -> SparqlSettings.standard().updatedWith("short"));
  }
}
