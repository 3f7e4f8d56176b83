package org.casus.resolve.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.junit.jupiter.api.Test;

/** How names, places and posts are found, on tables of a few rows, and that the tables of Casus load whole and fast. */
class GazetteerTest {

  private static final Gazetteer SMALL = Gazetteer.load("/org/casus/resolve/gazetteer/small/");

  private static List<String> found(String inText) {
    return SMALL.find(inText).stream().map(e -> e.thing().id() + " " + e.use()).toList();
  }

  @Test
  void namesAreFoundWhateverTheirSpelling() {
    assertEquals(List.of("actor/united-states NAME"), found("United States"));
    assertEquals(List.of("actor/united-states NAME"), found("the United States"));
    assertEquals(List.of("actor/united-states NAME"), found("U.S."));
    assertEquals(List.of("actor/turkey NAME"), found("TÜRKİYE"));
    assertEquals(List.of("actor/al-qaeda NAME"), found("Al Qaeda"));
    assertEquals(List.of("actor/al-qaeda NAME"), found("al-Qaida"));
  }

  @Test
  void commonWordsAreNoNames() {
    assertEquals(List.of(), found("us"));
    assertEquals(List.of(), found("Us"));
    assertEquals(List.of(), found("turkey"));
    assertEquals(List.of(), found("states"));
    assertEquals(List.of("actor/united-states NAME"), found("States"));
  }

  @Test
  void demonymsAndMetonymsSayHowTheyStandForACountry() {
    assertEquals(List.of("actor/iraq DEMONYM"), found("Iraqis"));
    assertEquals(List.of("actor/iraq METONYM"), found("Baghdad"));
    assertEquals(List.of("actor/united-states METONYM"), found("White House"));
  }

  @Test
  void placesAreFoundByNameAndAlias() {
    assertEquals(List.of(4250542, 4409896), SMALL.findPlaces("Springfield").stream().map(PopulatedPlace::geonames).toList());
    assertEquals(List.of(98112), SMALL.findPlaces("Beled").stream().map(PopulatedPlace::geonames).toList());
    assertEquals(List.of(741241), SMALL.findPlaces("Sanliurfa").stream().map(PopulatedPlace::geonames).toList());
    assertEquals(List.of(), SMALL.findPlaces("beled"));
    assertEquals(List.of(), SMALL.findPlaces("Bel"));
    assertEquals(5, SMALL.placeCount());
  }

  @Test
  void aPlaceHasAllThatItsRowSays() {
    PopulatedPlace balad = SMALL.findPlaces("Balad").get(0);
    assertEquals(new EntityId("place/98112"), balad.id());
    assertEquals(Optional.of("IRQ"), balad.country());
    assertEquals(42088, balad.population());
    assertEquals(34.01485, balad.location().lat());
    assertEquals(List.of("http://dbpedia.org/resource/Balad,_Iraq", "https://sws.geonames.org/98112/"), balad.sameAs());
    assertEquals(Optional.of(new EntityId("place/saladin-irq")), SMALL.findDivision(balad));
  }

  @Test
  void capitalsAndThingsAreFoundById() {
    assertEquals("Baghdad", SMALL.findCapital(SMALL.findCountry("IRQ").orElseThrow()).orElseThrow().name());
    assertEquals("Springfield", SMALL.findThing(new EntityId("place/4409896")).orElseThrow().name());
    assertEquals("Tigris", SMALL.findThing(new EntityId("place/tigris")).orElseThrow().name());
    assertTrue(SMALL.findThing(new EntityId("place/1")).isEmpty());
    assertTrue(SMALL.findThing(new EntityId("actor/nobody")).isEmpty());
  }

  @Test
  void whatAThingIsFollowsFromItsRow() {
    assertEquals(EntityType.FACILITY, SMALL.findThing(new EntityId("place/balad-air-base")).orElseThrow().type());
    assertTrue(SMALL.findThing(new EntityId("place/tigris")).orElseThrow().country().isEmpty(),
        "a river of two countries has none");
    assertEquals(Optional.of("IMG"), SMALL.findThing(new EntityId("actor/al-qaeda")).orElseThrow().sector());
    assertTrue(SMALL.findThing(new EntityId("actor/antonio-guterres")).orElseThrow().country().isEmpty(),
        "he acts for no country");
    assertEquals(Optional.of("IRQ"), SMALL.findThing(new EntityId("actor/fuad-hussein")).orElseThrow().country());
  }

  @Test
  void postsAreFoundByTitleAndHoldingsByDay() {
    PostTable posts = SMALL.posts();
    assertEquals(2, posts.findByGeneric("Foreign Minister").size());
    assertEquals(List.of(new EntityId("post/irq-foreign-minister")), posts.findByTitle("Iraqi foreign minister").stream()
        .map(Post::id).toList());
    List<Holding> holdings = posts.holdingsOf(new EntityId("post/irq-foreign-minister"));
    assertEquals(List.of("actor/mohamed-ali-alhakim", "actor/fuad-hussein"), holdings.stream().map(h -> h.person().value())
        .toList());
    assertTrue(holdings.get(0).covers(LocalDate.parse("2020-05-31")), "the end of the month that is known");
    assertFalse(holdings.get(0).covers(LocalDate.parse("2020-06-01")));
    assertTrue(holdings.get(1).covers(LocalDate.parse("2030-01-01")), "no end is known");
    assertTrue(holdings.get(0).endedBefore(LocalDate.parse("2021-01-01")));
    assertEquals(Holding.Precision.YEAR, posts.holdingsBy(new EntityId("actor/antonio-guterres")).get(0).precision());
  }

  @Test
  void aMissingFileOrColumnIsNamed() {
    assertTrue(assertThrows(IllegalStateException.class, () -> Gazetteer.load("/nowhere/")).getMessage().contains("/nowhere/"));
    assertTrue(assertThrows(IllegalStateException.class, () -> PlaceTable.load("/org/casus/resolve/gazetteer/small/regions.tsv",
        null))
        .getMessage().contains("columns"));
  }

  @Test
  void theWholeGazetteerIsThere() {
    Gazetteer all = Gazetteer.load();
    assertTrue(all.placeCount() > 135_000, () -> all.placeCount() + " places");
    assertTrue(all.listCountries().size() >= 250, () -> all.listCountries().size() + " countries");
  }
}
