package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is suggested while somebody types. */
class SuggestTest extends SampleSite {

  private static JsonNode suggestions(String typed) throws IOException {
    return new ObjectMapper().readTree(visit.get("/suggest.json?q=" + Visit.encode(typed)).body()).path("suggestions");
  }

  @ParameterizedTest
  @CsvSource({"blin,/actor/antony-blinken", "antony bl,/actor/antony-blinken", "khart,/place/379252", "russ,/actor/russia",
      "assa,/type/ASSAULT",
      "2022,/events?from=2022&to=2022"})
  void theLikeliestComesFirst(String typed, String href) throws IOException {
    assertEquals(href, suggestions(typed).get(0).get("href").asText(), typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"russia", "nothing that is called so", "as", "\"AND ( * ~", "iraq 2021"})
  void everySuggestionLeadsSomewhereAndTheSearchIsTheLast(String typed) throws IOException {
    JsonNode all = suggestions(typed);
    assertTrue(all.size() >= 1 && all.size() <= 12, all.toString());
    assertTrue(all.get(all.size() - 1).get("href").asText().startsWith("/search?q="), all.toString());
    for (JsonNode suggestion : all) {
      assertEquals(200, visit.page(suggestion.get("href").asText()).statusCode(), suggestion.toString());
      assertFalse(suggestion.get("kind").asText().isBlank());
    }
  }

  @Test
  void nothingAndTooMuchAreAnsweredToo() throws IOException {
    assertEquals(0, suggestions(" ").size());
    assertEquals(400, visit.get("/suggest.json?q=" + "x".repeat(201)).statusCode());
    assertEquals(400, visit.get("/suggest.json?word=x").statusCode());
  }
}
