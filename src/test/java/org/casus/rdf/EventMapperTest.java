package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.casus.model.Casualties;
import org.casus.model.Claim;
import org.casus.model.Event;
import org.casus.model.EventId;
import org.casus.vocab.Casus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shape of event graph against a golden file. */
class EventMapperTest {

  private static final Map<String, Event> EXAMPLES = EventExamples.all();
  private final EventMapper mapper = new EventMapper(new Iris(Iris.DEFAULT_BASE));
  private final EntityNames names = EntityNames.of(EntityExamples.all(), Goldens.STATES);

  static Stream<String> names() {
    return EXAMPLES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void eventBecomesExactlyThisGraph(String name) {
    Goldens.check("event/" + name, mapper.eventGraph(EXAMPLES.get(name), names));
  }

  @Test
  void everyGoldenFileHasItsExample() {
    assertEquals(EXAMPLES.keySet(), Goldens.names("event"));
    assertEquals(4, EXAMPLES.size());
  }

  /** A claim keeps its name when its event gets another one, because an earlier report of the event turned up. */
  @Test
  void claimsAreNamedAfterTheirWordsAndNotAfterTheirEvent() {
    Event event = EXAMPLES.get("two-claims");
    Event renamed = new Event(new EventId("0000000000000001"), event.type(), event.mode(), event.cameo(), event.modality(),
        event.polarity(), event.fillers(), event.time(), event.place(), event.casualties(), event.amount(), event.topics(),
        event.total(),
        event.confidence(), event.claims(), event.mentions(), event.why());
    assertEquals(claims(mapper.eventGraph(event, names)), claims(mapper.eventGraph(renamed, names)));
  }

  @Test
  void claimsOfTwoSourcesInTheSameWordsAreTwo() {
    Event event = EXAMPLES.get("total");
    Claim one = event.claims().get(0);
    Claim other = new Claim(one.article(), Optional.of(ReadingExamples.IRAQ), one.modality(), one.polarity(),
        Casualties.NOT_SAID, Optional.empty(), one.mentions());
    Event both = new Event(event.id(), event.type(), event.mode(), event.cameo(), event.modality(), event.polarity(),
        event.fillers(),
        event.time(), event.place(), event.casualties(), event.amount(), event.topics(), event.total(), event.confidence(),
        List.of(one, other),
        event.mentions(), event.why());
    List<Resource> claims = claims(mapper.eventGraph(both, names));
    assertEquals(2, claims.size());
    assertNotEquals(claims.get(0), claims.get(1));
    assertTrue(claims.stream().anyMatch(claim -> claim.hasProperty(Casus.claimant)));
  }

  private static List<Resource> claims(Model model) {
    return model.listSubjectsWithProperty(RDF.type, Casus.Claim).toList().stream()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI())).toList();
  }
}
