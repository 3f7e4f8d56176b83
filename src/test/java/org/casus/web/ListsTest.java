package org.casus.web;

import static org.casus.web.Visit.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.casus.store.SampleData;
import org.casus.vocab.Hydra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as pages, JSON, rows and triples, and how they go on. */
class ListsTest {

  private static final String LATER =
      "@prefix casus: <https://w3id.org/casus/ontology#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."
      + " <http://localhost:7070/graph/events> { <http://localhost:7070/id/event/00000000000000ff> a casus:Event ; "
      + "casus:eventType"
      + " <https://w3id.org/casus/plover/ASSAULT> ; casus:modality casus:asserted ; casus:polarity casus:positive ; "
      + "casus:isTotal false ;"
      + " casus:begin \"2030-01-01\"^^xsd:date ; casus:end \"2030-01-01\"^^xsd:date }";

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "actors", "places", "articles", "search?q=attack"})
  void aListHasTheSameEntriesInEveryFormat(String list) {
    try (SampleServer server = new SampleServer()) {
      Visit visit = server.visit();
      String name = list.replaceFirst("\\?.*", "");
      String query = list.substring(name.length());
      HttpResponse<String> json = visit.get("/" + name + ".json" + query);
      Set<String> things = new TreeSet<>();
      for (String format : new String[] {"ttl", "jsonld"}) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(visit.get("/" + name + "." + format + query).body(), format.equals("ttl") ? Lang.TURTLE
            : Lang.JSONLD).parse(model);
        Set<String> members = model.listObjectsOfProperty(Hydra.member).mapWith(node -> node.asResource().getURI()).toSet();
        members.forEach(member -> assertTrue(model.getResource(member).hasProperty(null), member + " without data"));
        assertTrue(things.isEmpty() || things.equals(members), list);
        things.addAll(members);
      }
      assertFalse(things.isEmpty(), list);
      things.forEach(thing -> assertTrue(json.body().contains("\"" + thing + "\""), () -> thing + " is missing in " + list
          + " as JSON"));
      String rows = visit.get("/" + name + ".csv" + query).body();
      things.forEach(thing -> assertTrue(rows.contains(thing), () -> thing + " is missing in " + list + " as CSV"));
      String page = visit.page("/" + list).body();
      things.forEach(thing -> assertTrue(page.contains("href=\"/" + thing.substring((SampleData.BASE + "id/").length())),
          () -> thing + " on the page"));
      assertEquals("text/csv; charset=utf-8", header(visit.get("/" + list, "Accept", "text/csv"), "Content-Type"));
      assertEquals(406, visit.get("/" + list, "Accept", "image/png").statusCode());
    }
  }

  @Test
  void aListSaysWhichQueryMadeIt() {
    try (SampleServer server = new SampleServer()) {
      Visit visit = server.visit();
      for (String list : new String[] {"/events.json?type=ASSAULT&sort=casualties", "/actors.json?kind=Person",
          "/places.json?country=UKR", "/articles.json"}) {
        JsonNode answer = json(visit.get(list));
        JsonNode rows = json(visit.get(answer.get("sparqlUrl").asText() + "&format=json"));
        String variable = rows.at("/head/vars/0").asText();
        Set<String> found = new LinkedHashSet<>();
        rows.at("/results/bindings").forEach(row -> found.add(row.at("/" + variable + "/value").asText()));
        assertEquals(answer.at("/paging/total").asInt(), found.size(), list);
      }
      assertTrue(visit.get("/events.csv").headers().allValues("Link").size() >= 1);
      assertTrue(visit.get("/actors.ttl").headers().allValues("Link").stream().anyMatch(link -> link.contains("rel=\"via\"")));
    }
  }

  @Test
  void goingOnByCursorMissesAndRepeatsNothingThoughTheListGrows() {
    try (SampleServer server = new SampleServer()) {
      Visit visit = server.visit();
      List<String> whole = names(json(visit.get("/events.json?modality=any&size=200")));
      List<String> seen = new ArrayList<>();
      Optional<String> next = Optional.of("/events?modality=any&size=5");
      while (next.isPresent()) {
        JsonNode page = json(visit.get(next.get(), "Accept", "application/json"));
        seen.addAll(names(page));
        next = Optional.ofNullable(page.at("/paging/next").textValue());
        if (seen.size() == 5) {
          server.store().write(data -> RDFParser.fromString(LATER, Lang.TRIG).parse(data));
        }
      }
      assertTrue(whole.size() > 20);
      assertEquals(whole, seen);
      assertEquals(whole.size() + 1, json(visit.get("/events.json?modality=any")).at("/paging/total").asInt());
    }
  }

  private static List<String> names(JsonNode page) {
    List<String> names = new ArrayList<>();
    page.get("events").forEach(event -> names.add(event.get("iri").asText()));
    return names;
  }

  @Test
  void aCursorThatLeadsNowhereSaysSo() {
    try (SampleServer server = new SampleServer()) {
      Visit visit = server.visit();
      assertEquals(410, visit.get("/events.json?after=ffffffffffffffff").statusCode());
      assertEquals(400, visit.get("/actors?after=iraq&page=2").statusCode());
      String last = names(json(visit.get("/events.json?size=200"))).stream()
          .collect(Collectors.collectingAndThen(Collectors.toList(),
          all -> all.get(all.size() - 1)));
      JsonNode end = json(visit.get("/events.json?after=" + last.substring(last.lastIndexOf('/') + 1)));
      assertTrue(end.at("/events").isMissingNode() || end.get("events").isEmpty());
      assertTrue(end.at("/paging/next").isMissingNode());
    }
  }
}
