package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selections of events: what they hold, what they count, and the ways on from each view. */
class ExploreTest extends SampleSite {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String path) throws IOException {
    return JSON.readTree(visit.get(path, "Accept", "application/json").body());
  }

  private static Document page(String path) {
    return Jsoup.parse(visit.page(path).body(), "http://localhost:" + sample.port() + path);
  }

  private static long total(String href) throws IOException {
    return json(href).get("total").asLong();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=date", "modality=any", "modality=planned", "modality=any&type=ASSAULT",
      "modality=any&mode=heavy-weapons",
      "actor=actor/russia&modality=any", "initiator=actor/russia", "target=actor/ukraine&modality=any", "country=UKR",
      "place=place/98182&modality=any",
      "harm=killed", "harm=killed-10&modality=any", "harm=wounded", "source=Meridian%20Wire",
      "from=2022&to=2022-07-31&modality=any", "from=2023",
      "q=missiles", "q=port%20of%20Odesa&modality=any", "sort=reports&modality=any", "sort=casualties&modality=any",
      "initiator=actor/russia&type=ASSAULT&harm=killed&source=Bosphorus%20Herald&modality=any",
      "near=33.34,44.40,100&modality=any",
      "near=place/98182,75.5&modality=any", "near=Khartoum,20", "near=-80,179,19000&modality=any&type=ASSAULT",
      "box=29,38,38,49&modality=any",
      "box=-90,45,90,30&modality=any", "box=-10.5,170,20,-60", "box=40,20,50,40&near=odesa,700&from=2022"})
  void aSelectionIsWhatTheQueryBehindItFinds(String parameters) throws IOException {
    List<String> shown = new ArrayList<>();
    json("/events.json?size=200&" + parameters).path("events").forEach(event -> shown.add(event.get("iri").asText()));
    String query = page("/events?size=200&" + parameters).selectFirst(".behind pre code").wholeText();
    List<String> found = visit.ask(query, "Accept", "text/csv").body().lines().skip(1).toList();
    assertEquals(found, shown, parameters);
  }

  @Test
  void someOfTheseSelectionsHoldEvents() throws IOException {
    for (String parameters : new String[] {"initiator=actor/russia", "target=actor/ukraine&modality=any", "country=UKR",
        "harm=killed",
        "source=Meridian%20Wire", "from=2022&to=2022-07-31&modality=any", "q=missiles", "modality=any&mode=heavy-weapons",
        "near=33.34,44.40,100&modality=any", "near=Khartoum,20",
        "box=29,38,38,49&modality=any", "box=-90,45,90,30&modality=any", "box=40,20,50,40&near=odesa,700&from=2022"}) {
      long some = total("/events.json?" + parameters);
      assertTrue(some > 0 && some < 37, parameters + ": " + some);
    }
  }

  @Test
  void nearIsAlongTheGlobeAndABoxGoesOverTheDateLine() throws IOException {
    assertEquals(total("/events.json?modality=any&near=33.34058,44.40088,0.001"),
        total("/events.json?modality=any&place=place/98182"));
    assertEquals(total("/events.json?modality=any&near=33.34058,44.40088,78"),
        total("/events.json?modality=any&near=place/98182,70")
        - total("/events.json?modality=any&place=place/98112") + total("/events.json?modality=any&near=98112,1"),
        "Balad is 79 km away");
    long placed = total("/events.json?modality=any&box=-90,-180,90,180");
    long here = total("/events.json?modality=any&box=-90,30.5,90,45");
    assertTrue(here > 0 && here < placed, here + " of " + placed);
    assertEquals(placed - here, total("/events.json?modality=any&box=-90,45,90,30.5"), "all round, but the same meridians");
    Document page = page("/events?near=baghdad,50&box=29,38,38,49");
    assertEquals(List.of("near: Baghdad, 50 km around", "box: 29.00° N, 38.00° E to 38.00° N, 49.00° E"),
        page.select(".chips li:not(.plain) span").eachText());
    assertEquals("place/98182,50", page.selectFirst(".filters form input[name=near]").val());
    assertEquals("29,38,38,49", page.selectFirst(".filters form input[name=box]").val());
  }

  @ParameterizedTest
  @ValueSource(strings = {"near=33.34,44.40", "near=91,0,5", "near=0,181,5", "near=33,44,0", "near=33,44,-5", "near=33,44,50000",
      "near=baghdad",
      "near=no-such-place,50", "near=actor/antony-blinken,50", "near=33,44,5e3", "box=1,2,3", "box=50,0,40,10", "box=0,0,0,181",
      "box=a,b,c,d", "box=NaN,0,1,1"})
  void anAreaThatIsNoneIsRefusedWithWhatOneIs(String parameter) throws IOException {
    var refused = visit.get("/events.json?" + parameter);
    assertEquals(400, refused.statusCode(), refused.body());
    String detail = JSON.readTree(refused.body()).get("detail").asText();
    assertTrue(detail.startsWith("Parameter " + parameter.substring(0, parameter.indexOf('=')) + " cannot be \""), detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/events?modality=any", "/events?type=ASSAULT&modality=any", "/events?actor=actor/russia",
      "/events?view=map"})
  void everyChoiceLeavesAsManyEventsAsItSays(String path) throws IOException {
    JsonNode facets = json(path).get("facets");
    assertTrue(facets.size() >= 5, facets.toString());
    int choices = 0;
    for (JsonNode facet : facets) {
      for (JsonNode choice : facet.get("choices")) {
        assertEquals(choice.get("count").asLong(), total(choice.get("href").asText()), facet.get("name") + ": " + choice);
        choices++;
      }
    }
    assertTrue(choices > 20, path + " has " + choices);
  }

  @Test
  void aChosenValueCanBeChangedAndTakenAway() throws IOException {
    Document page = page("/events?type=ASSAULT&actor=actor/russia&view=matrix");
    assertEquals(List.of("type: Assault", "who took part: Russia"), page.select(".chips li:not(.plain) span").eachText());
    assertEquals("/events?actor=actor%2Frussia&view=matrix", page.selectFirst(".chips li a").attr("href"));
    Element type = page.select("details.facet").get(0);
    assertEquals("Type", type.selectFirst("summary").text());
    assertTrue(type.select("li").size() > 1, "other types can be chosen: " + type.text());
    assertEquals(1, type.select("a[aria-current=true]").size());
    assertEquals("ASSAULT", page.selectFirst(".filters form input[name=type]").val());
    assertEquals("matrix", page.selectFirst(".filters form input[name=view]").val());
  }

  @Test
  void barsOverTimeHoldAllThatHaveADate() throws IOException {
    for (String path : new String[] {"/events", "/events?modality=any", "/events?from=2022-07&to=2022-07&modality=any",
        "/events?type=ASSAULT"}) {
      JsonNode found = json(path);
      long dated = 0;
      for (JsonNode bar : found.at("/times/bars")) {
        dated += bar.get("count").asLong();
        assertTrue(total(bar.get("href").asText()) >= bar.get("count").asLong(), "others may reach into it: " + bar);
      }
      assertEquals(found.get("total").asLong(), dated + found.at("/times/undated").asLong(), path);
      assertTrue(found.at("/times/bars").size() > 1, path);
    }
  }

  @Test
  void everyViewOfASelectionLeadsToItsEvents() throws IOException {
    for (String view : new String[] {"map", "timeline", "network", "matrix"}) {
      Document page = page("/events?modality=any&view=" + view);
      assertEquals(view, page.selectFirst(".tabs a[aria-current]").text().toLowerCase(Locale.ROOT));
      assertTrue(page.select("main table, .points li").size() > 0, view + " has no equivalent in words");
    }
    JsonNode matrix = json("/events?modality=any&view=matrix").get("matrix");
    long cells = 0;
    for (JsonNode row : matrix.get("rows")) {
      for (JsonNode cell : row.get("cells")) {
        if (cell.has("count")) {
          assertEquals(cell.get("count").asLong(), total(cell.get("href").asText()), cell.toString());
          cells++;
        }
      }
    }
    assertTrue(cells > 3, matrix.toString());
    JsonNode network = json("/events?modality=any&view=network").get("network");
    for (JsonNode edge : network.get("edges")) {
      assertTrue(total(edge.get("href").asText()) >= edge.get("count").asLong(), edge.toString());
    }
    JsonNode map = json("/events?modality=any&view=map");
    long placed = 0;
    for (JsonNode point : map.get("points")) {
      placed += point.get("count").asLong();
      assertEquals(point.get("count").asLong() == 1, point.get("href").asText().startsWith("/event/"), point.toString());
    }
    assertEquals(map.get("placed").asLong(), placed);
    assertFalse(json("/events?view=map").has("network"));
  }

  @Test
  void aStoryTellsEventsInTheOrderOfTimeWithSentences() throws IOException {
    Document story = page("/events?type=ASSAULT&modality=any&view=story");
    List<String> sentences = story.select(".told blockquote p").eachText();
    assertEquals(story.select(".told").size(), sentences.size());
    assertTrue(sentences.stream().anyMatch(sentence -> sentence.contains("missiles")), sentences.toString());
    JsonNode days = json("/events?type=ASSAULT&modality=any&view=story").at("/story/days");
    List<String> begins = new ArrayList<>();
    days.forEach(day -> day.get("events").forEach(told -> begins.add(told.at("/begin").asText())));
    assertTrue(begins.size() > 3, begins.toString());
    assertEquals(begins.stream().sorted().toList(), begins);
    String source = story.selectFirst(".told footer a").attr("href");
    assertTrue(source.matches("/article/[0-9a-f]+#sentence-.*"), source);
  }

  @Test
  void whatIsNoViewIsRefused() {
    assertEquals(400, visit.get("/events?view=cloud").statusCode());
    assertEquals(400, visit.get("/events?harm=many").statusCode());
    assertEquals(400, visit.get("/events?mode=../x").statusCode());
  }
}
