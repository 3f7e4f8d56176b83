package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.casus.model.EntityId;
import org.casus.vocab.Casus;
import org.junit.jupiter.api.Test;

class StatesTest {

  @Test
  void statesOfTheGazetteerAreFoundByTheirCode() {
    States states = States.load();
    assertEquals(Optional.of(new EntityId("actor/united-states")), states.state("USA"));
    assertEquals(Optional.of("Iraq"), states.name("IRQ"));
    assertEquals(Optional.empty(), states.state("XXX"));
    List<Map<String, String>> rows = DataFiles.table("gazetteer/countries.tsv");
    assertTrue(rows.size() >= 240, "countries: " + rows.size());
    rows.forEach(row -> assertTrue(states.state(row.get("iso3")).isPresent(), row.toString()));
  }

  @Test
  void theProgramsOwnMapperLinksThingsToTheirState() {
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    Model graph = new ReadingMapper(iris).entityGraph(List.of(ReadingExamples.BALAD_DESCRIBED));
    assertTrue(graph.contains(graph.getResource(iris.thing(ReadingExamples.BALAD)), Casus.country,
        graph.getResource(iris.thing(ReadingExamples.IRAQ))));
  }
}
