package org.casus.model;

import java.util.regex.Pattern;

/**
 * The identity of an actor, place, post or other thing: the last two steps of its IRI, such as
 * {@code actor/united-states} or {@code place/98182}. The base IRI of the store goes before it.
 *
 * @param value collection and name; the name has letters, digits, dots, underscores and hyphens only
 */
public record EntityId(String value) implements Comparable<EntityId> {

  private static final Pattern FORM = Pattern.compile("(actor|place|post|thing)/[A-Za-z0-9._-]+");

  public EntityId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not an entity id: " + value);
    }
  }

  /** Whether it has the form of an id. */
  public static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(EntityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
