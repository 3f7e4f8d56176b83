package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.casus.query.QueryCatalog;
import org.casus.store.ExportFormat;
import org.casus.store.SampleData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** What the service says of itself is so. */
class DescriptionsTest extends SampleSite {

  private static Model model(String path) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(visit.get(path, "Accept", "text/turtle").body(), Lang.TURTLE).parse(model);
    return model;
  }

  @Test
  void openApiHasTheRoutesThatThereAreAndNoOthers() throws IOException {
    JsonNode description = new ObjectMapper().readTree(visit.get("/openapi.json").body());
    assertEquals("3.1.0", description.get("openapi").asText());
    TreeSet<String> described = new TreeSet<>();
    description.get("paths").fieldNames().forEachRemaining(described::add);
    TreeSet<String> real = new TreeSet<>(sample.paths());
    real.removeIf(path -> path.startsWith("/assets/"));
    assertEquals(real, described);
    assertTrue(described.size() > 40);
  }

  @Test
  void openApiHasTheParametersThatThereAre() throws IOException {
    JsonNode paths = new ObjectMapper().readTree(visit.get("/openapi.json").body()).get("paths");
    for (String path : new String[] {"/events", "/actors", "/places", "/articles", "/search", "/sparql"}) {
      List<String> described = new ArrayList<>();
      paths.get(path).at("/get/parameters").forEach(parameter -> described.add(parameter.get("name").asText()));
      HttpResponse<String> refused = visit.get(path + "?nonsense=1");
      assertEquals(400, refused.statusCode(), path);
      List<String> known = new ArrayList<>();
      new ObjectMapper().readTree(refused.body()).get("known").forEach(name -> known.add(name.asText()));
      assertEquals(new TreeSet<>(known), new TreeSet<>(described), path);
    }
  }

  @Test
  void everyRouteCanBeTriedOnOnePage() throws IOException {
    Document page = Jsoup.parse(visit.page("/api").body(), "http://localhost:" + sample.port() + "/api");
    TreeSet<String> tried = new TreeSet<>();
    for (FormElement form : page.select("main form.asking").forms()) {
      for (Element button : form.select("button")) {
        String route = form.select("input[name=route]").val();
        tried.add(route.isEmpty() ? button.attr("formaction") : route);
      }
    }
    TreeSet<String> described = new TreeSet<>();
    JsonNode paths = new ObjectMapper().readTree(visit.get("/openapi.json").body()).get("paths");
    paths.properties().stream().filter(path -> path.getValue().has("get")).forEach(path -> described.add(path.getKey()));
    assertEquals(described, tried);
    HttpResponse<String> to = visit.get("/api?route=" + Visit.encode("/queries/{name}") + "&name=threats&format=csv");
    assertEquals(303, to.statusCode());
    assertEquals("/queries/threats?format=csv", to.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", ""));
    assertEquals(400, visit.get("/api?route=" + Visit.encode("/event/{name}")).statusCode());
    assertEquals(400, visit.get("/api?route=" + Visit.encode("https://example.org/")).statusCode());
    assertEquals("/event/..%2F..%2Fx", visit.get("/api?route=" + Visit.encode("/event/{name}") + "&name="
        + Visit.encode("../../x")).headers()
        .firstValue("Location").orElse("").replaceFirst("^http://[^/]+", ""));
  }

  @Test
  void voidCountsWhatThereIs() {
    Model model = model("/.well-known/void");
    var dataset = model.createResource(SampleData.BASE);
    assertTrue(dataset.hasProperty(RDF.type, VOID.Dataset));
    assertEquals(sample.store().statistics().quads(), dataset.getProperty(VOID.triples).getLong());
    assertEquals(ExportFormat.values().length, dataset.listProperties(DCAT.distribution).toList().size());
    assertTrue(dataset.hasProperty(VOID.sparqlEndpoint, model.createResource(SampleData.BASE + "sparql")));
    String count = visit.ask("PREFIX void: <http://rdfs.org/ns/void#> SELECT ?n { GRAPH <graph/meta> { ?s a void:Dataset ; "
        + "void:triples ?n } }",
        "Accept", "text/csv").body();
    assertEquals(Long.toString(sample.store().statistics().quads()), count.lines().skip(1).findFirst().orElse(""));
    assertEquals(406, visit.get("/.well-known/void", "Accept", "image/png").statusCode());
  }

  @Test
  void theEndpointHasItsExamplesThatCanBeRun() {
    Model model = model("/sparql");
    var examples = model.listResourcesWithProperty(model.createProperty("http://www.w3.org/ns/shacl#select")).toList();
    assertEquals(QueryCatalog.load().list().size(), examples.size());
    assertTrue(examples.size() >= 30);
    examples.forEach(example -> QueryFactory.create(example.getProperty(model.createProperty("http://www.w3.org/ns/shacl#select"))
        .getString()));
  }
}
