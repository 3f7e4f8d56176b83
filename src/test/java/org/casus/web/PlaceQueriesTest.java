package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.Query;
import org.casus.query.QueryRunner;
import org.casus.store.SampleData;
import org.casus.store.Tdb2EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GeoSPARQL's functions and the predicates of place, at the endpoint. */
class PlaceQueriesTest extends SampleSite {

  private static final String PREFIXES = """
      PREFIX geof: <http://www.opengis.net/def/function/geosparql/>
      PREFIX geosparql: <http://www.opengis.net/ont/geosparql#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX spatial: <http://jena.apache.org/spatial#>
      PREFIX spatialF: <http://jena.apache.org/function/spatial#>
      PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>
      """;

  private static List<String> names(String pattern) {
    HttpResponse<String> answer = visit.ask(PREFIXES + "SELECT DISTINCT ?name { " + pattern
        + " ?place skos:prefLabel ?name } ORDER BY ?name", "Accept", "text/csv");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body().lines().skip(1).toList();
  }

  private static String value(String expression) {
    HttpResponse<String> answer = visit.ask(PREFIXES + "SELECT (" + expression + " AS ?value) {}", "Accept", "text/csv");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body().lines().skip(1).findFirst().orElse("");
  }

  private static String wkt(String text) {
    return "'" + text + "'^^geosparql:wktLiteral";
  }

  @Test
  void distancesAreMeasuredAlongTheGlobe() {
    assertEquals(111_195, Double.parseDouble(value("geof:distance(" + wkt("POINT(10 0)") + ", " + wkt("POINT(11 0)")
        + ", uom:metre)")), 1);
    assertEquals(556, Double.parseDouble(value("geof:distance(" + wkt("POINT(0 60)") + ", " + wkt("POINT(10 60)")
        + ", uom:kilometre)")), 1);
    assertEquals(222.4, Double.parseDouble(value("spatialF:greatCircle(0, 179, 0, -179, uom:kilometre)")), 0.1);
  }

  @Test
  void shapesHoldWhatLiesInThem() {
    assertEquals(List.of("Baghdad", "Balad", "Iraq"),
        names("?place geosparql:hasGeometry/geosparql:asWKT ?shape . FILTER(geof:sfWithin(?shape, "
        + wkt("POLYGON((38 29, 49 29, 49 38, 38 38, 38 29))") + "))"));
    assertEquals("true", value("geof:sfIntersects(" + wkt("LINESTRING(0 0, 2 2)") + ", " + wkt("LINESTRING(0 2, 2 0)") + ")"));
  }

  @Test
  void thePredicatesLookPlacesUp() {
    assertEquals(List.of("Baghdad", "Balad", "Iraq"), names("?place spatial:nearby (33.34058 44.40088 79) ."));
    assertEquals(List.of("Baghdad"), names("?place spatial:withinCircle (33.34058 44.40088 50) ."));
    assertEquals(List.of("Baghdad", "Balad", "Iraq"), names("?place spatial:withinBox (29 38 38 49) ."));
    assertEquals(List.of("Baghdad"),
        names("?place spatial:nearby (33.34058 44.40088 5) . GRAPH <graph/entities> { ?place ?p ?o }"));
    assertEquals(List.of("Baghdad", "Balad", "Iraq"),
        names("GRAPH <graph/entities> { ?place spatial:nearby (33.34058 44.40088 79) }"));
    assertEquals(List.of(), names("GRAPH <graph/events> { ?place spatial:nearby (33.34058 44.40088 79) }"));
  }

  @Test
  void thePredicatesSeeWhatWasWrittenLast() {
    try (Tdb2EventStore store = Tdb2EventStore.inMemory(SampleData.BASE)) {
      assertEquals(0, nearBaghdad(store));
      SampleData.fill(store);
      assertEquals(3, nearBaghdad(store));
    }
  }

  private static long nearBaghdad(Tdb2EventStore store) {
    Query query = QueryRunner.parse(PREFIXES + "SELECT ?place { ?place spatial:nearby (33.34058 44.40088 79) }");
    return new QueryRunner(store.dataset(), SampleData.BASE, Duration.ofMinutes(1)).table(query, 10).rows().size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<http://www.opengis.net/def/crs/EPSG/0/27700> POINT(1 1)", "<file:///etc/passwd> POINT(1 1)",
      "POINT(1", "nonsense"})
  void otherSystemsAndWhatIsNoShapeHaveNoValue(String text) {
    assertEquals("", value("geof:sfWithin(" + wkt(text) + ", " + wkt("POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))") + ")"));
  }

  @Test
  void markedUpAndVeryLongShapesHaveNoValue() {
    assertEquals("", value("geof:sfWithin('<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>'^^geosparql:gmlLiteral, "
        + wkt("POINT(1 1)") + ")"));
    assertEquals("", value("geof:convexHull(" + wkt("LINESTRING(" + "1 1, ".repeat(5000) + "2 2)") + ")"));
    assertEquals("POINT(1 1)", value("geof:convexHull(" + wkt("POINT(1 1)") + ")").replaceFirst(".*> ", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"geof:buffer(?x, 1, uom:metre)", "geof:getSRID(?x)", "spatialF:transformSRS(?x, ?y)",
      "spatialF:transform(?x, ?y, ?z)"})
  void functionsThatNeedARegisterOfSystemsAreRefused(String call) {
    HttpResponse<String> answer = visit.ask(PREFIXES + "SELECT (" + call + " AS ?value) {}");
    assertEquals(403, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("http://www.opengis.net/def/function/geosparql/sfWithin"), answer.body());
  }
}
