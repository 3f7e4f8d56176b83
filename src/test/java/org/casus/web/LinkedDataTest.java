package org.casus.web;

import static org.casus.web.Visit.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.casus.store.SampleData;
import org.casus.store.StoreGraphs;
import org.casus.web.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedDataTest extends SampleSite {

  private static final String EVENT = "event/0d769cfb987d03c6";

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "none", value = {
      "text/turtle | .ttl", "application/ld+json | .jsonld", "application/n-triples | .nt", "application/rdf+xml | .rdf",
          "application/json | .json",
      "text/html | ''", "*/* | ''", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | ''",
      "text/turtle;q=0.5,application/rdf+xml | .rdf", "text/turtle;q=0.9,text/html;q=0.4 | .ttl", "application/* | .jsonld",
      "text/html;q=0,*/* | .ttl", "application/ld+json;profile=\"x\";q=0.8, text/turtle;q=0.7 | .jsonld", "text/* | ''",
      "nonsense, text/turtle | .ttl", "image/png | none", "text/html;q=0 | none", "application/pdf, image/* | none"})
  void namesLeadToTheFormatThatIsWanted(String accept, String suffix) {
    for (String method : new String[] {"GET", "HEAD"}) {
      HttpResponse<String> answer = visit.send(method, "/id/" + EVENT, "", "Accept", accept);
      if (suffix == null) {
        assertEquals(406, answer.statusCode(), accept);
      } else {
        assertEquals(303, answer.statusCode(), accept);
        assertEquals("/" + EVENT + suffix, header(answer, "Location"), accept);
        assertTrue(header(answer, "Link").contains("rel=\"alternate describedby\"; type=\"text/turtle\""));
      }
      assertTrue(String.join(",", answer.headers().allValues("Vary")).contains("Accept"), accept);
    }
    HttpResponse<String> document = visit.get("/" + EVENT, "Accept", accept);
    assertEquals(suffix == null ? 406 : 200, document.statusCode(), accept);
    if (suffix != null && !suffix.isEmpty()) {
      assertEquals("/" + EVENT + suffix, header(document, "Content-Location"));
    }
  }

  @ParameterizedTest
  @CsvSource({"/id/event/9233a9f292eab8b1, /id/event/0d769cfb987d03c6", "/event/9233a9f292eab8b1, /event/0d769cfb987d03c6",
      "/event/9233a9f292eab8b1.ttl, /event/0d769cfb987d03c6.ttl", "/event/9233a9f292eab8b1.json, /event/0d769cfb987d03c6.json"})
  void whatWasAnEventBeforeItWasMergedLeadsToTheEventItIsPartOf(String before, String now) {
    for (String method : new String[] {"GET", "HEAD"}) {
      HttpResponse<String> answer = visit.send(method, before, "");
      assertEquals(301, answer.statusCode());
      assertEquals(now, header(answer, "Location"));
    }
  }

  private static Model parse(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.uri().toString());
    Lang lang = RDFLanguages.contentTypeToLang(header(answer, "Content-Type").replaceFirst(";.*", ""));
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), lang).base(answer.uri().toString()).parse(model);
    return model;
  }

  @Test
  void allFormatsSayTheSame() {
    for (String thing : new String[] {EVENT, "actor/iraq", "article/f2515f55d143fea5", "place/98182", "post/usa-president",
        "mention/0d769cfb987d03c6",
        "claim/28608abbc0609449", "run/casus-0.1.0"}) {
      Model turtle = parse(visit.get("/" + thing + ".ttl"));
      assertTrue(turtle.getResource(SampleData.BASE + "id/" + thing).hasProperty(null), thing);
      for (String suffix : new String[] {"nt", "jsonld", "rdf"}) {
        Model other = parse(visit.get("/" + thing + "." + suffix));
        assertTrue(turtle.isIsomorphicWith(other), () -> thing + "." + suffix + " missing: " + turtle.difference(other)
            + " more: " + other.difference(turtle));
      }
    }
  }

  @Test
  void anEventBringsItsClaimsMentionsAndRoles() {
    Model model = parse(visit.get("/" + EVENT + ".ttl"));
    String query = "PREFIX casus: <https://w3id.org/casus/ontology#> SELECT * { ?e casus:hasClaim ?c . ?c casus:modality ?m "
        + ". ?e casus:hasMention ?n . "
        + "?n casus:hasRole ?r . ?r casus:anchorOf ?w }";
    try (var execution = org.apache.jena.query.QueryExecutionFactory.create(query, model)) {
      assertTrue(execution.execSelect().hasNext());
    }
    assertEquals("http://localhost:7070/id/event/", model.getNsPrefixURI("event"));
  }

  @Test
  void headSaysWhatGetSays() {
    for (String path : new String[] {"/", "/events", "/" + EVENT, "/" + EVENT + ".ttl", "/exports/casus.nq", "/events.csv",
        "/event/ffffffffffffffff",
        "/nowhere", "/assets/casus.css", "/graph/events"}) {
      HttpResponse<String> get = visit.get(path, "Accept", "text/turtle;q=0.5,text/html");
      HttpResponse<String> head = visit.send("HEAD", path, "", "Accept", "text/turtle;q=0.5,text/html");
      assertEquals(get.statusCode(), head.statusCode(), path);
      assertEquals("", head.body(), path);
      for (String name : new String[] {"Content-Type", "ETag", "Link", "Location"}) {
        assertEquals(header(get, name), header(head, name), path + " " + name);
      }
    }
  }

  @Test
  void partsLeadToThePlaceWhereTheyAreShown() {
    String[][] parts = {{"mention/64ee968f16173e68", "/event/64ee968f16173e68#mention-64ee968f16173e68"},
        {"claim/7d516e174c9e1cf2", "/event/64ee968f16173e68#claim-7d516e174c9e1cf2"},
        {"role/64ee968f16173e68-instrument-168", "/event/64ee968f16173e68#mention-64ee968f16173e68"},
        {"sentence/e9a890880fe2735c-1", "/article/e9a890880fe2735c#sentence-e9a890880fe2735c-1"},
        {"holding/usa-president-joe-biden-2021", "/post/usa-president#holding-usa-president-joe-biden-2021"},
        {"run/casus-0.1.0", "/run/casus-0.1.0"}};
    for (String[] part : parts) {
      assertEquals(part[1], header(visit.page("/id/" + part[0]), "Location"));
    }
  }

  /** Every IRI of the data under the base, in any position, leads to data that speaks of it and to a page. */
  @Test
  void everyIriOfTheDataResolves() {
    Set<String> iris = new TreeSet<>();
    DatasetGraph data = SampleData.dataset().asDatasetGraph();
    data.find().forEachRemaining(quad -> {
      for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
        if (node.isURI() && node.getURI().startsWith(SampleData.BASE)) {
          iris.add(node.getURI());
        }
      }
    });
    assertTrue(iris.size() > 500, () -> "only " + iris.size() + " IRIs");
    List<String> wrong = new ArrayList<>();
    for (String iri : iris) {
      String path = "/" + iri.substring(SampleData.BASE.length());
      for (String accept : new String[] {"text/turtle", "text/html"}) {
        HttpResponse<String> answer = visit.get(path, "Accept", accept);
        if (answer.statusCode() == 301) {
          answer = visit.get(header(answer, "Location"), "Accept", accept);
        }
        if (answer.statusCode() == 303) {
          String target = header(answer, "Location");
          answer = visit.get(target.replaceFirst("#.*", ""), "Accept", accept);
          int hash = target.indexOf('#');
          if (hash >= 0 && !answer.body().contains("id=\"" + target.substring(hash + 1) + "\"")) {
            wrong.add(iri + " leads to " + target + ", where there is no such anchor");
          }
        }
        if (answer.statusCode() != 200 || !header(answer, "Content-Type").startsWith(accept)) {
          wrong.add(iri + " as " + accept + ": " + answer.statusCode());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void termsOfTheOntologyAreExplained() {
    for (String path : new String[] {"/ontology", "/ontology/plover", "/ontology/cameo"}) {
      assertTrue(parse(visit.get(path, "Accept", "text/turtle")).size() > 100);
      assertTrue(parse(visit.get(path + ".nt")).size() > 100);
    }
    assertTrue(visit.page("/ontology").body().contains("id=\"killedLow\""));
    assertTrue(visit.page("/ontology/plover").body().contains("id=\"mode-demo\""));
    assertEquals(404, visit.get("/ontology.csv").statusCode());
  }

  @Test
  void everyVersionIriOfTheOntologyLeadsToItsPageAndItsTriples() {
    List<String> versions = new ArrayList<>();
    for (String part : Vocabulary.PARTS) {
      Model terms = parse(visit.get(part.equals("casus") ? "/ontology" : "/ontology/" + part, "Accept", "text/turtle"));
      String iri = terms.listObjectsOfProperty(OWL2.versionIRI).next().asResource().getURI();
      String path = iri.replace("https://w3id.org/casus/", part.equals("casus") ? "/" : "/ontology/");
      assertTrue(parse(visit.get(path, "Accept", "text/turtle")).isIsomorphicWith(terms), path);
      assertTrue(parse(visit.get(path + ".nt")).isIsomorphicWith(terms), path);
      assertTrue(visit.page(path).body().contains("Version " + path.replaceFirst(".*/", "")), path);
      versions.add(path);
    }
    assertEquals(7, versions.size());
    for (String path : List.of("/ontology/0.0.1", "/ontology/plover/9.9.9", "/ontology/none/0.1.0")) {
      assertEquals(404, visit.get(path).statusCode(), path);
    }
  }

  @Test
  void exportsHaveEverythingButTheStoreItself() {
    DatasetGraph expected = SampleData.dataset().asDatasetGraph();
    for (String name : new String[] {"casus.nq", "casus.trig"}) {
      DatasetGraph got = DatasetGraphFactory.create();
      RDFParser.fromString(visit.get("/exports/" + name).body(), name.endsWith("nq") ? Lang.NQUADS : Lang.TRIG).parse(got);
      assertEquals(count(expected), count(got), name);
      assertTrue(!got.containsGraph(org.apache.jena.graph.NodeFactory.createURI(StoreGraphs.meta(SampleData.BASE))));
    }
    Model union = ModelFactory.createDefaultModel();
    SampleData.dataset().listModelNames().forEachRemaining(name -> union.add(SampleData.dataset().getNamedModel(name)));
    for (String name : new String[] {"casus.ttl", "casus.nt", "casus.rdf"}) {
      Model got = parse(visit.get("/exports/" + name));
      assertEquals(union.size(), got.size(), name);
    }
    assertEquals(38, visit.get("/exports/events.csv").body().lines().count());
    assertTrue(visit.get("/exports/evidence.csv").body()
        .contains("\"Less than a day later, on Saturday, missiles hit the port of Odesa.\""));
    assertEquals("attachment; filename=\"casus.nq\"", header(visit.get("/exports/casus.nq"), "Content-Disposition"));
  }

  @Test
  void exportsComeWithChecksumDescriptionAndCitation() throws Exception {
    byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(visit.get("/exports/casus.nq").body()
        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String sum = java.util.HexFormat.of().formatHex(digest);
    assertEquals(sum + "  casus.nq\n", visit.get("/exports/casus.nq.sha256").body());
    assertTrue(visit.get("/exports/manifest.json").body().contains(sum));
    assertTrue(visit.get("/exports/citation.bib").body().contains(sample.store().version()));
    assertTrue(visit.get("/exports/CITATION.cff").body().startsWith("cff-version: 1.2.0"));
    assertTrue(header(visit.get("/exports/events.csv"), "Link").contains("events.csv-metadata.json"));
    assertTrue(visit.get("/exports/events.csv-metadata.json").body().contains("tableSchema"));
    String mark = header(visit.get("/exports/network.graphml"), "ETag");
    assertEquals(304, visit.get("/exports/network.graphml", "If-None-Match", mark).statusCode());
    HttpResponse<String> unknown = visit.get("/exports/casus.xls");
    assertEquals(404, unknown.statusCode());
    assertTrue(unknown.body().contains("events.geojson"));
  }

  private static long count(DatasetGraph data) {
    return org.apache.jena.atlas.iterator.Iter.count(data.find());
  }

  @Test
  void aBaseWithAPathIsServedUnderThatPath() {
    try (SampleServer server = new SampleServer("https://data.example.org/news/")) {
      server.store().write(data ->
          RDFParser.fromString("<https://data.example.org/news/graph/events> { "
              + "<https://data.example.org/news/id/event/00000000000000aa> a "
          + "<https://w3id.org/casus/ontology#Event> }", Lang.TRIG).parse(data));
      Visit there = server.visit();
      assertEquals(200, there.page("/news/").statusCode());
      HttpResponse<String> name = there.get("/news/id/event/00000000000000aa", "Accept", "text/turtle");
      assertEquals("/news/event/00000000000000aa.ttl", header(name, "Location"));
      assertTrue(there.get(header(name, "Location")).body().contains("event:00000000000000aa"));
      assertTrue(there.get("/news/sparql?query=" + Visit.encode("ASK { <id/event/00000000000000aa> ?p ?o }")).body()
          .contains("true"));
      org.jsoup.Jsoup.parse(there.page("/news/events").body()).select("a[href^=/], link[href^=/], script[src^=/]").forEach(link ->
          assertTrue((link.attr("href") + link.attr("src")).startsWith("/news/"), link.outerHtml()));
      assertEquals(200, there.get("/news/assets/casus.css").statusCode());
    }
  }
}
