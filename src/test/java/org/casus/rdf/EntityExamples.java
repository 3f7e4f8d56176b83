package org.casus.rdf;

import java.util.List;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;

/** One entity of each type, and of each kind of place. */
final class EntityExamples {

  private EntityExamples() {}

  static List<Entity> all() {
    return List.of(ReadingExamples.IRAQ_DESCRIBED, ReadingExamples.BALAD_DESCRIBED, ReadingExamples.BLINKEN_DESCRIBED,
        ReadingExamples.UNITED_STATES_DESCRIBED,
        entity("actor/united-states-armed-forces", EntityType.MILITARY_FORCE, "United States Armed Forces", "USA", "MIL"),
        entity("actor/united-nations", EntityType.ORGANIZATION, "United Nations", null, "IGO"),
        entity("actor/islamic-state", EntityType.ARMED_GROUP, "Islamic State", null, "REB"),
        entity("actor/iraqi-army", EntityType.MILITARY_FORCE, "Iraqi Army", "IRQ", "MIL"),
        entity("actor/protesters-sdn", EntityType.POPULATION, "protesters in Sudan", "SDN", "CVL"),
        entity("place/strait-of-hormuz", EntityType.PLACE, "Strait of Hormuz", null, null),
        entity("actor/the-hague", EntityType.PLACE, "The Hague", null, null),
        entity("place/al-asad", EntityType.FACILITY, "Al-Asad airbase", "IRQ", null),
        entity("thing/rocket", EntityType.WEAPON, "rocket", null, null),
        entity("post/usa-president", EntityType.POST, "President of the United States", "USA", "GOV"),
        entity("thing/strategic-dialogue", EntityType.OTHER, "Strategic Dialogue", null, null));
  }

  private static Entity entity(String id, EntityType type, String name, String country, String sector) {
    return new Entity(new EntityId(id), type, name, Optional.ofNullable(country), Optional.ofNullable(sector), List.of(),
        Optional.empty(), List.of());
  }
}
