package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.rdf.model.Model;
import org.casus.model.EntityId;
import org.junit.jupiter.api.Test;

class EntityNamesTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  @Test
  void namesAreTheSameFromEntitiesAndFromTheirGraph() {
    Model graph = new EntityMapper(IRIS, Goldens.STATES).graph(EntityExamples.all());
    for (EntityNames names : new EntityNames[] {EntityNames.of(EntityExamples.all(), Goldens.STATES),
        EntityNames.of(graph, IRIS, Goldens.STATES)}) {
      assertEquals("Balad, Iraq", names.apply(ReadingExamples.BALAD));
      assertEquals("Iraq", names.apply(ReadingExamples.IRAQ));
      assertEquals("Al-Asad airbase", names.apply(new EntityId("place/al-asad")));
      assertEquals("protesters in Sudan", names.apply(new EntityId("actor/protesters-sdn")));
      assertEquals("somebody else", names.apply(new EntityId("actor/somebody-else")));
    }
  }
}
