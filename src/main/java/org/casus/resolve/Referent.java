package org.casus.resolve;

import java.util.List;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityType;

/**
 * What words refer to: one thing, or several at once ("the two sides").
 *
 * @param things at least one, each without mentions
 */
record Referent(List<Entity> things) {

  Referent {
    things = List.copyOf(things);
    if (things.isEmpty()) {
      throw new IllegalArgumentException("a referent without things");
    }
  }

  static Referent of(Entity thing) {
    return new Referent(List.of(thing));
  }

  boolean isSet() {
    return things.size() > 1;
  }

  /** The one thing; of a set, the first. */
  Entity first() {
    return things.get(0);
  }

  boolean is(EntityType type) {
    return !isSet() && first().type() == type;
  }

  /** The one country of all its things. */
  Optional<String> country() {
    Optional<String> country = first().country();
    return things.stream().allMatch(thing -> thing.country().equals(country)) ? country : Optional.empty();
  }
}
