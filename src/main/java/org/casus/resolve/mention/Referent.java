package org.casus.resolve.mention;

import java.util.List;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityType;

/**
 * What words refer to: one thing, or several at once ("the two sides").
 *
 * @param things at least one, each without mentions
 */
public record Referent(List<Entity> things) {

  public Referent {
    things = List.copyOf(things);
    if (things.isEmpty()) {
      throw new IllegalArgumentException("a referent without things");
    }
  }

  /** One thing. */
  public static Referent of(Entity thing) {
    return new Referent(List.of(thing));
  }

  /** Whether it stands for several things. */
  public boolean isSet() {
    return things.size() > 1;
  }

  /** The one thing; of a set, the first. */
  public Entity first() {
    return things.get(0);
  }

  /** Whether all that it stands for is of this type. */
  public boolean is(EntityType type) {
    return !isSet() && first().type() == type;
  }

  /** The one country of all its things. */
  public Optional<String> country() {
    Optional<String> country = first().country();
    return things.stream().allMatch(thing -> thing.country().equals(country)) ? country : Optional.empty();
  }
}
