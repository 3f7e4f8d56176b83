package org.casus.web;

import static org.casus.web.Visit.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.update.UpdateAction;
import org.casus.store.SampleData;
import org.casus.store.release.Release;
import org.casus.store.release.Releases;
import org.casus.web.sparql.SparqlSettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that follow, collect and keep the data find. */
class HarvestTest {

  @Test
  void aSearchCanBeFollowedAsAFeed() {
    try (SampleServer server = new SampleServer()) {
      Visit visit = server.visit();
      HttpResponse<String> answer = visit.get("/events.atom?type=ASSAULT&q=attack");
      assertEquals("application/atom+xml; charset=utf-8", header(answer, "Content-Type"));
      Document feed = Jsoup.parse(answer.body(), Parser.xmlParser());
      int events = Jsoup.parse(visit.page("/events?type=ASSAULT&q=attack").body()).select("article.line").size();
      assertTrue(events > 0);
      assertEquals(events, feed.select("entry").size());
      assertTrue(feed.selectFirst("feed > link[rel=self]").attr("href").contains("/events.atom?"));
      assertTrue(feed.select("entry").stream().allMatch(entry -> entry.selectFirst("updated").text()
          .matches("\\d{4}-\\d\\d-\\d\\dT00:00:00Z")
          && entry.selectFirst("id").text().startsWith(SampleData.BASE + "id/event/")));
      assertTrue(visit.page("/events").headers().allValues("Link").toString().contains("application/atom+xml"));
    }
  }

  @Test
  void theSitemapNamesPagesThatThereAre() {
    try (SampleServer server = new SampleServer()) {
      Visit visit = server.visit();
      assertTrue(visit.get("/robots.txt").body().contains("Sitemap: " + SampleData.BASE + "sitemap.xml"));
      Document index = Jsoup.parse(visit.get("/sitemap.xml").body(), Parser.xmlParser());
      assertEquals(SampleData.BASE + "sitemap/1.xml", index.selectFirst("sitemap loc").text());
      Document part = Jsoup.parse(visit.get("/sitemap/1.xml").body(), Parser.xmlParser());
      assertTrue(part.select("url loc").size() > 40);
      part.select("url loc").forEach(address ->
          assertEquals(200, visit.page("/" + address.text().substring(SampleData.BASE.length())).statusCode(), address.text()));
      assertEquals(404, visit.get("/sitemap/2.xml").statusCode());
      assertEquals(404, visit.get("/sitemap/x.xml").statusCode());
    }
  }

  @Test
  void theExportWithTheContextByAddressSaysTheSame() throws Exception {
    try (SampleServer server = new SampleServer()) {
      Visit visit = server.visit();
      String context = visit.get("/context.jsonld").body();
      String linked = visit.get("/exports/casus.linked.jsonld").body();
      assertTrue(linked.startsWith("{\"@context\":[\"" + SampleData.BASE + "context.jsonld\""));
      Model got = ModelFactory.createDefaultModel();
      String inline = new ObjectMapper().readTree(context).get("@context").toString();
      RDFParser.fromString(linked.replace("\"" + SampleData.BASE + "context.jsonld\"", inline), Lang.JSONLD11).parse(got);
      Model expected = ModelFactory.createDefaultModel();
      RDFParser.fromString(visit.get("/exports/casus.nt").body(), Lang.NTRIPLES).parse(expected);
      assertEquals(expected.size(), got.size());
      assertTrue(expected.isIsomorphicWith(got));
    }
  }

  @Test
  void whatAReleaseWithdrewIsGoneAndNotUnknown(@TempDir Path folder) throws Exception {
    String gone = "event/cccca5bf19db1bfb";
    try (SampleServer old = new SampleServer()) {
      Release first = Release.write(old.store(), folder, Optional.empty());
      old.store().write(data -> UpdateAction.parseExecute("DELETE WHERE { GRAPH ?g { <" + SampleData.BASE + "id/" + gone
          + "> ?p ?o } }",
          data.asDatasetGraph()));
      Release second = Release.write(old.store(), folder, Optional.of(first));
      try (SampleServer server =
          new SampleServer(new WebSettings("localhost", 0, SparqlSettings.standard(), Optional.empty(), Set.of(),
          Releases.in(folder)))) {
        Visit visit = server.visit();
        assertEquals(303, visit.get("/id/" + gone).statusCode(), "the store still has it");
        server.store().write(data -> UpdateAction.parseExecute("DELETE WHERE { GRAPH ?g { <" + SampleData.BASE + "id/" + gone
            + "> ?p ?o } }",
            data.asDatasetGraph()));
        for (String path : new String[] {"/id/" + gone, "/" + gone, "/" + gone + ".ttl", "/" + gone + ".json"}) {
          HttpResponse<String> answer = visit.get(path);
          assertEquals(410, answer.statusCode(), path);
          assertTrue(answer.body().contains("withdrawn in release " + second.version()), answer.body());
        }
        assertEquals(404, visit.get("/id/event/ffffffffffffffff").statusCode());
        assertTrue(visit.get("/releases").body().contains(first.version()));
        assertEquals(Files.readString(second.folder().resolve("changes.tsv")),
            visit.get("/releases/" + second.version() + "/changes.tsv").body());
        assertEquals(404, visit.get("/releases/" + second.version() + "/..%2Fmanifest.json").statusCode());
        assertEquals(404, visit.get("/releases/none/manifest.json").statusCode());
      }
    }
  }

  /** Who has used up a share of a second a minute waits, and that is the client behind the proxy, not the proxy. */
  @Test
  void limitsAreForClientsBehindAKnownProxyAndNobodyElseIsBelieved() {
    SparqlSettings tight = new SparqlSettings(Duration.ofSeconds(10), 1000, 1 << 20, 2, 1, 8, Duration.ofSeconds(30),
        Duration.ofSeconds(1), Optional.empty());
    String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    Set<String> here = Set.of("127.0.0.1", "[0:0:0:0:0:0:0:1]");
    for (boolean trusted : new boolean[] {true, false}) {
      try (SampleServer server =
          new SampleServer(new WebSettings("localhost", 0, tight, Optional.empty(), trusted ? here : Set.of(),
          Releases.none()))) {
        Visit visit = server.visit();
        assertEquals(503, visit.get("/sparql?timeout=3&query=" + Visit.encode(slow), "X-Forwarded-For", "192.0.2.1")
            .statusCode());
        assertEquals(trusted ? 200 : 429, visit.ask("ASK {}", "X-Forwarded-For", "192.0.2.2").statusCode(), "another client");
        assertEquals(429, visit.ask("ASK {}", "X-Forwarded-For", "192.0.2.2, 192.0.2.1").statusCode(),
            "the same, under a false name");
      }
    }
  }
}
